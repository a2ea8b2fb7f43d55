import type { Table } from "../document/document.ts";
import { joinHeaderless } from "../meaning/align.ts";
import { fold } from "../meaning/words.ts";
import { type ReadTable, readRoles, type Use, useOfTable } from "./classify.ts";
import type { Placed } from "./context.ts";
import { type Entry, rawEntries, readEntries } from "./entries.ts";
import type { Uncertain } from "./sheet.ts";

/** A table with its rows read. `owner` is the place in the answer or request whose fields it lists. */
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

const continued = /^\W*(?:续表?|接上表|continued|cont\.?|table \d+ \(continued\))\W*$/i;
/** Words of titles that name no data model. */
const common =
  /^(?:table|parameters?|fields?|description|data|model|object|objects|structure|response|request|body|array|element|items|http|json|of|the|id)$/i;

/** Reads every table whose use is known; what is left over is uncertain. */
export function readTables(placedTables: readonly Placed<Table>[], uncertain: Uncertain[]): UsedTable[] {
  const tables = joinHalves(placedTables.filter(({ block }) => block.header.length > 0)).map((placed) => readRoles(placed));
  const names = tables.flatMap((table) => rawEntries(table).map(({ name }) => name));
  const used: UsedTable[] = [];
  for (const table of tables) {
    const line = table.placed.block.line;
    const found = useOfTable(table);
    const owner = ownerOf(table, found, used);
    const above = used.at(-1);
    if (owner) used.push({ use: owner.table.use, entries: readEntries(table, names, uncertain), table, owner });
    else if (above && isContinued(table)) used.push({ ...above, entries: readEntries(table, names, uncertain), table });
    else if (!found) uncertain.push({ line, text: `a table is not one of the known kinds: ${table.placed.block.header.join(" | ")}` });
    else if (found.depth > 0 && used.some((other) => other.owner === undefined && other.use === found.use)) {
      uncertain.push({ line, text: "a table describes an object, but no field is known to hold it" });
    } else used.push({ use: found.use, entries: usesNames(found.use) ? readEntries(table, names, uncertain) : [], table });
  }
  return used;
}

/** A table cut in two: nothing between the halves but a word that says so. */
function isContinued({ placed, roles }: ReadTable): boolean {
  return placed.followsTable && roles.includes("name") && placed.titles.slice(0, placed.ownTitles).every((title) => continued.test(title));
}

function usesNames(use: Use): boolean {
  return use.kind !== "statuses" && use.kind !== "errorCodes";
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

/** The field whose object a table describes: named by its type, by itself, or as "[array element]". */
function ownerOf(table: ReadTable, found: { readonly depth: number } | undefined, used: readonly UsedTable[]): Owner | undefined {
  if (!table.roles.includes("name")) return undefined;
  const { titles, ownTitles } = table.placed;
  const own = titles.slice(0, ownTitles);
  const candidates = used
    .flatMap((used) => used.entries.map((entry) => ({ table: used, entry })))
    .filter(({ entry }) => /object|unknown/.test(entry.facts.type));
  for (const [depth, title] of own.entries()) {
    if (found && found.depth <= depth) return undefined;
    const text = fold(title);
    if (/\[(?:array element|数组元素|items|array)\]/i.test(text)) return candidates.find(({ entry }) => entry.name.startsWith("["));
    const words = (text.match(/[A-Za-z_][\w-]*/g) ?? []).filter((word) => !common.test(word));
    const byModel = candidates.find(({ entry }) => entry.model !== undefined && words.includes(entry.model));
    if (byModel) return byModel;
    const byName = candidates.find(({ entry }) => words.includes(entry.name));
    if (byName) return byName;
    const open = candidates.filter(({ entry }) => entry.model === undefined && !used.some(({ owner }) => owner?.entry === entry));
    const byStart = open.filter(({ entry }) => words.some((word) => entry.name.toLowerCase().startsWith(word.toLowerCase())));
    if (byStart.length === 1) return byStart[0];
  }
  return undefined;
}
