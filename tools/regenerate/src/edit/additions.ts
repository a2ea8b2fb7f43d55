import type { FactSheet, Parameter } from "@imagetags/vendor-docs/facts/sheet";
import type { Spec } from "@imagetags/vendor-docs/spec/read-spec";
import { recordDeparture } from "./departures.ts";
import { type Json, schemaOf, within } from "./schema.ts";
import { joinPointer, type SpecDocument } from "./spec-document.ts";
import { objectPointer, valueEditors } from "./value-edits.ts";

/** What is edited, and from what it is read. */
export interface Sides {
  readonly document: SpecDocument;
  readonly spec: Spec;
  readonly sheet: FactSheet;
  /** The revision that is followed, such as `2021-03-15`. */
  readonly revision: string;
}

/** An addition that is ready to be made. It gives the place of what it added; making it twice adds nothing. */
export type Addition = () => string;

/** OpenAPI ignores header parameters of these names. */
const unnameable = /^(?:accept|content-type|authorization)$/i;

/** A new parameter, last in the operation's list. Undefined when its place is not one that a list can say. */
export function parameterAddition({ document, spec }: Sides, parameter: Parameter): Addition | undefined {
  const { name, in: where, required } = parameter;
  if (where === "common" || where === "body" || (where === "header" && unnameable.test(name))) return undefined;
  const list = joinPointer(spec.pointer, "parameters");
  return () => {
    const items = (document.get(list) ?? []) as Json[];
    const index = items.findIndex((item) => item.name === name && item.in === where);
    if (index < 0) document.append(list, { name, in: where, ...(required ? { required } : {}), schema: schemaOf(parameter, "request") });
    return joinPointer(list, index < 0 ? items.length : index);
  };
}

/** A new field with everything new below it, last in the object that holds its neighbours. */
export function fieldAddition(sides: Sides, path: string): Addition | undefined {
  const { document, spec, sheet } = sides;
  const fields = new Map(sheet.response.fields.map((field) => [field.path, field]));
  const top =
    [...fields.keys()]
      .filter((other) => !spec.fields.has(other) && isWithin(path, other))
      .sort((left, right) => left.length - right.length)[0] ?? path;
  const field = fields.get(top);
  const parent = parentOf(top);
  const object = objectAt(sides, parent);
  if (!field || object === undefined) return undefined;
  const name = top.slice(parent.length).replace(/^\./, "");
  return () => {
    const pointer = name === "*" ? joinPointer(object, "additionalProperties") : joinPointer(object, "properties", name);
    if (document.has(pointer)) return pointer;
    document.set(pointer, schemaOf(field, "response", within(fields, top)));
    if (field.required === true) promise(sides, pointer, top);
    return pointer;
  };
}

/** Lets the spec promise a field, or tell why it can't: the answers that were documented before, which stay valid, lack it. */
export function promise({ document, spec, revision }: Sides, pointer: string, path: string): void {
  const isAlwaysThere = spec.examples.every((example) =>
    objectsAt(example, parentOf(path)).every((value) => (path.split(".").at(-1) ?? "") in value),
  );
  if (isAlwaysThere) valueEditors.required?.(document, { kind: "field", pointer }, true);
  else recordDeparture(document, pointer, { required: true }, `Answers documented before ${revision} do not have it.`);
}

/** A new header of the successful answer. */
export function headerAddition({ document, spec, sheet }: Sides, name: string): Addition | undefined {
  const header = sheet.response.headers.find((one) => one.name === name);
  const success = [...spec.statuses].find(([status]) => status.startsWith("2"))?.[1];
  if (!header || success === undefined || !document.has(success)) return undefined;
  return () => {
    if (!document.has(joinPointer(success, "headers"))) document.insert(success, "headers", {}, (key) => key === "content");
    const pointer = joinPointer(success, "headers", name);
    if (!document.has(pointer)) document.set(pointer, { schema: schemaOf(header, "response") });
    return pointer;
  };
}

/** A new status, in the order of their numbers, with the body that the operation's other failures share. */
export function statusAddition({ document, spec }: Sides, code: string): Addition | undefined {
  const responses = joinPointer(spec.pointer, "responses");
  const failures = Object.entries((document.get(responses) ?? {}) as Json).filter(([status]) => /^[45]/.test(status));
  const shared = new Set(failures.map(([, response]) => JSON.stringify(response)));
  const [only] = failures;
  // What a success, or a failure unlike the others, holds is for a person to read.
  if (!/^[45]/.test(code) || shared.size !== 1 || !only || !(only[1] as Json).$ref) return undefined;
  return () => {
    const pointer = joinPointer(responses, code);
    if (!document.has(pointer)) document.insert(responses, code, only[1], (key) => key > code);
    return pointer;
  };
}

function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}

/** `data.tags[]` of `data.tags[].name`; empty for a field of the answer itself. */
function parentOf(path: string): string {
  return path.includes(".") ? path.slice(0, path.lastIndexOf(".")) : "";
}

/** The object that holds a path's fields: where its neighbours are declared, the success when several alternatives have some. */
function objectAt({ document, spec }: Sides, parent: string): string | undefined {
  const counts = new Map<string, number>();
  for (const [path, values] of spec.fields) {
    if (parentOf(path) !== parent || path.endsWith("[]")) continue;
    for (const { pointer } of values) counts.set(objectPointer(pointer), (counts.get(objectPointer(pointer)) ?? 0) + 1);
  }
  const [found] = [...counts].sort(([, left], [, right]) => right - left);
  if (found) return document.has(joinPointer(found[0], "properties")) ? found[0] : undefined;
  const [holder] = spec.fields.get(parent.replace(/\[\]$/, "")) ?? [];
  if (!holder || parent === "") return undefined;
  const schema = document.resolve(holder.pointer);
  const object = parent.endsWith("[]") ? document.resolve(joinPointer(schema, "items")) : schema;
  return document.has(object) ? object : undefined;
}

/** The objects of an example at a path such as `data.tags[]`. */
function objectsAt(example: unknown, path: string): Json[] {
  const values = path
    .split(/\.|(?=\[\])/)
    .reduce<unknown[]>(
      (found, key) =>
        key === ""
          ? found
          : found.flatMap((value) => (key === "[]" ? (Array.isArray(value) ? value : []) : [(value as Json | null | undefined)?.[key]])),
      [example],
    );
  return values.filter((value): value is Json => typeof value === "object" && value !== null && !Array.isArray(value));
}
