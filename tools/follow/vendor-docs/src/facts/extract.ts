import { decodePage } from "../document/decode.ts";
import type { Paragraph } from "../document/document.ts";
import { readDocument } from "../document/read.ts";
import { CannotCheck } from "../errors.ts";
import { firstMatch, languages } from "../meaning/prose.ts";
import { fold } from "../meaning/words.ts";
import { placeBlocks } from "./context.ts";
import { readExamples } from "./examples.ts";
import { readFields } from "./fields.ts";
import { identify } from "./identity.ts";
import { readOperation } from "./operation.ts";
import { readOrder } from "./order.ts";
import { readParameters, unlistedParameters } from "./parameters.ts";
import type { Deprecation, FactSheet, ResponseFacts, Status, Uncertain } from "./sheet.ts";
import { sortSheet } from "./sort.ts";
import { readTables, type UsedTable } from "./tables.ts";
import { withRange } from "./value-facts.ts";

const help =
  "Look whether this is the raw page of one endpoint; a new form of page needs new words in tools/follow/vendor-docs/src/meaning.";

/** The facts of a page. A page without an operation, a table or a fact is an error, never an empty sheet. */
export function extractFacts(bytes: Uint8Array): FactSheet {
  const document = readDocument(decodePage(bytes));
  const { tables: placed, codes, paragraphs } = placeBlocks(document.blocks);
  if (placed.length === 0) throw new CannotCheck("The page has no table.", help);

  const uncertain: Uncertain[] = [];
  const tables = readTables(placed, uncertain);
  const examples = readExamples(codes, uncertain);
  const operation = readOperation(paragraphs, tables, examples, codes, uncertain);
  if (!operation) throw new CannotCheck("The page names no operation: no path with a method, and no action.", help);

  const parameters = readParameters(tables, paragraphs, operation, uncertain);
  uncertain.push(...unlistedParameters(parameters, examples));
  const answers = examples.filter(({ kind }) => kind === "response");
  const response = readResponse(tables, answers, paragraphs, uncertain);
  const statuses = readStatuses(tables, uncertain);
  if (parameters.length + response.headers.length + response.fields.length + statuses.length === 0)
    throw new CannotCheck("No table of the page could be read for a fact.", help);
  const deprecation = readDeprecation(paragraphs);
  const facts = { operation, ...(deprecation ? { deprecation } : {}), parameters, response, statuses, examples, uncertain };

  return sortSheet({
    version: 1,
    page: identify(bytes, document, { tables, facts, titles: [...placed, ...codes].flatMap(({ titles }) => titles) }),
    ...facts,
  });
}

function readResponse(
  tables: readonly UsedTable[],
  answers: readonly { value: unknown; line: number }[],
  paragraphs: readonly Paragraph[],
  uncertain: Uncertain[],
): ResponseFacts {
  const headers = tables
    .filter(({ use }) => use.kind === "responseHeaders")
    .flatMap(({ entries }) => entries.map(({ name, facts }) => ({ name, ...withRange(facts) })));
  const bodies = tables.filter(({ use }) => use.kind === "response");
  const values = answers.map(({ value }) => value);
  const fields = readFields(bodies, values, answers[0]?.line ?? 1, uncertain);
  const described = bodies.flatMap(({ entries }) => entries.map(({ description, facts }) => ({ text: description, line: facts.line })));
  const order = readOrder([...described, ...paragraphs], uncertain);
  return { headers, fields, ...(order ? { order } : {}) };
}

function readStatuses(tables: readonly UsedTable[], uncertain: Uncertain[]): Status[] {
  return tables
    .filter(({ use }) => use.kind === "statuses")
    .flatMap(({ table }) =>
      table.placed.block.rows.map(({ cells, line }) => ({
        code: fold(cells[table.roles.indexOf("status")] ?? ""),
        line,
      })),
    )
    .filter(({ code, line }) => {
      const isStatus = /^[1-5]\d\d\b/.test(code);
      if (!isStatus) uncertain.push({ line, text: `a row of the status codes has none: ${code}` });
      return isStatus;
    })
    .map(({ code, ...said }) => ({ ...said, code: code.slice(0, 3) }));
}

function readDeprecation(paragraphs: readonly Paragraph[]): Deprecation | undefined {
  const found = paragraphs.find(({ text }) => languages.some(({ deprecated }) => firstMatch(fold(text), deprecated)));
  if (!found) return undefined;
  const successor = found.links.find((link) => /^https?:/.test(link));
  return { ...(successor === undefined ? {} : { successor }), line: found.line };
}
