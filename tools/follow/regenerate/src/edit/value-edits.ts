import { defaultOf, type Json, typeKeywords } from "./schema.ts";
import { joinPointer, keysOf, type SpecDocument } from "./spec-document.ts";

/** A place of the spec that holds a value: a parameter, a header or a field. */
export interface ValuePlace {
  readonly kind: "parameter" | "header" | "field";
  readonly pointer: string;
}

type Editor = (spec: SpecDocument, place: ValuePlace, stated: unknown) => void;

/** How the spec is made to say what the page states of one fact. `null`: the page states nothing of it. */
export const valueEditors: Readonly<Record<string, Editor>> = {
  default: setDefault,
  minimum: (spec, place, stated) => setKeyword(spec, place, "minimum", stated),
  maximum: (spec, place, stated) => setKeyword(spec, place, "maximum", stated),
  minLength: (spec, place, stated) => setKeyword(spec, place, "minLength", stated),
  maxLength: (spec, place, stated) => setKeyword(spec, place, "maxLength", stated),
  enum: setEnum,
  type: (spec, place, stated) => setType(spec, place, String(stated), isNullable(spec, place)),
  nullable: (spec, place, stated) => setType(spec, place, typeIn(spec, place), stated === true),
  required: setRequired,
  in: (spec, place, stated) => spec.set(joinPointer(place.pointer, "in"), stated),
};

/** Whether an editor can write such a value: a limit past 2^53, a list's type and an empty statement are for a person. */
export function canEdit(spec: SpecDocument, place: ValuePlace, fact: string, stated: unknown): boolean {
  if (!(fact in valueEditors) || !spec.has(place.pointer)) return false;
  if (fact === "type") return /^(?:string|integer|int64|number|boolean)$/.test(String(stated)) && !("items" in schemaIn(spec, place));
  // The length of a list has keywords of its own.
  if (/Length$/.test(fact) && "items" in schemaIn(spec, place)) return false;
  // OpenAPI needs every parameter of a path.
  if (fact === "required" && place.kind === "parameter") return spec.get(joinPointer(place.pointer, "in")) !== "path";
  if (/^(?:minimum|maximum)$/.test(fact)) return stated === null || typeof stated === "number";
  return fact !== "in" || (stated !== "common" && stated !== "body");
}

/** Where the schema of a value stands. */
function schemaPointer(spec: SpecDocument, { kind, pointer }: ValuePlace): string {
  return spec.resolve(kind === "field" ? pointer : joinPointer(spec.resolve(pointer), "schema"));
}

function schemaIn(spec: SpecDocument, place: ValuePlace): Json {
  return (spec.get(schemaPointer(spec, place)) ?? {}) as Json;
}

/** "All of them" is no value that a schema could name. */
function setDefault(spec: SpecDocument, place: ValuePlace, stated: unknown): void {
  setKeyword(spec, place, "default", stated === "all" ? null : defaultOf(stated, schemaIn(spec, place).type));
}

const keywordOrder = ["name", "in", "type", "format", "required", "minLength", "maxLength", "minimum", "maximum", "default", "enum"];

function setKeyword(spec: SpecDocument, place: ValuePlace, keyword: string, value: unknown): void {
  setInOrder(spec, schemaPointer(spec, place), keyword, value);
}

/** A new keyword comes where people write it: what says more about the value comes before the words about it. */
function setInOrder(spec: SpecDocument, holder: string, keyword: string, value: unknown): void {
  const pointer = joinPointer(holder, keyword);
  const rank = (key: string) => (keywordOrder.includes(key) ? keywordOrder.indexOf(key) : keywordOrder.length);
  if (value === null || value === undefined) spec.remove(pointer);
  else if (spec.has(pointer)) spec.set(pointer, value);
  else spec.insert(holder, keyword, value, (key) => rank(key) > rank(keyword));
}

/** Values that stay keep their order; new ones come last. */
function setEnum(spec: SpecDocument, place: ValuePlace, stated: unknown): void {
  const pointer = joinPointer(schemaPointer(spec, place), "enum");
  const before = (spec.get(pointer) ?? []) as unknown[];
  if (!Array.isArray(stated)) {
    spec.remove(pointer);
    return;
  }
  for (const value of before.filter((value) => !stated.includes(value) && value !== null)) spec.removeItem(pointer, value);
  if (before.length === 0) setKeyword(spec, place, "enum", stated);
  else for (const value of stated.filter((value) => !before.includes(value))) spec.append(pointer, value);
}

function setType(spec: SpecDocument, place: ValuePlace, type: string, nullable: boolean): void {
  const { type: name, format = null } = typeKeywords(type, nullable);
  setKeyword(spec, place, "type", name);
  if (format !== null || schemaIn(spec, place).format === "int64") setKeyword(spec, place, "format", format);
}

function isNullable(spec: SpecDocument, place: ValuePlace): boolean {
  return [schemaIn(spec, place).type].flat().includes("null");
}

function typeIn(spec: SpecDocument, place: ValuePlace): string {
  const { type, format } = schemaIn(spec, place);
  const names = [type].flat().filter((name) => name !== "null" && name !== undefined);
  return names.map((name) => (name === "integer" && format === "int64" ? "int64" : String(name))).join("|") || "unknown";
}

/** A parameter says itself that it is required; a field is named by the object that holds it. */
function setRequired(spec: SpecDocument, place: ValuePlace, stated: unknown): void {
  if (place.kind !== "field") {
    setInOrder(spec, place.pointer, "required", stated === true ? true : null);
    return;
  }
  const name = keysOf(place.pointer).at(-1);
  const list = joinPointer(objectPointer(place.pointer), "required");
  const before = (spec.get(list) ?? []) as unknown[];
  if (stated !== true) spec.removeItem(list, name);
  else if (before.length === 0) setInOrder(spec, objectPointer(place.pointer), "required", [name]);
  else if (!before.includes(name)) spec.append(list, name);
}

/** The object that holds a field. */
export function objectPointer(fieldPointer: string): string {
  return fieldPointer.replace(/\/properties\/[^/]+$/, "");
}
