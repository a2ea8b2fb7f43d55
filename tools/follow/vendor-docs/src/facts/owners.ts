import { fold } from "../meaning/words.ts";
import type { Entry } from "./entries.ts";
import type { Rows } from "./read-tables.ts";

/** Words of titles that name no data model. */
const common =
  /^(?:table|parameters?|fields?|description|data|models?|objects?|structure|response|request|body|array|element|items|http|json|of|the|id)$/i;

/**
 * The fields whose object a table describes: those that have its title as their type (there may be several), the field
 * of that name, the answer itself for "[array element]", or the one field whose name starts like the title.
 */
export function ownersOf(rows: Rows, all: readonly Rows[]): Entry[] {
  const { placed, roles } = rows.table;
  if (!roles.includes("name")) return [];
  const candidates = all
    .filter((other) => other !== rows)
    .flatMap(({ entries }) => entries.filter(({ facts }) => /object|unknown/.test(facts.type)));
  for (const [depth, title] of placed.titles.slice(0, placed.ownTitles).entries()) {
    // A title that says what the table is ends the search.
    if (rows.found && rows.found.depth <= depth) return [];
    if (/\[(?:array element|数组元素|items|array)\]/i.test(fold(title)))
      return candidates.filter(({ name }) => name.startsWith("[")).slice(0, 1);
    const owners = named(wordsOf(title), candidates, titleWords(all));
    if (owners.length > 0) return owners;
  }
  return [];
}

function named(words: readonly string[], candidates: readonly Entry[], taken: ReadonlySet<string>): Entry[] {
  const byModel = candidates.filter(({ model }) => model !== undefined && words.includes(model));
  if (byModel.length > 0) return byModel;
  const byName = candidates.filter(({ name }) => words.includes(name));
  if (byName.length > 0) return byName.slice(0, 1);
  const open = candidates.filter(({ model, name }) => model === undefined && !taken.has(name));
  const byStart = open.filter(({ name }) => words.some((word) => name.toLowerCase().startsWith(word.toLowerCase())));
  return byStart.length === 1 ? byStart : [];
}

/** The words of all tables' own titles: a field that is one of them has a table of its own. */
function titleWords(all: readonly Rows[]): Set<string> {
  return new Set(all.flatMap(({ table }) => table.placed.titles.slice(0, table.placed.ownTitles).flatMap((title) => wordsOf(title))));
}

function wordsOf(title: string): string[] {
  return (fold(title).match(/[A-Za-z_][\w-]*/g) ?? []).filter((word) => !common.test(word));
}
