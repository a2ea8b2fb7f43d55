import { isDeepStrictEqual } from "node:util";
import { isImagetagsError } from "@imagetags/core";
import type { ImageTag } from "@imagetags/normalize";
import type { Provider } from "./source.ts";

/** A documented answer of a vendor. */
export interface DocumentedExample {
  readonly provider: string;
  readonly name: string;
  readonly holds: "tags" | "refusal";
  /** HTTP status. */
  readonly status: number;
  readonly body: unknown;
}

/** What came of an example. */
export interface Verdict {
  readonly ok: boolean;
  /** The tags, the refusal, or what is wrong. */
  readonly found: string;
}

/** Replays an answer through a provider's client and normalizer. */
export async function verifyExample(
  { holds, status, body }: DocumentedExample,
  provider: Provider,
  env: Readonly<Record<string, string>>,
  repository: string,
): Promise<Verdict> {
  const stop = new AbortController();
  let answered = false;
  const fetch = async () => {
    // A documented page is a fragment of a longer list. There is no second one to replay.
    if (answered) stop.abort();
    stop.signal.throwIfAborted();
    answered = true;
    return Response.json(body, { status });
  };
  const source = provider.open(env, { fetch, concurrency: 1, retry: { attempts: 1 } });
  const tags: ImageTag[] = [];
  try {
    for await (const tag of source.list(repository, { signal: stop.signal })) tags.push(tag);
  } catch (error) {
    if (!stop.signal.aborted) return holds === "refusal" ? judgeRefusal(error, body) : { ok: false, found: String(error) };
  }
  return holds === "tags" ? judgeTags(tags, body) : { ok: false, found: "the refusal was taken for a list of tags" };
}

function judgeTags(tags: readonly ImageTag[], body: unknown): Verdict {
  // An image with several tags is the row of each.
  const rows = [...new Set(tags.map(({ raw }) => raw))];
  if (tags.length === 0) return { ok: false, found: "no tag came out" };
  if (!holdsList(body, rows)) return { ok: false, found: "the rows that came out are not the rows of the answer" };
  const nameless = tags.find(({ name, raw }) => !name || !holdsValue(raw, name));
  if (nameless) return { ok: false, found: "a tag's name is not in its row" };
  return { ok: true, found: tags.map(({ name }) => name).join(", ") };
}

function judgeRefusal(error: unknown, body: unknown): Verdict {
  if (!isImagetagsError(error)) return { ok: false, found: String(error) };
  const { kind, code, message } = error;
  // GitHub has no codes: its words have to be told.
  const isRead = code === undefined ? textsOf(body).some((words) => message.endsWith(`: ${words}`)) : holdsValue(body, code);
  if (kind === "unreadable" || !isRead) return { ok: false, found: `the vendor's code was not read: ${message}` };
  return { ok: true, found: `refused: ${kind}, ${code === undefined ? message : `code ${code}`}` };
}

/** Whether a list of exactly these rows stands anywhere in a document. Of rows that are images, one without tags may be left out. */
function holdsList(document: unknown, rows: readonly unknown[]): boolean {
  if (typeof document !== "object" || document === null) return false;
  if (Array.isArray(document)) {
    const tagged = document.filter((row) => !holdsEmptyList(row));
    if (isDeepStrictEqual(document, rows) || isDeepStrictEqual(tagged, rows)) return true;
  }
  return Object.values(document).some((value) => holdsList(value, rows));
}

function holdsValue(document: unknown, wanted: unknown): boolean {
  if (typeof document !== "object" || document === null) return document === wanted;
  return Object.values(document).some((value) => holdsValue(value, wanted));
}

function holdsEmptyList(document: unknown): boolean {
  if (typeof document !== "object" || document === null) return false;
  return (Array.isArray(document) && document.length === 0) || Object.values(document).some(holdsEmptyList);
}

/** The texts on a document's first level. */
function textsOf(document: unknown): string[] {
  const values: unknown[] = typeof document === "object" && document !== null ? Object.values(document) : [];
  return values.filter((value) => typeof value === "string" && value !== "") as string[];
}
