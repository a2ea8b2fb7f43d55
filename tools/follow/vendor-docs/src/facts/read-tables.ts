import type { Table } from "../document/document.ts";
import { joinHeaderless } from "../meaning/align.ts";
import { type ReadTable, readRoles, type Use, useOfTable } from "./classify.ts";
import type { Placed } from "./context.ts";
import { type Entry, readEntries } from "./entries.ts";
import { rawEntries } from "./rows.ts";
import type { Uncertain } from "./sheet.ts";

/** A table and its rows, before it is known whose fields they are. */
export interface Rows {
  readonly table: ReadTable;
  readonly entries: readonly Entry[];
  /** The use that the nearest title with a known word names, and how many titles are nearer. */
  readonly found: { readonly use: Use; readonly depth: number } | undefined;
  /** What of its rows could not be read for certain. */
  readonly doubts: readonly Uncertain[];
}

const continued = /^\W*(?:续表?|接上表|continued|cont\.?|table \d+ \(continued\))\W*$/i;

/** Reads the rows of every table; halves of one table become one. */
export function readRows(placedTables: readonly Placed<Table>[]): Rows[] {
  const tables = joinHalves(placedTables.filter(({ block }) => block.header.length > 0)).map((placed) => readRoles(placed));
  const names = tables.flatMap((table) => rawEntries(table).map(({ name }) => name));
  const all: Rows[] = [];
  for (const table of tables) {
    const found = useOfTable(table);
    const isNamed = table.roles.includes("name") && !["statuses", "errorCodes", "permissions"].includes(found?.use.kind ?? "");
    const doubts: Uncertain[] = [];
    const entries = isNamed ? readEntries(table, names, doubts) : [];
    const above = all.at(-1);
    if (above && isContinued(table))
      all[all.length - 1] = { ...above, entries: [...above.entries, ...entries], doubts: [...above.doubts, ...doubts] };
    else all.push({ table, entries, found, doubts });
  }
  return all;
}

/** A table cut in two: nothing between the halves but a word that says so. */
function isContinued({ placed, roles }: ReadTable): boolean {
  return placed.followsTable && roles.includes("name") && placed.titles.slice(0, placed.ownTitles).every((title) => continued.test(title));
}

/** Joins a table without a known header, right after another of its width, to that one. */
function joinHalves(tables: readonly Placed<Table>[]): Placed<Table>[] {
  const joined: Placed<Table>[] = [];
  for (const placed of tables) {
    const above = joined.at(-1);
    const knowsHeader = readRoles(placed).roles.some((role) => role !== undefined);
    const isHalf = above && placed.ownTitles === 0 && !knowsHeader && above.block.header.length === placed.block.header.length;
    joined.push(isHalf ? { ...placed, block: joinHeaderless(placed.block, above.block) } : placed);
  }
  return joined;
}
