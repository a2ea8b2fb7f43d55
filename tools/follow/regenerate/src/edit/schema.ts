import type { Field, ValueFacts } from "@imagetags/vendor-docs/facts/sheet";
import { factOf } from "@imagetags/vendor-docs/facts/value-facts";

export type Json = Record<string, unknown>;
export type Side = "request" | "response";

const limits = ["minimum", "maximum", "minLength", "maxLength"] as const;
export const openList = "The vendor may add values, so the list stays open.";

/** A schema that says what the page states of a value. `children` are the page's fields below it. */
export function schemaOf(facts: ValueFacts, side: Side, children: ReadonlyMap<string, Field> = new Map()): Json {
  const schema: Json = typeOf(facts, side, children);
  for (const name of limits) {
    const limit = factOf(facts, name);
    // A limit past 2^53 is the width of its type.
    if (typeof limit === "number" && !(side === "response" && isWidth(name, limit, facts))) schema[name] = limit;
  }
  if (facts.default !== undefined) schema.default = defaultOf(facts.default, schema.type);
  // The list of what an answer may hold stays open: a departure says so.
  return facts.enum === undefined || side === "response" ? schema : { ...schema, enum: facts.enum };
}

/** A default as a value of its type; a page that calls a number String gives it as text. */
export function defaultOf(stated: unknown, type: unknown): unknown {
  const types = [type].flat();
  if (typeof stated !== "string") return stated;
  if (/^-?\d{1,15}$/.test(stated) && (types.includes("integer") || types.includes("number"))) return Number(stated);
  return types.includes("boolean") && /^(?:true|false)$/.test(stated) ? stated === "true" : stated;
}

/** The keywords of a type, as a fact sheet names it. */
export function typeKeywords(type: string, nullable: boolean): Json {
  const alternatives = type.split("|").filter((name) => name !== "unknown");
  if (alternatives.length === 0) return {};
  const isLong = alternatives.includes("int64");
  const names = [...new Set(alternatives.map((name) => (name === "int64" ? "integer" : name)))];
  const all = nullable ? [...names, "null"] : names;
  return { type: all.length === 1 ? all[0] : all, ...(isLong ? { format: "int64" } : {}) };
}

function typeOf(facts: ValueFacts, side: Side, children: ReadonlyMap<string, Field>): Json {
  const inner = /^array<(?<item>.*)>$/.exec(facts.type)?.groups?.item;
  if (inner !== undefined) {
    const items = typeOf({ ...facts, type: inner, nullable: false }, side, within(children, "[]"));
    return { ...typeKeywords("array", facts.nullable === true), items };
  }
  const inside = within(children, ".");
  const values = inside.get("*");
  if (values) {
    const additionalProperties = schemaOf(values, side, within(inside, "*"));
    return { ...typeKeywords("object", facts.nullable === true), additionalProperties };
  }
  const named = [...inside].filter(([path]) => !/[.[]/.test(path));
  if (named.length === 0) return typeKeywords(facts.type, facts.nullable === true);
  const properties = named.map(([name, field]) => [name, schemaOf(field, side, within(inside, name))]);
  return { ...typeKeywords("object", facts.nullable === true), properties: Object.fromEntries(properties) };
}

/** The fields below a place, each by the rest of its path. */
export function within(fields: ReadonlyMap<string, Field>, start: string): Map<string, Field> {
  return new Map(
    [...fields].filter(([path]) => path.startsWith(start) && path !== start).map(([path, field]) => [path.slice(start.length), field]),
  );
}

function isWidth(name: string, limit: number, { type }: ValueFacts): boolean {
  return /int/.test(type) && (name === "minimum" ? limit <= 0 : limit > Number.MAX_SAFE_INTEGER);
}
