import type { Block, Code, PageDocument, Table } from "../../document/document.ts";
import { readDocument } from "../../document/read.ts";
import { CannotCheck } from "../../errors.ts";
import { readFields } from "../../facts/fields.ts";
import { readLooseJson } from "../../facts/loose-json.ts";
import type { ErrorCode, Example, FactSheet, PinnedText, Status } from "../../facts/sheet.ts";
import { sortSheet } from "../../facts/sort.ts";
import { fold } from "../../meaning/words.ts";
import { identifyReach, sha256 } from "../identify-reach.ts";
import { type Endpoint, readEndpoints } from "./endpoints.ts";

interface Section {
  readonly title: string;
  readonly line: number;
  readonly blocks: readonly Block[];
}

/**
 * The facts of a specification in prose, from the sections that are named by their headings: the first is the operation's own.
 * Tables and examples are read. Sentences are pinned: a change of one is for a person to read.
 */
export function readSections(text: string, headings: readonly string[]): FactSheet {
  const document = readDocument(text);
  const sections = headings.map((heading) => findSection(document, heading));
  const [own] = sections as [Section];
  const endpoints = readEndpoints(own.blocks, document.blocks);
  const [endpoint] = endpoints;
  if (!endpoint)
    throw new CannotCheck(
      `The section ${own.title} names no path that a table of endpoints lists.`,
      "Name first the section that describes the request, then others that matter to it.",
    );
  const rows = endpoints.map(({ row }) => row.cells.join(" "));
  const examples = readExamples(own.blocks);
  const uncertain = examples.length === 0 ? [{ line: own.line, text: "the section has no example of an answer" }] : [];
  const values = examples.map(({ value }) => value);
  // Where there is no table of fields, the example is what states them.
  const fields = readFields([], values, examples[0]?.line ?? own.line, uncertain).map((field) => ({ ...field, tablePath: field.path }));
  return sortSheet({
    version: 1,
    page: { form: "specification", title: own.title, ...identifyReach([sections.map(({ blocks }) => blocks.map(textOf)), rows]) },
    operation: { method: endpoint.method, path: endpoint.path, line: endpoint.row.line },
    parameters: endpoints
      .flatMap(({ parameters }) => parameters)
      .filter(({ name }, index, all) => all.findIndex((other) => other.name === name) === index),
    response: { headers: [], fields },
    statuses: statusesOf(endpoints),
    errors: sections.flatMap(({ blocks }) => errorsOf(blocks)),
    pinned: sections.flatMap((section) => pinnedOf(section)),
    examples,
    uncertain,
  });
}

function findSection({ blocks }: PageDocument, heading: string): Section {
  const titles = blocks.filter((block) => block.kind === "heading");
  const found = titles.filter(({ text }) => text === heading);
  const [only] = found;
  if (!only || found.length > 1)
    throw new CannotCheck(
      `The page has ${found.length === 0 ? "no" : "more than one"} section ${heading}.`,
      `Name one of its headings with --operation, or as \`operation\` in x-sources: ${titles.map(({ text }) => text).join(", ")}.`,
    );
  const rest = blocks.slice(blocks.indexOf(only) + 1);
  const end = rest.findIndex((block) => block.kind === "heading" && block.level <= only.level);
  return { title: only.text, line: only.line, blocks: end < 0 ? rest : rest.slice(0, end) };
}

function readExamples(blocks: readonly Block[]): Example[] {
  return blocks
    .filter((block): block is Code => block.kind === "code" && /^\s*[[{]/.test(block.text))
    .flatMap(({ text, line }): Example[] => {
      const json = readLooseJson(text);
      return json ? [{ kind: "response", value: json.value, line }] : [];
    });
}

function statusesOf(endpoints: readonly Endpoint[]): Status[] {
  const all = endpoints.flatMap(({ statuses, row }) => statuses.map((code) => ({ code, line: row.line })));
  return all.filter(({ code }, index) => all.findIndex((other) => other.code === code) === index);
}

/** A table with a column of codes in capitals lists errors. */
function errorsOf(blocks: readonly Block[]): ErrorCode[] {
  return blocks
    .filter((block): block is Table => block.kind === "table")
    .flatMap(({ header, rows }) => {
      const column = header.findIndex((name) => /^(?:error )?code$/i.test(fold(name)));
      return rows.map(({ cells, line }) => ({ code: fold(cells[column] ?? ""), line })).filter(({ code }) => /^[A-Z][A-Z_]+$/.test(code));
    });
}

/** Every block that no fact comes from. */
function pinnedOf({ title, blocks }: Section): PinnedText[] {
  return blocks
    .filter((block) => block.kind === "paragraph" || (block.kind === "code" && !/^\s*[[{]/.test(block.text)))
    .map((block) => ({ section: title, sha256: sha256(textOf(block)), line: block.line }));
}

/** The words of a block; blanks and line breaks are layout. */
function textOf(block: Block): string {
  if (block.kind === "table") return [block.header, ...block.rows.map(({ cells }) => cells)].map((cells) => cells.join(" | ")).join("\n");
  return block.text.replace(/\s+/g, " ");
}
