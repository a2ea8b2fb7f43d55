// Parameters and paging: https://docs.docker.com/reference/api/hub/latest/#tag/repositories/operation/ListRepositoryTags
// The order is not documented.
import {
  type AskForTag,
  argumentError,
  asCount,
  asText,
  type Connection,
  checkInteger,
  createFailure,
  ImagetagsError,
  isImagetagsError,
  type Listing,
  type ListOptions,
  request,
  splitRepository,
} from "@imagetags/core";
import type { components, paths } from "./schema.ts";

type Row = components["schemas"]["Tag"];
type Page = components["schemas"]["TagPage"];

/** A tag as Docker Hub returns it. */
export interface TagInfo extends Row {}
/** An answer of ListRepositoryTags: one page. */
export interface TagList extends Page {}

const tagsPath = "/v2/namespaces/{namespace}/repositories/{repository}/tags";
const maxPageSize = 100;

/** How to list a repository's tags. */
export function createList(connection: Connection<paths>) {
  return (repository: string, { pageSize = maxPageSize, signal }: ListOptions): Listing<TagInfo, TagList> => {
    const path = readRepository(repository);
    return {
      provider: connection.provider,
      paging: "page-number",
      proof: "two-passes",
      pageSize: checkInteger("pageSize", pageSize, 1, maxPageSize),
      window: connection.window,
      signal,
      idOf: ({ name }) => name,
      versionOf: ({ last_updated }) => asText(last_updated),
      tagsOf: (row) => [row],
      nameOf: ({ name }) => name,
      async fetchPage({ page, offset, limit, signal }) {
        const query = { page, page_size: limit };
        const { body } = await request(connection, "get", tagsPath, { path, query }, signal).catch(addWhatWasRead(offset));
        if (!Array.isArray(body.results))
          throw new ImagetagsError(createFailure(connection.provider, "unreadable", "the answer is no list of tags"));
        // A page with fewer rows than were asked for need not be the last; that one says so.
        return { rows: body.results, total: asCount(body.count), isLast: body.next === null || undefined, body };
      },
    };
  };
}

/** How to ask for one tag. */
export function createAskForTag(connection: Connection<paths>): AskForTag<TagInfo> {
  return async (repository, tag, { signal }) => {
    const path = readRepository(repository);
    try {
      const { body } = await request(connection, "get", `${tagsPath}/{tag}`, { path: { ...path, tag } }, signal);
      if (body.name === tag) return body;
      throw new ImagetagsError(createFailure(connection.provider, "unreadable", "the answer is about another tag"));
    } catch (error) {
      if (!isImagetagsError(error) || error.kind !== "not-found") throw error;
    }
    // The refusal is the same for a tag and for a repository that is not there.
    await request(connection, "get", tagsPath, { path, query: { page_size: 1 } }, signal);
    return undefined;
  };
}

function readRepository(text: string): { namespace: string; repository: string } {
  const [namespace = "", repository = "", ...more] = splitRepository(text);
  if (more.length > 0) throw argumentError("repository", text, 'must be "namespace/name", of two segments');
  return { namespace, repository };
}

/** A refusal in the middle of a listing tells how many tags came before it. */
function addWhatWasRead(read: number): (error: unknown) => never {
  return (error) => {
    if (!isImagetagsError(error) || error.kind !== "permission" || read === 0) throw error;
    throw new ImagetagsError({ ...error, message: error.message, complete: false, read });
  };
}
