import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { CannotCheck } from "../errors.ts";
import type { FactSheet } from "../facts/sheet.ts";
import { readFacts } from "../families/read-facts.ts";
import { type Fetch, fetchBytes } from "./fetch-bytes.ts";
import { type PageMarks, parseGithub, readGithub } from "./github.ts";

/** Something that was read: a page's bytes and the name under which to speak of them. */
export interface Loaded {
  readonly bytes: Uint8Array;
  readonly name: string;
  /** The source that leads there now, when the page has moved. */
  readonly movedTo?: string;
}

/** Reads a file, an address or a `github:` source. */
export async function loadBytes(where: string, fetch: Fetch, marks: PageMarks = {}): Promise<Loaded> {
  const github = parseGithub(where);
  if (github) {
    const { bytes, path } = await readGithub(github, marks, fetch);
    const movedTo =
      path === github.path ? {} : { movedTo: `github:${github.repository}${github.branch === "HEAD" ? "" : `@${github.branch}`}:${path}` };
    return { bytes, name: `${github.repository}:${path}`, ...movedTo };
  }
  if (/^https?:\/\//.test(where)) {
    const bytes = await fetchBytes(where, fetch);
    if (!bytes) throw new CannotCheck(`${where} is not there (HTTP 404).`, "Look where the vendor has moved the page.");
    return { bytes, name: where };
  }
  return { bytes: readLocal(where), name: where };
}

/** A file as the person who typed it sees it: npm runs scripts from the root, whatever folder they were called in. */
export function fromHere(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

function readLocal(where: string): Uint8Array {
  try {
    return readFileSync(fromHere(where));
  } catch {
    throw new CannotCheck(`${where} cannot be read.`, "Give a file or an address that exists.");
  }
}

/** The facts of a page or of a document's operation, or a sheet that was written before. */
export async function loadSheet(where: string, fetch: Fetch, operations: readonly string[] = []): Promise<FactSheet> {
  const { bytes } = await loadBytes(where, fetch);
  return readSheet(bytes, where) ?? (await readFacts(bytes, operations));
}

/** A sheet from its JSON; undefined when the bytes are something else. */
export function readSheet(bytes: Uint8Array, name: string): FactSheet | undefined {
  const text = new TextDecoder().decode(bytes).trimStart();
  if (!/^\{\s*"version"/.test(text)) return undefined;
  let sheet: FactSheet;
  try {
    sheet = JSON.parse(text) as FactSheet;
  } catch {
    throw new CannotCheck(`${name} is a fact sheet that is no JSON.`, "Write it anew with npm run docs:facts.");
  }
  if (sheet.version !== 1)
    throw new CannotCheck(
      `${name} is a fact sheet of version ${String(sheet.version)}; this tool reads version 1.`,
      "Write it anew with npm run docs:facts.",
    );
  return sheet;
}
