import type { Cells } from "../meaning/align.ts";
import { readYesNo } from "../meaning/columns.ts";
import { splitLabels } from "../meaning/labels.ts";
import { readWholeList } from "../meaning/list.ts";
import { passesSafeInteger } from "../meaning/numbers.ts";
import { languages, readProse, typedValue } from "../meaning/prose.ts";
import { readType, type TypeFacts } from "../meaning/types.ts";
import { fold } from "../meaning/words.ts";
import type { ReadTable } from "./classify.ts";
import { digest } from "./digest.ts";
import { namelessRows, type RawEntry, rawEntries } from "./rows.ts";
import type { Uncertain, ValueFacts } from "./sheet.ts";

/** A row of a table of parameters or fields, read. */
export interface Entry {
  readonly name: string;
  readonly facts: ValueFacts;
  /** The data model that describes its fields. */
  readonly model?: string;
  /** The type of its values, when its keys are data. */
  readonly values?: string;
  readonly place?: string;
  readonly description: string;
  /** Digest of the cells that describe it. */
  readonly words: string;
}

const noDefault = /^(?:-|n\/a|无|none|\/)$/i;

export function readEntries(table: ReadTable, names: readonly string[], uncertain: Uncertain[]): Entry[] {
  uncertain.push(...namelessRows(table));
  return rawEntries(table).map((raw) => readEntry(raw, table, names, uncertain));
}

function readEntry(raw: RawEntry, { roles }: ReadTable, names: readonly string[], uncertain: Uncertain[]): Entry {
  const { name, line, cells } = raw;
  const word = cells.type?.replaceAll("\n", " ");
  const stated: TypeFacts = word === undefined ? { type: "unknown" } : readType(word);
  const required = readRequired(cells);
  const said = readParts(cells, stated.type);
  const prose = readProse(said.text, { name, type: stated.type, required, names });
  const minimum = prose.facts.minimum ?? stated.minimum;
  const isWide = stated.type === "integer" && (passesSafeInteger(prose.facts.maximum) || passesSafeInteger(minimum));

  const doubts = [...(raw.doubt === undefined ? [] : [raw.doubt]), ...prose.doubts];
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
    default: said.default ?? prose.facts.default,
    enum: said.enum ?? prose.facts.enum,
    minimum,
    line,
  };
  return {
    name,
    facts: withoutUndefined(facts),
    description: said.text,
    words: digest([cells.type, cells.description, cells.range, cells.default, cells.example].join("\n")),
    ...(stated.model === undefined ? {} : { model: stated.model }),
    ...(stated.values === undefined ? {} : { values: stated.values }),
    ...(cells.place === undefined ? {} : { place: cells.place }),
  };
}

interface Said {
  /** What is left to be read as prose. */
  readonly text: string;
  readonly default?: NonNullable<ValueFacts["default"]>;
  readonly enum?: NonNullable<ValueFacts["enum"]>;
}

/** What the cells of description, range and default say: a range that is a list and a default that is a value are known as such. */
function readParts(cells: Cells, type: string): Said {
  const labelled = cells.description === undefined ? undefined : splitLabels(cells.description);
  const parts = [labelled?.description ?? cells.description];
  const range = labelled?.range ?? cells.range;
  const listed = range === undefined ? undefined : languages.map((language) => readWholeList(fold(range), language, type)).find(Boolean);
  if (range !== undefined && listed === undefined) parts.push(`${/[\u4e00-\u9fff]/.test(range) ? "取值范围" : "range"}: ${range}`);
  const given = labelled?.default ?? cells.default;
  const isGiven = given !== undefined && !noDefault.test(given);
  const value = isGiven && /^["']?[\w./+;=-]+["']?$/.test(given) ? typedValue(given.replace(/["']/g, ""), type) : undefined;
  if (isGiven && value === undefined) parts.push(`默认: ${given}`);
  return {
    text: parts.filter(Boolean).join("\n"),
    ...(value === undefined ? {} : { default: value }),
    ...(listed === undefined ? {} : { enum: listed }),
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
