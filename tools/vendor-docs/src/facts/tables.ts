import { isDeepStrictEqual } from "node:util";
import type { Table } from "../document/document.ts";
import { isArray, itemOf } from "../meaning/types.ts";
import type { ReadTable, Use } from "./classify.ts";
import type { Placed } from "./context.ts";
import type { Entry } from "./entries.ts";
import { ownersOf } from "./owners.ts";
import { type Rows, readRows } from "./read-tables.ts";
import type { Uncertain } from "./sheet.ts";

/** A table in one of its uses. `owner` is the place in the answer or request whose fields it lists. */
export interface UsedTable {
  readonly use: Use;
  readonly entries: readonly Entry[];
  readonly table: ReadTable;
  readonly owner?: Owner;
}

export interface Owner {
  readonly table: UsedTable;
  readonly entry: Entry;
}

/** A model that holds itself has no end. */
const mostLevels = 8;

/** Every table in its use: first those that stand for themselves, then below each the objects that its fields hold. */
export function readTables(placedTables: readonly Placed<Table>[], uncertain: Uncertain[]): UsedTable[] {
  const all = readRows(placedTables, uncertain);
  const owners = new Map(all.map((rows) => [rows, ownersOf(rows, all)]));
  const used: UsedTable[] = [];
  const reached = new Set<Rows>();
  for (const rows of all) {
    const { table, entries, found } = rows;
    const line = table.placed.block.line;
    if ((owners.get(rows) ?? []).length > 0) continue;
    reached.add(rows);
    if (!found) uncertain.push({ line, text: `a table is not one of the known kinds: ${table.placed.block.header.join(" | ")}` });
    else if (found.depth > 0 && used.some(({ use }) => isDeepStrictEqual(use, found.use))) uncertain.push({ line, text: homeless });
    else used.push({ use: found.use, entries, table });
  }
  // The list grows while it is read: each table brings those below it.
  for (const above of used) {
    if (levelOf(above) > mostLevels) continue;
    for (const entry of above.entries) {
      for (const rows of all.filter((rows) => owners.get(rows)?.includes(entry))) {
        reached.add(rows);
        used.push({ use: above.use, entries: rows.entries, table: rows.table, owner: { table: above, entry } });
      }
    }
  }
  uncertain.push(...all.filter((rows) => !reached.has(rows)).map(({ table }) => ({ line: table.placed.block.line, text: homeless })));
  return used;
}

const homeless = "a table describes an object, but no field is known to hold it";

function levelOf({ owner }: UsedTable): number {
  return owner ? levelOf(owner.table) + 1 : 0;
}

/** Where the tables put an entry: `tagInfo[].tagName`. */
export function pathOf({ owner }: UsedTable, { name }: Entry): string {
  // "[items]" is the answer itself, when it is an array.
  const own = /^\[[^\]]*\]$/.test(name) ? "[]" : name.replace(/\.N(?=\.|$)/g, "[]");
  return owner ? `${inside(pathOf(owner.table, owner.entry), owner.entry.facts.type)}.${own}` : own;
}

function inside(path: string, type: string): string {
  // The answer itself, and "Key.N", are in their list already.
  return path.endsWith("[]") ? path : path + "[]".repeat(depthOf(type));
}

function depthOf(type: string): number {
  return isArray(type) ? 1 + depthOf(itemOf(type)) : 0;
}
