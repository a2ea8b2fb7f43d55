import { createHash } from "node:crypto";
import type { Block, PageDocument } from "../document/document.ts";
import { digest } from "./digest.ts";
import type { FactSheet, PageIdentity } from "./sheet.ts";
import { pathOf, type UsedTable } from "./tables.ts";

interface Read {
  readonly tables: readonly UsedTable[];
  readonly facts: Omit<FactSheet, "version" | "page">;
  /** Captions, lines and headings that say what a table or an example is. */
  readonly titles: readonly string[];
}

/** What tells this revision of a page from every other, and what of it changed: its links, the words of a row, words elsewhere. */
export function identify(bytes: Uint8Array, document: PageDocument, read: Read): PageIdentity {
  const { form, title, originalName, blocks } = document;
  const words = wordsByLine(document, read);
  const named = namesOf(read.facts).flatMap(([name, line]): [string, string][] => {
    const own = words.get(line);
    return own === undefined ? [] : [[name, own]];
  });
  return {
    form,
    title,
    ...(originalName === undefined ? {} : { originalName }),
    sha256: sha256(bytes),
    wordsSha256: sha256(wordsOutside(document, read, words)),
    linksSha256: sha256(blocks.flatMap((block) => (block.kind === "paragraph" ? block.links : [])).join("\n")),
    ...(named.length === 0 ? {} : { rowWords: Object.fromEntries([...named, ...failures(read)]) }),
  };
}

/** What the sheet has, by name, each with its line; of what one row or paragraph stands for, the first. */
export function namesOf({ parameters, response, statuses, deprecation }: Read["facts"]): [string, number][] {
  const all: [string, number][] = [
    ...parameters.map((one): [string, number] => [`parameter ${one.in} ${one.name}`, one.line]),
    ...response.headers.map((one): [string, number] => [`header ${one.name}`, one.line]),
    ...response.fields.map((one): [string, number] => [`field ${one.path}`, one.line]),
    ...statuses.map((one): [string, number] => [`status ${one.code}`, one.line]),
    ...(deprecation ? [["deprecation", deprecation.line] as [string, number]] : []),
  ];
  return all.filter(([, line], index) => all.findIndex(([, other]) => other === line) === index);
}

/** The rows of the answers that are failures, of which the sheet has nothing else. */
function failures({ tables }: Read): [string, string][] {
  return tables.flatMap((table) => {
    const { use, entries } = table;
    return use.kind === "failure"
      ? entries.map((entry): [string, string] => [failureName(use.status, pathOf(table, entry)), entry.words])
      : [];
  });
}

function failureName(status: number | undefined, path: string): string {
  return `failure ${status ?? ""} ${path}`;
}

/** The digests of what was read row by row, and of the words that call the operation deprecated. */
function wordsByLine({ blocks }: PageDocument, { tables, facts }: Read): Map<number, string> {
  const rows = tables.flatMap(({ entries }) => entries.map(({ words, facts }): [number, string] => [facts.line, words]));
  const statuses = tables
    .filter(({ use }) => use.kind === "statuses")
    .flatMap(({ table }) => table.placed.block.rows.map(({ cells, line }): [number, string] => [line, digest(cells.join("\n"))]));
  const deprecation = blocks
    .filter((block) => block.kind === "paragraph" && block.line === facts.deprecation?.line)
    .map((block): [number, string] => [block.line, "text" in block ? digest(block.text) : ""]);
  return new Map([...rows, ...statuses, ...deprecation]);
}

/** The words that nothing else of the sheet stands for: no row that was read, no title, no example. */
function wordsOutside({ blocks, title }: PageDocument, { tables, titles }: Read, rows: ReadonlyMap<number, string>): string {
  const known = new Set([title, ...titles]);
  const headers = new Set(tables.map(({ table }) => table.placed.block.line));
  return blocks
    .filter((block) => !("text" in block && (rows.has(block.line) || known.has(block.text))))
    .map((block) => wordsOf(block, rows, headers))
    .filter((words) => words !== "")
    .join("\n");
}

/** The words of a block, blanks aside; columns in the order of their headers, so that moving one is layout. */
function wordsOf(block: Block, rows: ReadonlyMap<number, string>, headers: ReadonlySet<number>): string {
  if (block.kind === "code") return "";
  if (block.kind !== "table") return block.text;
  const order = block.header
    .map((_, column) => column)
    .sort((left, right) => ((block.header[left] ?? "") < (block.header[right] ?? "") ? -1 : 1));
  const left = block.rows.filter(({ line }) => !rows.has(line)).map(({ cells }) => cells);
  return [...(headers.has(block.line) ? [] : [block.header]), ...left]
    .map((cells) => order.map((column) => cells[column] ?? "").join(" "))
    .join("\n");
}

function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
