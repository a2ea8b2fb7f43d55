import { isDeepStrictEqual } from "node:util";
import type { Table } from "../document/document.ts";
import { isArray, itemOf } from "../meaning/types.ts";
import { type ReadTable, type Use, useOfTitle } from "./classify.ts";
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
  const all = readRows(placedTables);
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
  uncertain.push(...doubtsOf(all, used));
  return used;
}

/** The doubts about the tables whose rows end in the sheet. */
function doubtsOf(all: readonly Rows[], used: readonly UsedTable[]): Uncertain[] {
  const kept = new Set(used.filter(({ use }) => use.kind !== "failure").map(({ table }) => table));
  return all
    .filter(({ table }) => kept.has(table))
    .flatMap(({ table, found, doubts }) => {
      const isSlip =
        found && found.use.kind === "responseHeaders" && useOfTitle(table.placed.titles[found.depth] ?? "")?.kind === "request";
      const text = "a table in the answer's section calls its headers those of the request";
      return isSlip ? [{ line: table.placed.block.line, text }, ...doubts] : doubts;
    });
}

const homeless = "a table describes an object, but no field is known to hold it";

function levelOf({ owner }: UsedTable): number {
  return owner ? levelOf(owner.table) + 1 : 0;
}

/** Where the tables put an entry: `tagInfo[].tagName`. */
export function pathOf({ owner }: UsedTable, { name }: Entry): string {
  // "[items]" is the answer itself, when it is an array.
  const own = /^\[[^\]]*\]$/.test(name) ? "[]" : name.replace(/\.N(?=\.|$)/g, "[]");
  return owner ? `${inside(owner)}.${own}` : own;
}

/** The place of the object that an entry holds. The keys of a map are data: `auths.*`. */
function inside({ table, entry }: Owner): string {
  const path = pathOf(table, entry);
  if (entry.values !== undefined) return `${path}.*${"[]".repeat(depthOf(entry.values))}`;
  // The answer itself, and "Key.N", are in their list already.
  return path.endsWith("[]") ? path : path + "[]".repeat(depthOf(entry.facts.type));
}

function depthOf(type: string): number {
  return isArray(type) ? 1 + depthOf(itemOf(type)) : 0;
}
