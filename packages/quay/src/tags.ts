// Parameters and paging: https://docs.redhat.com/en/documentation/red_hat_quay/3/html/red_hat_quay_api_reference/listrepotags
import { asRows, asText, type Connection, checkInteger, type Listing, type ListOptions, request, splitRepository } from "@imagetags/core";
import type { components, paths } from "./schema.ts";

type Row = components["schemas"]["Tag"];
type Page = components["schemas"]["TagPage"];

/** A tag as Quay returns it. */
export interface Tag extends Row {}
/** An answer of listRepoTags: one page. */
export interface TagPage extends Page {}

const tagsPath = "/api/v1/repository/{namespace}/{repository}/tag/";
const maxPageSize = 100;

/** How to list a repository's tags, or to find one. */
export function createList(connection: Connection<paths>) {
  return (repository: string, { pageSize = maxPageSize, signal }: ListOptions, search?: string): Listing<Tag, TagPage> => {
    const [namespace = "", ...names] = splitRepository(repository);
    const path = { namespace, repository: names.join("/") };
    return {
      provider: connection.provider,
      paging: "page-number",
      proof: "nothing",
      pageSize: checkInteger("pageSize", pageSize, 1, maxPageSize),
      window: connection.window,
      signal,
      idOf: ({ name }) => name,
      versionOf: ({ start_ts, manifest_digest }) => `${asText(start_ts)} ${asText(manifest_digest)}`,
      tagsOf: (row) => [row],
      nameOf: ({ name }) => name,
      async fetchPage({ page, limit, signal }) {
        // Otherwise the history comes too: each name as often as it was moved, and tags that are gone.
        const query = { onlyActiveTags: true, page, limit, specificTag: search };
        const { body } = await request(connection, "get", tagsPath, { path, query }, signal);
        // That more follow is believed as long as pages bring something new.
        return { rows: asRows(body.tags), isLast: body.has_additional === false || undefined, body };
      },
    };
  };
}
