// Parameters, paging and order: https://cloud.tencent.com/document/api/457/14658
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
/** An answer of GetTagList: one page. */
export interface TagList extends Page {}

const maxPageSize = 100;

/** How to list a repository's tags, or those that `search` finds. */
export function createList(connection: Connection<paths>) {
  return (repository: string, { pageSize = maxPageSize, signal }: ListOptions, search?: string): Listing<TagInfo, TagList> => {
    splitRepository(repository);
    return {
      provider: connection.provider,
      paging: "row-offset",
      proof: "latest-first",
      pageSize: checkInteger("pageSize", pageSize, 1, maxPageSize),
      window: connection.window,
      signal,
      idOf: ({ tagName }) => tagName,
      versionOf: ({ pushTime }) => asText(pushTime),
      tagsOf: (row) => [row],
      nameOf: ({ tagName }) => tagName,
      async fetchPage({ offset, limit, signal }) {
        const query = { Action: "GetTagList", reponame: repository, offset, limit, tag: search } as const;
        const answer = await request(connection, "get", "/v2/index.php", { query }, signal);
        const body = answer.body as TagList;
        return { rows: asRows(body.data.tagInfo), total: asCount(body.data.tagCount), body };
      },
    };
  };
}
