// Parameters and paging: https://cloud.tencent.com/document/api/1141/41586
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

type Row = components["schemas"]["TagInfo"];
type Page = components["schemas"]["TagList"];

/** A tag as Tencent returns it. */
export interface TagInfo extends Row {}
/** An answer of DescribeImagePersonal: one page. */
export interface TagList extends Page {}

const header = { "X-TC-Action": "DescribeImagePersonal", "X-TC-Version": "2019-09-24" } as const;
const maxPageSize = 100;

/** How to list a repository's tags, or those that `search` finds. */
export function createList(connection: Connection<paths>) {
  return (repository: string, { pageSize = maxPageSize, signal }: ListOptions, search?: string): Listing<TagInfo, TagList> => {
    splitRepository(repository);
    const filter = search === undefined ? {} : { Tag: search };
    return {
      provider: connection.provider,
      paging: "row-offset",
      proof: "two-passes",
      pageSize: checkInteger("pageSize", pageSize, 1, maxPageSize),
      window: connection.window,
      signal,
      idOf: ({ TagName }) => TagName,
      versionOf: ({ PushTime }) => asText(PushTime),
      tagsOf: (row) => [row],
      nameOf: ({ TagName }) => TagName,
      async fetchPage({ offset, limit, signal }) {
        const fields = { RepoName: repository, ...filter, Offset: offset, Limit: limit };
        const answer = await request(connection, "post", "/", { header, body: fields }, signal);
        const body = answer.body as TagList;
        return { rows: asRows(body.Response.Data.TagInfo), total: asCount(body.Response.Data.TagCount), body };
      },
    };
  };
}
