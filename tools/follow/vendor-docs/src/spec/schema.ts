import type { ValueFacts } from "../facts/sheet.ts";
import type { Departure } from "./departure.ts";
import { asList, asObject, type Json, type Place, type SpecFiles } from "./files.ts";

export type SpecFacts = Omit<ValueFacts, "line" | "typeWord"> & { readonly constant?: unknown };

/** A value of the spec: what it says about it, where, and which departures are about it. */
export interface SpecValue {
  readonly facts: SpecFacts;
  readonly pointer: string;
  readonly departures: readonly Departure[];
}

/** What a schema says in the words of a fact sheet. */
export function factsOfSchema(files: SpecFiles, unresolved: Place): SpecFacts {
  const place = files.resolve(unresolved);
  const schema = place.node;
  const members = membersOf(files, place);
  const types = [...typesOf(files, place), ...members.flatMap((member) => typesOf(files, member))];
  const named = [...new Set(types.filter((type) => type !== "null"))];
  const items = "items" in schema ? files.resolve(files.child(place, "items")).node : {};
  const listed = [schema, items, ...members.map(({ node }) => node)].flatMap((node) => asList(node.enum)).filter((value) => value !== null);
  const facts: { -readonly [Name in keyof SpecFacts]: SpecFacts[Name] } = { type: named.length === 0 ? "unknown" : named.join("|") };
  if (types.includes("null")) facts.nullable = true;
  if ("const" in schema) facts.constant = schema.const;
  if (typeof schema.pattern === "string") facts.pattern = schema.pattern;
  if (listed.length > 0) facts.enum = [...new Set(listed)].sort() as (string | number)[];
  for (const key of ["default", "minimum", "maximum", "minLength", "maxLength"] as const) {
    // A list's length is the number of its items.
    const value = schema[key] ?? schema[key.replace("Length", "Items")];
    if (value !== undefined && value !== null) Object.assign(facts, { [key]: value });
  }
  return facts;
}

/** The alternatives of one value. Those of a whole answer are read as answers of their own. */
export function membersOf(files: SpecFiles, place: Place): Place[] {
  return (["oneOf", "anyOf", "allOf"] as const).flatMap((key) =>
    asList(place.node[key]).map((_, index) => files.resolve(files.child(place, key, index))),
  );
}

function typesOf(files: SpecFiles, place: Place): string[] {
  const schema = place.node;
  const stated = schema.type === undefined ? guessType(schema) : [schema.type].flat();
  return stated.map((type) => {
    if (type === "integer" && schema.format === "int64") return "int64";
    if (type === "array") return `array<${factsOfSchema(files, files.child(place, "items")).type}>`;
    return String(type);
  });
}

/** `properties` without `type`, or an enum alone, are clear enough. */
function guessType(schema: Json): string[] {
  if ("properties" in schema) return ["object"];
  const values = "const" in schema ? [schema.const] : asList(schema.enum);
  return [...new Set(values.map((value) => (value === null ? "null" : Number.isInteger(value) ? "integer" : typeof value)))];
}

/** The values inside a schema, each under its path. Alternatives (success, failure) each give values of their own. */
export function fieldsInside(files: SpecFiles, unresolved: Place, into: Map<string, SpecValue[]>): void {
  const members = membersOf(files, files.resolve(unresolved));
  for (const member of members) fieldsInside(files, member, into);
  readInside(files, unresolved, "", into, []);
}

/** `above` are the schemas that this one is inside of: one that contains itself is not looked into again. */
function readInside(files: SpecFiles, unresolved: Place, path: string, into: Map<string, SpecValue[]>, above: readonly string[]): void {
  const place = files.resolve(unresolved);
  const id = `${place.file.href}${place.pointer}`;
  if (above.includes(id)) return;
  const inside = [...above, id];
  for (const object of path === "" ? [place] : [place, ...membersOf(files, place)]) {
    const required = asList(object.node.required);
    for (const name of Object.keys(asObject(object.node.properties))) {
      const child = files.child(object, "properties", name);
      const childPath = path === "" ? name : `${path}.${name}`;
      add(into, childPath, valueAt(files, child, required.includes(name)));
      readInside(files, child, childPath, into, inside);
    }
    readMap(files, object, path, into, inside);
    if (!("items" in object.node)) continue;
    if (path === "") add(into, "[]", valueAt(files, object));
    readInside(files, files.child(object, "items"), `${path}[]`, into, inside);
  }
}

/** The values of a map, whatever their keys: `labels.*`. */
function readMap(files: SpecFiles, object: Place, path: string, into: Map<string, SpecValue[]>, above: readonly string[]): void {
  const values = files.child(object, "additionalProperties");
  if (Object.keys(values.node).length === 0) return;
  const inside = path === "" ? "*" : `${path}.*`;
  add(into, inside, valueAt(files, values));
  readInside(files, values, inside, into, above);
}

function valueAt(files: SpecFiles, unresolved: Place, required?: boolean): SpecValue {
  const facts = factsOfSchema(files, unresolved);
  return { facts: required === undefined ? facts : { ...facts, required }, pointer: unresolved.pointer, departures: [] };
}

function add(into: Map<string, SpecValue[]>, path: string, value: SpecValue): void {
  into.set(path, [...(into.get(path) ?? []), value]);
}
