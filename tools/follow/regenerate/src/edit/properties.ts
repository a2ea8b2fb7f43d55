import type { Field, ValueFacts } from "@imagetags/vendor-docs/facts/sheet";
import type { SpecValue } from "@imagetags/vendor-docs/spec/schema";
import type { Addition, Sides } from "./additions.ts";
import { recordDeparture } from "./departures.ts";
import { type Json, openList, type Side, schemaOf, within } from "./schema.ts";
import { joinPointer, type SpecDocument } from "./spec-document.ts";
import { objectPointer, valueEditors } from "./value-edits.ts";

/** A new field of the answer with everything new below it, last in the object that holds its neighbours. */
export function fieldAddition(sides: Sides, path: string): Addition | undefined {
  const stated = new Map(sides.sheet.response.fields.map((field) => [field.path, field]));
  return propertyAddition(sides, path, { stated, known: sides.spec.fields, side: "response", onRequired: promise });
}

/** A new field of the request's body. */
export function bodyAddition(sides: Sides, path: string): Addition | undefined {
  const isInBody = (parameter: { readonly in: string }) => parameter.in === "body";
  const stated = new Map(sides.sheet.parameters.filter(isInBody).map((one) => [one.name, { ...one, path: one.name }]));
  const known = new Map(sides.spec.parameters.filter(isInBody).map((one) => [one.name, [one]]));
  const onRequired = ({ document }: Sides, pointer: string) => valueEditors.required?.(document, { kind: "field", pointer }, true);
  return propertyAddition(sides, path, { stated, known, side: "request", onRequired });
}

/** The fields of a request's body or of an answer: what the page states, and what the spec knows. */
interface Body {
  readonly stated: ReadonlyMap<string, Field>;
  readonly known: ReadonlyMap<string, readonly SpecValue[]>;
  readonly side: Side;
  readonly onRequired: (sides: Sides, pointer: string, path: string) => void;
}

function propertyAddition(sides: Sides, path: string, { stated, known, side, onRequired }: Body): Addition | undefined {
  const { document } = sides;
  const top =
    [...stated.keys()].filter((other) => !known.has(other) && isWithin(path, other)).sort((left, right) => left.length - right.length)[0] ??
    path;
  const field = stated.get(top);
  const parent = parentOf(top);
  const object = objectAt(document, known, parent);
  if (!field || object === undefined) return undefined;
  const name = top.slice(parent.length).replace(/^\./, "");
  return () => {
    const pointer = name === "*" ? joinPointer(object, "additionalProperties") : joinPointer(object, "properties", name);
    if (document.has(pointer)) return pointer;
    document.set(pointer, schemaOf(field, side, within(stated, top)));
    if (side === "response")
      for (const [path, { enum: values }] of stated) if (isWithin(path, top)) keepOpen(sides, `field ${path}`, values);
    if (field.required === true) onRequired(sides, pointer, top);
    return pointer;
  };
}

/** Lets the spec promise a field, or tell why it can't: the answers that were documented before, which stay valid, lack it. */
export function promise(sides: Sides, pointer: string, path: string): void {
  const { document, spec, revision } = sides;
  const isAlwaysThere = spec.examples.every((example) =>
    objectsAt(example, parentOf(path)).every((value) => (path.split(".").at(-1) ?? "") in value),
  );
  if (isAlwaysThere) valueEditors.required?.(document, { kind: "field", pointer }, true);
  else recordDeparture(sides, `field ${path}`, { required: true }, `Answers documented before ${revision} do not have it.`);
}

/** Records the values of an answer in place of saying them: code that lists every value would break with the next one. */
export function keepOpen(sides: Sides, of: string, values: ValueFacts["enum"]): void {
  if (values !== undefined) recordDeparture(sides, of, { enum: values }, openList);
}

function isWithin(path: string, outer: string): boolean {
  return path === outer || path.startsWith(`${outer}.`) || path.startsWith(`${outer}[`);
}

/** `data.tags[]` of `data.tags[].name`; empty for a field of the answer itself. */
function parentOf(path: string): string {
  return path.includes(".") ? path.slice(0, path.lastIndexOf(".")) : "";
}

/** The object that holds a path's fields: where its neighbours are declared, the success when several alternatives have some. */
function objectAt(document: SpecDocument, known: Body["known"], parent: string): string | undefined {
  const counts = new Map<string, number>();
  for (const [path, values] of known) {
    if (parentOf(path) !== parent || path.endsWith("[]")) continue;
    for (const { pointer } of values) counts.set(objectPointer(pointer), (counts.get(objectPointer(pointer)) ?? 0) + 1);
  }
  const [found] = [...counts].sort(([, left], [, right]) => right - left);
  if (found) return document.has(joinPointer(found[0], "properties")) ? found[0] : undefined;
  const [holder] = known.get(parent.replace(/\[\]$/, "")) ?? [];
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
