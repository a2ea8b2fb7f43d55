// Parameters, paging and order: https://github.com/goharbor/harbor/blob/main/api/v2.0/swagger.yaml, listArtifacts.
import {
  asCount,
  asFields,
  asRows,
  asText,
  type Connection,
  checkInteger,
  type Listing,
  type RowOptions,
  request,
  splitRepository,
} from "@imagetags/core";
import type { components, paths } from "./schema.ts";

type Row = components["schemas"]["Artifact"];
type RowTag = components["schemas"]["Tag"];

/** An artifact as Harbor returns it, with all its tags. */
export interface Artifact extends Row {}
/** An answer of listArtifacts: one page. */
export type ArtifactList = components["schemas"]["Artifacts"];
/** A tag as Harbor returns it. */
export interface Tag extends RowTag {}

/** A tag, and the artifact that it points at. */
export interface TaggedArtifact {
  readonly tag: Tag;
  readonly artifact: Artifact;
}

const artifactsPath = "/api/v2.0/projects/{project_name}/repositories/{repository_name}/artifacts";
const maxPageSize = 100;

/** How to list the tags of a repository's artifacts, or to find one tag. */
export function createList(connection: Connection<paths>) {
  return (
    repository: string,
    { pageSize = maxPageSize, signal, untagged = false }: RowOptions,
    search?: string,
  ): Listing<Artifact, ArtifactList, TaggedArtifact> => {
    const [project_name = "", ...names] = splitRepository(repository, "project/name");
    const path = { project_name, repository_name: names.join("/") };
    return {
      provider: connection.provider,
      paging: "page-number",
      // The total counts artifacts. A tag that is put on an old artifact changes neither the first page nor, together with a deletion,
      // the total: so no order proves that none was missed.
      proof: "two-passes",
      pageSize: checkInteger("pageSize", pageSize, 1, maxPageSize),
      window: connection.window,
      signal,
      idOf: (artifact) => [asText(artifact.digest), ...tagsOf(artifact).map(nameOf).sort()].join(),
      versionOf: (artifact) => asText(artifact.push_time),
      tagsOf: (artifact) => tagsOf(artifact).map((tag) => ({ tag, artifact })),
      nameOf: ({ tag }) => nameOf(tag),
      async fetchPage({ page, limit, signal }) {
        const query = { q: untagged ? undefined : toQuery(search), sort: "-push_time,-id", page, page_size: limit };
        const { headers, body } = await request(connection, "get", artifactsPath, { path, query }, signal);
        return { rows: asRows(body), total: asCount(headers.get("x-total-count")), body };
      },
    };
  };
}

// To Harbor "nil" means artifacts without a tag: a tag of that name is looked for among all.
function toQuery(search: string | undefined): string {
  return search === undefined || search === "nil" ? "tags=*" : `tags=${search}`;
}

function tagsOf({ tags }: Artifact): readonly Tag[] {
  return asRows(tags);
}

function nameOf(tag: Tag): string {
  return asFields(tag).name as string;
}
