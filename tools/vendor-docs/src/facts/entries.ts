import { alignRow, type Cells } from "../meaning/align.ts";
import { readYesNo } from "../meaning/columns.ts";
import { passesSafeInteger } from "../meaning/numbers.ts";
import { readProse, typedValue } from "../meaning/prose.ts";
import { readType } from "../meaning/types.ts";
import { fold } from "../meaning/words.ts";
import type { ReadTable } from "./classify.ts";
import type { Uncertain, ValueFacts } from "./sheet.ts";

/** A row of a table of parameters or fields, read. */
export interface Entry {
  readonly name: string;
  readonly facts: ValueFacts;
  /** The data model that describes its fields. */
  readonly model?: string;
  readonly place?: string;
  readonly description: string;
}

interface RawEntry {
  readonly name: string;
  readonly line: number;
  readonly cells: Cells;
}

/** The rows that have a name. */
export function rawEntries(table: ReadTable): RawEntry[] {
  return table.placed.block.rows.flatMap((row) => {
    const cells = alignRow(row, table.roles);
    const name = fold(cells.name ?? "")
      .replace(/^[└├─│\s>*+-]+/, "")
      .replace(/\s+/g, " ");
    return name === "" ? [] : [{ name, line: row.line, cells }];
  });
}

/** Rows whose name is missing, said in our words. */
export function namelessRows(table: ReadTable): Uncertain[] {
  return table.placed.block.rows
    .filter((row) => row.cells.some((cell) => cell !== "") && (alignRow(row, table.roles).name ?? "") === "")
    .map((row) => ({ line: row.line, text: "a row of this table has no name" }));
}

export function readEntries(table: ReadTable, names: readonly string[], uncertain: Uncertain[]): Entry[] {
  uncertain.push(...namelessRows(table));
  return rawEntries(table).map((raw) => readEntry(raw, table, names, uncertain));
}

function readEntry({ name, line, cells }: RawEntry, { roles }: ReadTable, names: readonly string[], uncertain: Uncertain[]): Entry {
  const word = cells.type?.replaceAll("\n", " ");
  const stated = word === undefined ? { type: "unknown" } : readType(word);
  const required = readRequired(cells);
  const description = [cells.description, cells.range].filter(Boolean).join("\n");
  const prose = readProse(description, { name, type: stated.type, required, names });
  const minimum = prose.facts.minimum ?? ("minimum" in stated ? stated.minimum : undefined);
  const isWide = stated.type === "integer" && (passesSafeInteger(prose.facts.maximum) || passesSafeInteger(minimum));
  const ownDefault =
    cells.default === undefined || /^(?:-|n\/a|无|none|\/)$/i.test(cells.default) ? undefined : typedValue(cells.default, stated.type);

  const doubts = [...prose.doubts];
  if (roles.includes("type") && stated.type.includes("unknown") && word !== "array")
    doubts.unshift(word === undefined ? "has no type" : `has a type that is in no list: ${word}`);
  const statesRequired = roles.includes("required") || roles.includes("optional");
  if (statesRequired && required === undefined) doubts.unshift("has neither yes nor no where the table says whether it is required");
  uncertain.push(...doubts.map((doubt) => ({ line, text: `${name} ${doubt}` })));

  const facts = {
    ...prose.facts,
    type: isWide ? "int64" : stated.type,
    typeWord: word,
    required,
    default: ownDefault ?? prose.facts.default,
    minimum,
    line,
  };
  return {
    name,
    facts: withoutUndefined(facts),
    description,
    ...("model" in stated && stated.model !== undefined ? { model: stated.model } : {}),
    ...(cells.place === undefined ? {} : { place: cells.place }),
  };
}

function readRequired(cells: Cells): boolean | undefined {
  if (cells.required !== undefined) return readYesNo(cells.required);
  if (cells.optional === undefined) return undefined;
  const optional = readYesNo(cells.optional);
  return optional === undefined ? undefined : !optional;
}

/** An unknown fact is a missing one. */
export function withoutUndefined(facts: { readonly [Name in keyof ValueFacts]: ValueFacts[Name] | undefined }): ValueFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as unknown as ValueFacts;
}
