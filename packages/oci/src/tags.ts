// Names and pages: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#listing-tags. Google's registries add
// `manifest`: what each digest is, and which tags point at it.
import {
  type Answer,
  asFields,
  asRows,
  asText,
  checkInteger,
  checkText,
  ImagetagsError,
  isImagetagsError,
  type Listing,
  type ListOptions,
  readNextLink,
  request,
} from "@imagetags/core";
import type { OciConnection } from "./connect.ts";
import { tooManyTags, unreadable } from "./errors.ts";
import type { components } from "./schema.ts";

type Schemas = components["schemas"];

/** A name, and what is known of what it points at. */
export interface TagInfo {
  readonly name: string;
  /** Of the image, or of the index of several. */
  readonly digest?: string | undefined;
  /** Of what the digest is of, such as `application/vnd.oci.image.index.v1+json`. */
  readonly mediaType?: string | undefined;
  /** What the digest is of. */
  readonly manifest?: Schemas["ImageManifest"] | Schemas["ImageIndex"] | undefined;
  /** The configuration of the image; of an index, that of its first. */
  readonly config?: Schemas["ImageConfig"] | undefined;
  /** Google's registries only. */
  readonly google?: Schemas["GoogleManifest"] | undefined;
}

/** An answer of the tag list: one page. */
export type TagList = Schemas["TagList"];

const maxPageSize = 1000;
// What a registry that refuses more is asked for.
const modestPageSize = 100;

/** How to list a repository's tags, as names. */
export function createList(connection: OciConnection) {
  return (repository: string, { pageSize = maxPageSize, signal }: ListOptions): Listing<TagInfo, TagList> => {
    const name = checkRepository(repository);
    let largest = checkInteger("pageSize", pageSize, 1, maxPageSize);
    let givesLinks = false;
    const get = (n: number, cursor: string | undefined, signal: AbortSignal) =>
      request(connection, "get", "/v2/{name}/tags/list", { path: { name }, query: readCursor(cursor, n) }, signal);
    return {
      provider: connection.provider,
      paging: "cursor",
      proof: "names",
      pageSize: largest,
      window: connection.window,
      signal,
      idOf: (row) => row.name,
      versionOf: ({ digest }) => asText(digest),
      tagsOf: (row) => [row],
      nameOf: (row) => row.name,
      async fetchPage({ cursor, signal }) {
        const answer = await get(largest, cursor, signal).catch((error) => {
          if (largest <= modestPageSize || !isTooMany(error)) throw error;
          largest = modestPageSize;
          return get(largest, cursor, signal);
        });
        const rows = readRows(answer.body);
        const link = readLink(answer, connection.options.baseUrl);
        givesLinks ||= link !== undefined;
        // A registry of the specification's first version gives none, and one that ignores `last` the same page again.
        const mayGoOn = !givesLinks && rows.length === largest && rows.every((row) => row.name !== cursor);
        const next = link ? followLink(link, rows.at(-1)?.name) : { next: mayGoOn ? rows.at(-1)?.name : undefined };
        return { rows, ...next, body: answer.body };
      },
    };
  };
}

/** Refuses what the specification does not allow as a repository. */
export function checkRepository(repository: string): string {
  const rule = 'must be "name" or "team/name", of lower-case letters, digits, ".", "_" and "-", without host, tag or digest';
  return checkText("repository", repository, /^(?=.{1,255}$)[a-z0-9]+((\.|__?|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|__?|-+)[a-z0-9]+)*)*$/, rule);
}

function isTooMany(error: unknown): boolean {
  return isImagetagsError(error) && tooManyTags.codes.includes(`${error.code}`);
}

function readRows(body: TagList): TagInfo[] {
  const { tags, manifest } = asFields(body);
  if (tags !== null && !Array.isArray(tags)) throw new ImagetagsError(unreadable("the answer is no list of tags"));
  const known = new Map<unknown, Partial<TagInfo>>();
  for (const [digest, value] of Object.entries(asFields(manifest))) {
    const google: Schemas["GoogleManifest"] = asFields(value);
    for (const tag of Array.isArray(google.tag) ? google.tag : []) {
      known.set(tag, { digest, mediaType: asText(google.mediaType) || undefined, google });
    }
  }
  return asRows(tags).map((name) => ({ name, ...known.get(name) }));
}

/** The next page, where the answer names it: at the host that answered. */
function readLink({ headers, host }: Answer, baseUrl: string): URL | undefined {
  const link = readNextLink("oci", headers);
  if (link === undefined) return undefined;
  const answered = host === undefined ? baseUrl : `https://${host}`;
  const url = URL.canParse(link, answered) ? new URL(link, answered) : undefined;
  if (url?.host === new URL(answered).host) return url;
  throw new ImagetagsError(unreadable("the answer says that the next page is at another host"));
}

/** The cursor of a Link: the last name, where it goes on by that; else its query. Its path may lack what a proxy stands for. */
function followLink({ search, searchParams }: URL, last: string | undefined): { next: string; isOpaque?: boolean } {
  const query = [...searchParams].filter(([name]) => name !== "n");
  const isName = query.length === 1 && query[0]?.[0] === "last" && query[0][1] === last;
  return isName && last !== undefined ? { next: last } : { next: search || "?", isOpaque: true };
}

/** The query that a cursor stands for. No tag starts with a question mark. */
function readCursor(cursor: string | undefined, n: number): { n?: number; last?: string } {
  if (cursor === undefined) return { n };
  return cursor.startsWith("?") ? Object.fromEntries(new URLSearchParams(cursor)) : { n, last: cursor };
}
