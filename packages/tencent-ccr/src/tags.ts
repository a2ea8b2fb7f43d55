// Parameters, paging and order: https://cloud.tencent.com/document/api/457/14658
import {
  asCount,
  asRows,
  asText,
  type Connection,
  checkInteger,
  type Listing,
  type ListOptions,
  parseRepository,
  unwrap,
} from "@imagetags/core";
import type { Client } from "openapi-fetch";
import type { components, paths } from "./schema.ts";

/** A tag as Tencent tells of it. */
export type TagInfo = components["schemas"]["TagInfo"];
/** A whole answer of GetTagList. */
export type TagList = components["schemas"]["TagList"];

const maxPageSize = 100;

/** How to list a repository's tags, or those that `search` finds. */
export function createList({ client, dialect, send, options }: Connection<Client<paths>>) {
  return (repository: string, { pageSize = maxPageSize, signal }: ListOptions, search?: string): Listing<TagInfo, TagList> => {
    parseRepository(repository);
    return {
      provider: dialect.provider,
      pageSize: checkInteger("pageSize", pageSize, 1, maxPageSize),
      maxPageSize,
      concurrency: options.concurrency,
      documented: "order and total",
      signal,
      nameOf: ({ tagName }) => asText(tagName),
      versionOf: ({ pushTime }) => asText(pushTime),
      async fetchPage({ offset, limit, ...call }) {
        const query = {
          Action: "GetTagList",
          reponame: repository,
          offset,
          limit,
          ...(search === undefined ? {} : { tag: search }),
        } as const;
        const result = await client.GET("/v2/index.php", { params: { query }, fetch: (request) => send(request, call) });
        const body = unwrap<TagList>(result, dialect);
        return { rows: asRows(body.data.tagInfo), total: asCount(body.data.tagCount), body };
      },
    };
  };
}
