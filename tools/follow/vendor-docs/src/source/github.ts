import { basename } from "node:path";
import { decodePage } from "../document/decode.ts";
import { CannotCheck } from "../errors.ts";
import { readFacts } from "../families/read-facts.ts";
import { type Fetch, fetchBytes } from "./fetch-bytes.ts";

/** `github:owner/repository@branch:path/of/the/page.md`; branch and path may be missing. */
export interface GithubSource {
  readonly repository: string;
  readonly branch: string;
  readonly path?: string;
}

/** What tells the page from its neighbours once its file has moved. */
export interface PageMarks {
  readonly originalName?: string;
  readonly action?: string;
  readonly title?: string;
  /** What is asked of a document of many operations. */
  readonly operations?: readonly string[];
}

const mostCandidates = 60;

export function parseGithub(source: string): GithubSource | undefined {
  const short = /^github:(?<repository>[^/@:]+\/[^/@:]+)(?:@(?<branch>[^:]+))?(?::(?<path>.+))?$/.exec(source)?.groups;
  const long = /^https:\/\/github\.com\/(?<repository>[^/]+\/[^/]+)\/(?:blob|raw)\/(?<branch>[^/]+)\/(?<path>.+)$/.exec(source)?.groups;
  const groups = short ?? long;
  if (groups?.repository === undefined) return undefined;
  const path = groups.path === undefined ? undefined : decodeURIComponent(groups.path);
  return { repository: groups.repository, branch: groups.branch ?? "HEAD", ...(path === undefined ? {} : { path }) };
}

/** The page's bytes and where they are now. A file that has moved is found by the page's original name. */
export async function readGithub(source: GithubSource, marks: PageMarks, fetch: Fetch): Promise<{ bytes: Uint8Array; path: string }> {
  const bytes = source.path === undefined ? undefined : await fetchBytes(rawUrl(source, source.path), fetch);
  if (bytes && source.path !== undefined) return { bytes, path: source.path };
  const found = await searchCode(source, marks, fetch);
  const listed = rank(await listFiles(source, fetch), source, marks).slice(0, mostCandidates);
  const paths = [...new Set([...found, ...listed])];
  for (const path of paths) {
    const candidate = await fetchBytes(rawUrl(source, path), fetch);
    if (candidate && (await carries(candidate, marks))) return { bytes: candidate, path };
  }
  throw new CannotCheck(
    `${source.repository} no longer has ${source.path ?? "the page"}, and none of ${paths.length} likely files carries ${marks.operations?.[0] ?? marks.originalName ?? marks.action ?? "its name"}.`,
    "Find the page's new file and put its path into x-sources.",
  );
}

function rawUrl({ repository, branch }: GithubSource, path: string): string {
  return `https://raw.githubusercontent.com/${repository}/${branch}/${path.split("/").map(encodeURIComponent).join("/")}`;
}

/** Files that hold the page's name, from GitHub's search, which needs a token. */
async function searchCode({ repository }: GithubSource, { originalName, action, operations }: PageMarks, fetch: Fetch): Promise<string[]> {
  const word = operations?.[0] ?? originalName ?? action;
  if (word === undefined || process.env.GITHUB_TOKEN === undefined) return [];
  const query = encodeURIComponent(`${word} repo:${repository}`);
  try {
    const bytes = await fetchBytes(`https://api.github.com/search/code?per_page=${mostCandidates}&q=${query}`, fetch, authorization());
    const { items = [] } = JSON.parse(new TextDecoder().decode(bytes)) as { items?: { path: string }[] };
    return items.map(({ path }) => path);
  } catch {
    // The list of files is the other way to find it.
    return [];
  }
}

function authorization(): Record<string, string> {
  const token = process.env.GITHUB_TOKEN;
  return token === undefined ? {} : { authorization: `Bearer ${token}` };
}

async function listFiles({ repository, branch }: GithubSource, fetch: Fetch): Promise<string[]> {
  const url = `https://api.github.com/repos/${repository}/git/trees/${branch}?recursive=1`;
  const bytes = await fetchBytes(url, fetch, authorization());
  const { tree = [] } = JSON.parse(new TextDecoder().decode(bytes ?? new TextEncoder().encode("{}"))) as {
    tree?: { path: string; type: string }[];
  };
  return tree.filter(({ path, type }) => type === "blob" && /\.(?:md|rst|html?|txt|json|ya?ml)$/.test(path)).map(({ path }) => path);
}

/** Likely files first: named like the page, then in its old folder. */
function rank(paths: readonly string[], source: GithubSource, marks: PageMarks): string[] {
  const folder = source.path?.replace(/[^/]*$/, "");
  const ownName = basename(source.path ?? "").replace(/\.\w+$/, "");
  const names = [ownName, marks.originalName, marks.action, marks.title, marks.action?.replace(/(?<=[a-z])(?=[A-Z])/g, "_")]
    .filter((name) => name !== undefined)
    .map((name) => plain(name));
  const score = (path: string): number =>
    (names.some((name) => name !== "" && plain(path).includes(name)) ? 2 : 0) + (folder !== undefined && path.startsWith(folder) ? 1 : 0);
  const likely = source.path === undefined ? paths.filter((path) => score(path) > 0) : paths;
  return likely.toSorted((left, right) => score(right) - score(left) || (left < right ? -1 : 1));
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, "");
}

/** An overview names every action: only the page that documents it counts, and the document that has the operation. */
async function carries(bytes: Uint8Array, { originalName, action, operations = [] }: PageMarks): Promise<boolean> {
  try {
    if (originalName !== undefined) return new RegExp(`(?:^:original_name: *|name=")${originalName}\\b`, "m").test(decodePage(bytes));
    if (action === undefined && operations.length === 0) return false;
    const { operation } = await readFacts(bytes, operations);
    return operations.length > 0 || operation.action === action;
  } catch {
    return false;
  }
}
