// Parameters and paging: https://cloud.tencent.com/document/api/1141/42723
import {
  asCount,
  asRows,
  asText,
  type Connection,
  checkInteger,
  type Listing,
  type ListOptions,
  request,
  splitRepository,
} from "@imagetags/core";
import type { components, paths } from "./schema.ts";

type Row = components["schemas"]["ImageInfo"];
type Page = components["schemas"]["ImageList"];

/** A tag as Tencent returns it. */
export interface TagInfo extends Row {}
/** An answer of DescribeImages: one page. */
export interface TagList extends Page {}

const header = { "X-TC-Action": "DescribeImages", "X-TC-Version": "2019-09-24" } as const;

// The page's default. It names no greatest value; a larger default has to wait until a real answer shows that it works.
const documentedPageSize = 20;

/** How to list a repository's tags, or the one that `search` names. The first segment of `repository` is the namespace. */
export function createList(connection: Connection<paths>, registryId: string) {
  return (repository: string, { pageSize = documentedPageSize, signal }: ListOptions, search?: string): Listing<TagInfo, TagList> => {
    const [namespace = "", ...name] = splitRepository(repository);
    const place = { RegistryId: registryId, NamespaceName: namespace, RepositoryName: name.join("/") };
    const filter = search === undefined ? {} : { ImageVersion: search, ExactMatch: true };
    return {
      provider: connection.provider,
      paging: "page-number",
      proof: "two-passes",
      pageSize: checkInteger("pageSize", pageSize, 1, Number.MAX_SAFE_INTEGER),
      window: connection.window,
      signal,
      idOf: ({ ImageVersion }) => ImageVersion,
      versionOf: ({ Digest, UpdateTime }) => `${asText(Digest)} ${asText(UpdateTime)}`,
      tagsOf: (row) => [row],
      nameOf: ({ ImageVersion }) => ImageVersion,
      async fetchPage({ page, limit, signal }) {
        // Offset is a page's number, whatever it is called.
        const fields = { ...place, ...filter, Offset: page, Limit: limit };
        const answer = await request(connection, "post", "/", { header, body: fields }, signal);
        const body = answer.body as TagList;
        return { rows: asRows(body.Response.ImageInfoList), total: asCount(body.Response.TotalCount), body };
      },
    };
  };
}
