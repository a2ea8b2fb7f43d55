import { asRows, asText, type Connection, checkInteger, type Listing, type ListOptions, request, splitRepository } from "@imagetags/core";
import type { components, paths } from "./schema.ts";

/** An image as Globex returns it. */
export type GlobexImage = components["schemas"]["GlobexImage"];
/** An answer of FindImages: one page. */
export type ImageList = components["schemas"]["ImageList"];

/** One tag, and the image that it points at. */
export interface GlobexTag {
  readonly name: string;
  readonly image: GlobexImage;
}

const maxPageSize = 100;

/** How to list a repository's images. There is no search: every tag is read. */
export function createList(connection: Connection<paths>) {
  return (repository: string, { pageSize = maxPageSize, signal }: ListOptions): Listing<GlobexImage, ImageList, GlobexTag> => {
    splitRepository(repository, "name");
    return {
      provider: connection.provider,
      paging: "cursor",
      proof: "nothing",
      pageSize: checkInteger("pageSize", pageSize, 1, maxPageSize),
      window: connection.window,
      signal,
      idOf: (image) => [asText(image.digest), ...namesOf(image)].join(" "),
      versionOf: () => "",
      tagsOf: (image) => namesOf(image).map((name) => ({ name, image })),
      nameOf: ({ name }) => name,
      async fetchPage({ cursor, limit, signal }) {
        const input = { body: { repository, limit, ...(cursor === undefined ? {} : { cursor }) } };
        const { body } = await request(connection, "post", "/images/find", input, signal);
        return { rows: asRows(body.images), next: asText(body.cursor) || undefined, body };
      },
    };
  };
}

function namesOf({ tags }: GlobexImage): readonly string[] {
  return asRows(tags);
}
