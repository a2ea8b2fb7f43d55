import type { Entry } from "./entries.ts";
import { type ShapePlace, shapeOf } from "./shape.ts";
import type { Field, Uncertain } from "./sheet.ts";
import { pathOf, type UsedTable } from "./tables.ts";
import { withRange } from "./value-facts.ts";

interface ListedField {
  readonly tablePath: string;
  readonly entry: Entry;
}

/** The fields of an answer: what the tables list, put where the examples have them, and what only the examples have. */
export function readFields(
  tables: readonly UsedTable[],
  examples: readonly unknown[],
  exampleLine: number,
  uncertain: Uncertain[],
): Field[] {
  const listed = tables.flatMap((table) => table.entries.flatMap((entry) => listedFields(table, entry)));
  const moves = planMoves(listed, shapeOf(examples), uncertain);
  const maps = new Set(listed.filter(({ entry }) => entry.values !== undefined).map(({ tablePath }) => moves(tablePath)));
  const shape = shapeOf(examples, maps);
  const fields = new Map<string, Field>();
  for (const { tablePath, entry } of listed) {
    const path = moves(tablePath);
    const place = shape.get(path);
    const nullable = entry.facts.nullable ?? place?.isNullable;
    const field: Field = { ...withRange(entry.facts), path, tablePath, ...(nullable ? { nullable } : {}) };
    if (place && !path.endsWith("[]") && !fits(entry.facts.type, place.types)) {
      uncertain.push({
        line: entry.facts.line,
        text: `${path} is ${entry.facts.type} in the table and ${place.types.join(" or ")} in the example`,
      });
    }
    if (fields.has(path)) uncertain.push({ line: entry.facts.line, text: `${path} is listed twice, here as ${entry.facts.type}` });
    else fields.set(path, field);
  }
  const isList = examples.some((example) => Array.isArray(example));
  if (isList && !fields.has("[]"))
    fields.set("[]", { path: "[]", type: `array<${shape.get("[]")?.types[0] ?? "unknown"}>`, line: exampleLine });
  for (const place of shape.values()) {
    if (fields.has(place.path) || place.path.endsWith("[]")) continue;
    const type = place.types.length === 1 ? (place.types[0] ?? "unknown") : "unknown";
    fields.set(place.path, { path: place.path, type, ...(place.isNullable ? { nullable: true } : {}), line: exampleLine });
  }
  return [...fields.values()];
}

/** A row's field; a map is one with the values under its keys. */
function listedFields(table: UsedTable, entry: Entry): ListedField[] {
  const tablePath = pathOf(table, entry);
  if (entry.values === undefined) return [{ tablePath, entry }];
  const { type: _, typeWord: __, required: ___, ...said } = entry.facts;
  const { values: ____, ...plain } = entry;
  return [
    { tablePath, entry },
    { tablePath: `${tablePath}.*`, entry: { ...plain, facts: { type: entry.values, line: said.line } } },
  ];
}

/** Whether the example's values can be of the type that the table states. */
function fits(type: string, shown: readonly string[]): boolean {
  if (type.includes("unknown")) return true;
  const wider: Record<string, readonly string[]> = { integer: ["integer"], int64: ["integer"], number: ["integer", "number"] };
  return shown.every((one) => one === type || wider[type]?.includes(one) || (one.startsWith("array<") && type.startsWith("array<")));
}

/** Where the example has what a table puts elsewhere: beneath one wrapper. Certain only when a single place fits. */
function planMoves(
  listed: readonly ListedField[],
  shape: ReadonlyMap<string, ShapePlace>,
  uncertain: Uncertain[],
): (tablePath: string) => string {
  if (shape.size === 0) return (path) => path;
  const roots = new Set(listed.map(({ tablePath }) => rootOf(tablePath)));
  const wrappers = new Map<string, string>();
  const found: string[] = [];
  for (const root of roots) {
    if (root === "[]" || shape.has(root)) {
      found.push("");
      continue;
    }
    const places = [...shape.keys()].filter((path) => path.endsWith(`.${root}`)).map((path) => path.slice(0, -root.length - 1));
    if (places.length === 1 && places[0] !== undefined) {
      wrappers.set(root, places[0]);
      found.push(places[0]);
    }
  }
  const distinct = [...new Set(found)];
  for (const root of roots) {
    if (root === "[]" || shape.has(root) || wrappers.has(root)) continue;
    const [only] = distinct;
    // Its neighbours all moved to one place, so it did too.
    if (distinct.length === 1 && only !== undefined && only !== "") wrappers.set(root, only);
    else if (distinct.length > 1) {
      const line = listed.find(({ tablePath }) => rootOf(tablePath) === root)?.entry.facts.line ?? 1;
      uncertain.push({ line, text: `${root} is not in the example, and its neighbours are in different places there` });
    }
  }
  return (path) => {
    const wrapper = wrappers.get(rootOf(path));
    return wrapper === undefined ? path : `${wrapper}.${path}`;
  };
}

function rootOf(path: string): string {
  return path.startsWith("[]") ? "[]" : (/^[^.[]+/.exec(path)?.[0] ?? path);
}
