// Parameters and paging: https://docs.github.com/rest/packages/packages#list-package-versions-for-a-package-owned-by-an-organization
import {
  type Answer,
  asFields,
  asRows,
  asText,
  type Connection,
  checkInteger,
  isImagetagsError,
  type Listing,
  type ListOptions,
  readNextLink,
  request,
  splitRepository,
} from "@imagetags/core";
import type { components, paths } from "./schema.ts";

type Row = components["schemas"]["PackageVersion"];

/** A version of a package, which is one digest, as GitHub returns it, with all its tags. */
export interface PackageVersion extends Row {}
/** An answer: one page. */
export type PackageVersions = components["schemas"]["PackageVersions"];

/** A tag, and the version that it points at. */
export interface TaggedVersion {
  readonly tag: string;
  readonly version: PackageVersion;
}

const orgPath = "/orgs/{org}/packages/{package_type}/{package_name}/versions";
const userPath = "/users/{username}/packages/{package_type}/{package_name}/versions";
const maxPageSize = 100;

/** How to list the tags of a package's versions. GitHub cannot search: one tag is looked for among all. */
export function createList(connection: Connection<paths>) {
  const requestPage = createRequestPage(connection);
  return (repository: string, { pageSize = maxPageSize, signal }: ListOptions): Listing<PackageVersion, PackageVersions, TaggedVersion> => {
    const [owner = "", ...names] = splitRepository(repository, "owner/name");
    let givesLinks = false;
    return {
      provider: connection.provider,
      paging: "page-number",
      proof: "nothing",
      pageSize: checkInteger("pageSize", pageSize, 1, maxPageSize),
      window: connection.window,
      signal,
      idOf: (version) => [asText(version.name), ...[...tagsOf(version)].sort()].join(),
      versionOf: ({ updated_at }) => asText(updated_at),
      tagsOf: (version) => tagsOf(version).map((tag) => ({ tag, version })),
      nameOf: ({ tag }) => tag,
      async fetchPage({ page, limit, signal }) {
        const { headers, body } = await requestPage({ owner, name: names.join("/"), page, limit, signal });
        // Only the number of the next page is ours to choose: an address in a header could lead the token elsewhere.
        const hasNext = readNextLink(connection.provider, headers) !== undefined;
        givesLinks ||= hasNext;
        const rows = asRows(body);
        // Where no answer had the header, a proxy may keep it back: a full page need not be the last.
        const isLast = !hasNext && (givesLinks || rows.length < limit);
        return { rows, isLast: isLast || undefined, body };
      },
    };
  };
}

interface PageOf {
  readonly owner: string;
  readonly name: string;
  readonly page: number;
  readonly limit: number;
  readonly signal: AbortSignal;
}

type VersionsPage = Pick<Answer, "headers"> & { readonly body: PackageVersions };

/** An owner is an organization or a user, and GitHub has a path for each. Which it is, is found out once. */
function createRequestPage(connection: Connection<paths>): (page: PageOf) => Promise<VersionsPage> {
  const users = new Map<string, boolean>();

  const ask = ({ owner, name, page, limit, signal }: PageOf, isUser: boolean): Promise<VersionsPage> => {
    const of = { package_type: "container", package_name: name } as const;
    const query = { page, per_page: limit };
    return isUser
      ? request(connection, "get", userPath, { path: { username: owner, ...of }, query }, signal)
      : request(connection, "get", orgPath, { path: { org: owner, ...of }, query }, signal);
  };

  return async (page) => {
    const known = users.get(page.owner);
    if (known !== undefined) return ask(page, known);
    const asked = await ask(page, false).catch((error) => {
      if (isImagetagsError(error) && error.kind === "not-found") return undefined;
      throw error;
    });
    const found = asked ?? (await ask(page, true));
    users.set(page.owner, asked === undefined);
    return found;
  };
}

function tagsOf({ metadata }: PackageVersion): readonly string[] {
  const { tags } = asFields(asFields(metadata).container);
  return asRows(tags as string[]);
}
