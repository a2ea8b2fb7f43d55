import type { ValueFacts } from "../facts/sheet.ts";
import { type Departure, departuresOf } from "./departure.ts";
import { asList, asObject, type Json, type Place, type SpecFiles } from "./files.ts";

export type SpecFacts = Omit<ValueFacts, "line" | "typeWord">;

/** A value of the spec: what it says about it, where, and what was recorded beside it. */
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
  const listed = [schema, ...members.map(({ node }) => node)].flatMap((node) => asList(node.enum)).filter((value) => value !== null);
  const facts: { -readonly [Name in keyof SpecFacts]: SpecFacts[Name] } = { type: named.length === 0 ? "unknown" : named.join("|") };
  if (types.includes("null")) facts.nullable = true;
  if (listed.length > 0) facts.enum = [...new Set(listed)].sort() as (string | number)[];
  for (const key of ["default", "minimum", "maximum", "minLength", "maxLength"] as const) {
    const value = schema[key];
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

/** The values of an answer, each under its path. Alternatives (success, failure) each give values of their own. */
export function fieldsOfAnswer(files: SpecFiles, unresolved: Place, into: Map<string, SpecValue[]>): void {
  const members = membersOf(files, files.resolve(unresolved));
  for (const member of members) fieldsOfAnswer(files, member, into);
  readInside(files, unresolved, "", into, 0);
}

function readInside(files: SpecFiles, unresolved: Place, path: string, into: Map<string, SpecValue[]>, depth: number): void {
  // A schema that contains itself has no end.
  if (depth > 12) return;
  const place = files.resolve(unresolved);
  for (const object of path === "" ? [place] : [place, ...membersOf(files, place)]) {
    const required = asList(object.node.required);
    for (const name of Object.keys(asObject(object.node.properties))) {
      const child = files.child(object, "properties", name);
      const childPath = path === "" ? name : `${path}.${name}`;
      add(into, childPath, valueAt(files, child, required.includes(name)));
      readInside(files, child, childPath, into, depth + 1);
    }
    if (typeof object.node.additionalProperties === "object") {
      const values = files.child(object, "additionalProperties");
      add(into, `${path}.*`, valueAt(files, values));
      readInside(files, values, `${path}.*`, into, depth + 1);
    }
    if (!("items" in object.node)) continue;
    if (path === "") add(into, "[]", valueAt(files, object));
    readInside(files, files.child(object, "items"), `${path}[]`, into, depth + 1);
  }
}

function valueAt(files: SpecFiles, unresolved: Place, required?: boolean): SpecValue {
  const place = files.resolve(unresolved);
  const facts = factsOfSchema(files, unresolved);
  const holder = "x-departure" in unresolved.node ? unresolved : place;
  return {
    facts: required === undefined ? facts : { ...facts, required },
    pointer: unresolved.pointer,
    departures: departuresOf(holder.node, holder.pointer),
  };
}

function add(into: Map<string, SpecValue[]>, path: string, value: SpecValue): void {
  into.set(path, [...(into.get(path) ?? []), value]);
}
