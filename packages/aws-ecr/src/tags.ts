// Parameters and paging: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_DescribeImages.html
import {
  asRows,
  asText,
  type Connection,
  checkInteger,
  isImagetagsError,
  type Listing,
  type RowOptions,
  request,
  splitRepository,
} from "@imagetags/core";
import type { components, paths } from "./schema.ts";

type Row = components["schemas"]["ImageDetail"];
type Page = components["schemas"]["DescribeImagesResponse"];

/** An image as AWS returns it, with all its tags. */
export interface ImageDetail extends Row {}
/** An answer of DescribeImages: one page. */
export interface ImageList extends Page {}
type Input = components["schemas"]["DescribeImagesRequest"];

/** A tag, and the image that it points at. */
export interface TaggedImage {
  readonly tag: string;
  readonly image: ImageDetail;
}

const maxPageSize = 1000;
// One endpoint serves all operations.
const header = { "X-Amz-Target": "AmazonEC2ContainerRegistry_V20150921.DescribeImages" } as const;

/** How to list the tags of a repository's images, or to find one tag. */
export function createList(connection: Connection<paths>, registryId: string | undefined) {
  return (
    repository: string,
    { pageSize = maxPageSize, signal, untagged = false }: RowOptions,
    search?: string,
  ): Listing<ImageDetail, ImageList, TaggedImage> => {
    splitRepository(repository, "name");
    const place = { repositoryName: repository, ...(registryId === undefined ? {} : { registryId }) };
    // Of archived images nothing can be pulled until they are restored. ACTIVE is the default; it is named so that nobody has to know.
    const filter = { tagStatus: untagged ? "ANY" : "TAGGED", imageStatus: "ACTIVE" } as const;
    const send = async (body: Input, signal: AbortSignal) => (await request(connection, "post", "/", { header, body }, signal)).body;
    return {
      provider: connection.provider,
      paging: "cursor",
      proof: "nothing",
      pageSize: checkInteger("pageSize", pageSize, 1, maxPageSize),
      window: connection.window,
      signal,
      idOf: ({ imageDigest, imageTags }) => [asText(imageDigest), ...asRows(imageTags)].join(),
      versionOf: ({ imagePushedAt }) => asText(imagePushedAt),
      tagsOf: (image) => asRows(image.imageTags).map((tag) => ({ tag, image })),
      nameOf: ({ tag }) => tag,
      async fetchPage({ limit, cursor, signal }) {
        const body =
          search === undefined
            ? await send({ ...place, filter, maxResults: limit, ...(cursor === undefined ? {} : { nextToken: cursor }) }, signal)
            : await send({ ...place, imageIds: [{ imageTag: search }] }, signal).catch(noImage);
        return { rows: asRows(body.imageDetails), next: body.nextToken || undefined, body };
      },
    };
  };
}

function noImage(error: unknown): ImageList {
  if (isImagetagsError(error) && error.code === "ImageNotFoundException") return { imageDetails: [] };
  throw error;
}
