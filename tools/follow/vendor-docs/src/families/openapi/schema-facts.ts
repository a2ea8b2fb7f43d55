import { withoutUndefined } from "../../facts/entries.ts";
import type { Limit, ValueFacts } from "../../facts/sheet.ts";
import type { JsonObject } from "../lined-yaml.ts";

/** What a schema states about its value, and what it states that a fact sheet has no word for. */
export interface SchemaFacts {
  readonly facts: ValueFacts;
  readonly unread: readonly string[];
}

const unreadKeywords = ["multipleOf", "uniqueItems", "collectionFormat", "style", "explode", "readOnly", "writeOnly", "deprecated"];
/** They are the type. */
const widths = ["int", "int32", "int64", "float", "double"];

/** A schema's facts, with those of the schemas that it is put together from. */
export function factsOfSchema(schema: JsonObject, line = 1): SchemaFacts {
  const parts = partsOf(schema);
  const types = [...new Set(parts.flatMap((part) => typesOf(part)))];
  const named = types.filter((type) => type !== "null");
  const said = (keyword: string): unknown => parts.map((part) => part[keyword]).find((value) => value !== undefined && value !== null);
  const isList = named.length === 1 && named[0]?.startsWith("array<") === true;
  const values = listedValues(parts, isList);
  const format = textOf(said("format"));
  const isWidth = format !== undefined && widths.includes(format);
  const words = [...new Set(parts.flatMap((part) => part.type ?? []))].filter((type) => type !== "null").join(" or ");
  const facts = withoutUndefined({
    type: named.length === 1 ? (named[0] ?? "unknown") : "unknown",
    typeWord: [words, isWidth ? format : ""].filter((part) => part !== "").join(" ") || undefined,
    format: isWidth ? undefined : format,
    pattern: textOf(said("pattern")),
    default: scalarOf(said("default")),
    minimum: limitOf(parts, "minimum", 1),
    maximum: limitOf(parts, "maximum", -1),
    minLength: numberOf(said(isList ? "minItems" : "minLength")),
    maxLength: numberOf(said(isList ? "maxItems" : "maxLength")),
    enum: values.length > 0 ? values : undefined,
    nullable: types.includes("null") || said("nullable") === true || said("x-nullable") === true || undefined,
    line,
  });
  const unread = unreadKeywords
    .filter((keyword) => said(keyword) !== undefined)
    .map((keyword) => `${keyword}: ${JSON.stringify(said(keyword))}`);
  if (named.length > 1) unread.push(`several types: ${named.sort().join(", ")}`);
  return { facts, unread };
}

/** A schema and those that all hold with it: `allOf`, and an alternative that is the only one beside null. */
export function partsOf(schema: JsonObject, seen: ReadonlySet<unknown> = new Set()): JsonObject[] {
  if (seen.has(schema)) return [];
  const inside = new Set(seen).add(schema);
  const together = [...objectsIn(schema.allOf), ...alternatives(schema, (count) => count === 1)];
  return [schema, ...together.flatMap((part) => partsOf(part, inside))];
}

/** Alternatives of which each makes a value of its own; null is none. */
export function alternatives(schema: JsonObject, isWanted: (count: number) => boolean = (count) => count > 1): JsonObject[] {
  return [schema.oneOf, schema.anyOf].flatMap((list) => {
    const members = objectsIn(list).filter(({ type }) => type !== "null");
    return isWanted(members.length) ? members : [];
  });
}

export function objectsIn(value: unknown): JsonObject[] {
  return Array.isArray(value) ? value.filter((item) => isObject(item)) : [];
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function typesOf(schema: JsonObject, seen: ReadonlySet<unknown> = new Set()): string[] {
  const hasNull = [schema.oneOf, schema.anyOf].some((list) => objectsIn(list).some(({ type }) => type === "null"));
  const own = schema.type === undefined ? guessTypes(schema) : [schema.type].flat().map(String);
  const chosen = alternatives(schema).flatMap((member) => (seen.has(member) ? [] : typesOf(member, new Set(seen).add(schema))));
  return [...own, ...chosen, ...(hasNull ? ["null"] : [])].map((type) => typeName(type, schema, seen));
}

function typeName(type: string, schema: JsonObject, seen: ReadonlySet<unknown>): string {
  if (type === "integer") return schema.format === "int64" ? "int64" : "integer";
  if (type !== "array") return /^(?:string|number|boolean|object|null|int64)$|^array</.test(type) ? type : "unknown";
  if (!isObject(schema.items) || seen.has(schema)) return "array<unknown>";
  const inside = new Set(seen).add(schema);
  const items = new Set(
    partsOf(schema.items)
      .flatMap((part) => typesOf(part, inside))
      .filter((item) => item !== "null"),
  );
  return `array<${items.size === 1 ? [...items][0] : "unknown"}>`;
}

/** A schema without `type` may say by its other keywords what it is about. */
function guessTypes(schema: JsonObject): string[] {
  if ("properties" in schema || "additionalProperties" in schema) return ["object"];
  if ("items" in schema) return ["array"];
  const values = "const" in schema ? [schema.const] : Array.isArray(schema.enum) ? schema.enum : [];
  return [...new Set(values.map((value) => (value === null ? "null" : Number.isInteger(value) ? "integer" : typeof value)))];
}

/** The values to choose from; those of a list's items are the list's. */
function listedValues(parts: readonly JsonObject[], isList: boolean): (string | number)[] {
  const holders = isList ? [...parts, ...parts.flatMap(({ items }) => (isObject(items) ? partsOf(items) : []))] : parts;
  const listed = holders.flatMap((part) => ("const" in part ? [part.const] : Array.isArray(part.enum) ? part.enum : []));
  return [...new Set(listed.filter((value) => typeof value === "string" || typeof value === "number"))].sort();
}

function limitOf(parts: readonly JsonObject[], name: "minimum" | "maximum", step: 1 | -1): Limit | undefined {
  const exclusive = name === "minimum" ? "exclusiveMinimum" : "exclusiveMaximum";
  for (const part of parts) {
    const isWhole = part.type === "integer";
    const [limit, border] = [part[name], part[exclusive]];
    if (typeof limit === "number") return border === true && isWhole ? limit + step : limit;
    // Past 2^53 it is its digits.
    if (typeof limit === "string") return limit;
    if (typeof border === "number") return isWhole ? border + step : border;
  }
  return undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function numberOf(value: unknown): number | undefined {
  return typeof value === "number" ? value : undefined;
}

/** A default that is a list or an object is told as JSON. */
function scalarOf(value: unknown): string | number | boolean | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : JSON.stringify(value);
}
