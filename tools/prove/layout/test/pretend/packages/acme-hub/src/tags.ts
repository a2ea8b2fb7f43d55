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

/** A tag as Acme Hub returns it. */
export type AcmeTag = components["schemas"]["AcmeTag"];
/** An answer of ListTags: one page. */
export type TagList = components["schemas"]["TagList"];

const maxPageSize = 50;

/** How to list a repository's tags, or those that `search` finds. */
export function createList(connection: Connection<paths>) {
  return (repository: string, { pageSize = maxPageSize, signal }: ListOptions, search?: string): Listing<AcmeTag, TagList> => {
    const [namespace = "", name = ""] = splitRepository(repository);
    return {
      provider: connection.provider,
      paging: "page-number",
      proof: "latest-first",
      pageSize: checkInteger("pageSize", pageSize, 1, maxPageSize),
      window: connection.window,
      signal,
      idOf: ({ tag }) => tag,
      versionOf: ({ pushed, digest }) => `${asText(pushed)} ${asText(digest)}`,
      tagsOf: (row) => [row],
      nameOf: ({ tag }) => tag,
      async fetchPage({ page, limit, signal }) {
        const input = { path: { namespace, name }, query: { page, size: limit, search } };
        const { body } = await request(connection, "get", "/api/repositories/{namespace}/{name}/tags", input, signal);
        return { rows: asRows(body.tags), total: asCount(body.total), body };
      },
    };
  };
}
