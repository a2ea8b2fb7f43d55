import { isDeepStrictEqual } from "node:util";
import { asFields, isImagetagsError } from "@imagetags/core";
import type { ImageTag } from "@imagetags/normalize";
import { type Provider, readFrom, type Source } from "./source.ts";

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
    // A documented page is a fragment of a longer list. There is no second one to replay; a refusal stays one.
    if (answered && holds === "tags") stop.abort();
    stop.signal.throwIfAborted();
    answered = true;
    return Response.json(body, { status });
  };
  const source = openWithLeast(provider, env, { fetch, concurrency: 1, retry: { attempts: 1 } });
  const tags: ImageTag[] = [];
  try {
    for await (const tag of source.list(repository, { signal: stop.signal })) tags.push(tag);
  } catch (error) {
    if (!stop.signal.aborted) return holds === "refusal" ? judgeRefusal(error, body) : { ok: false, found: String(error) };
  }
  return holds === "tags" ? judgeTags(tags, body) : { ok: false, found: "the refusal was taken for a list of tags" };
}

/** As a stranger, where that will do: to sign in takes an answer more. */
function openWithLeast(provider: Provider, env: Readonly<Record<string, string>>, options: Parameters<Provider["open"]>[1]): Source {
  try {
    return provider.open(readFrom({}), options);
  } catch {
    return provider.open(readFrom(env), options);
  }
}

function judgeTags(tags: readonly ImageTag[], body: unknown): Verdict {
  // A row that is an image comes out once for each of its tags.
  const rows = [...new Set(tags.map(({ raw }) => raw))];
  const [first] = tags;
  if (!first) return { ok: false, found: "no tag came out" };
  const nameless = tags.find(({ name, raw }) => !findPath(raw, name));
  if (nameless) return { ok: false, found: "a tag's name is not in its row" };
  const place = findPath(first.raw, first.name) ?? [];
  // An image without tags has nothing where the others have their first.
  const isTagged = (row: unknown) => readPath(row, place) !== undefined;
  const names = tags.map(({ name }) => name);
  // A row may be nothing but a name.
  const isRight = (list: readonly unknown[]) => isDeepStrictEqual(list.filter(isTagged), rows) || isDeepStrictEqual(list, names);
  if (!holdsList(body, isRight)) {
    return { ok: false, found: "the rows that came out are not the rows of the answer" };
  }
  return { ok: true, found: names.join(", ") };
}

function judgeRefusal(error: unknown, body: unknown): Verdict {
  if (!isImagetagsError(error)) return { ok: false, found: String(error) };
  const { kind, code, message } = error;
  // A vendor without codes, such as GitHub, is known by its words.
  const isRead = code === undefined ? Object.values(asFields(body)).includes(message.replace(/^.*\): /, "")) : holdsValue(body, code);
  if (kind === "unreadable" || !isRead) return { ok: false, found: `the vendor's code was not read: ${message}` };
  return { ok: true, found: `refused: ${kind}, ${code === undefined ? message : `code ${code}`}` };
}

/** Whether a list that is right stands anywhere in a document. */
function holdsList(document: unknown, isRight: (list: readonly unknown[]) => boolean): boolean {
  if (typeof document !== "object" || document === null) return false;
  if (Array.isArray(document) && isRight(document)) return true;
  return Object.values(document).some((value) => holdsList(value, isRight));
}

function holdsValue(document: unknown, wanted: unknown): boolean {
  return findPath(document, wanted) !== undefined;
}

/** The names of the fields that lead to a value. */
function findPath(document: unknown, wanted: unknown): string[] | undefined {
  if (typeof document !== "object" || document === null) return document === wanted ? [] : undefined;
  for (const [name, value] of Object.entries(document)) {
    const path = findPath(value, wanted);
    if (path) return [name, ...path];
  }
  return undefined;
}

function readPath(document: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => (value as Readonly<Record<string, unknown>> | null | undefined)?.[name], document);
}
