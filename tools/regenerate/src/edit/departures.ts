import type { Json } from "./schema.ts";
import { joinPointer, type SpecDocument } from "./spec-document.ts";

/** Where a record stands, and one of the facts that it states. */
interface Place {
  readonly pointer: string;
  readonly fact: string;
}

/** Records that the spec, for a reason, does not say what the page states. An older record of the same facts gives way. */
export function recordDeparture(spec: SpecDocument, pointer: string, stated: Json, reason: string): void {
  for (const fact of Object.keys(stated)) dropFact(spec, { pointer, fact });
  const record = { stated, reason };
  const place = joinPointer(pointer, "x-departure");
  const before = spec.get(place);
  if (before === undefined) spec.set(place, record);
  else if (Array.isArray(before)) spec.append(place, record);
  else spec.set(place, [before, record]);
}

/** Lets a record state what the page states now; its reason stays. */
export function restateFact(spec: SpecDocument, departure: Place, stated: unknown): void {
  for (const record of recordsWith(spec, departure)) spec.set(joinPointer(record, "stated", departure.fact), stated);
}

/** Takes a fact out of the records at a place; a record that states nothing more goes with it. */
export function dropFact(spec: SpecDocument, departure: Place): void {
  for (const record of recordsWith(spec, departure).reverse()) {
    const left = Object.keys(spec.get(joinPointer(record, "stated")) as Json).length - 1;
    spec.remove(left === 0 ? record : joinPointer(record, "stated", departure.fact));
  }
}

function recordsWith(spec: SpecDocument, { pointer, fact }: Place): string[] {
  const place = joinPointer(pointer, "x-departure");
  const value = spec.get(place);
  const records = Array.isArray(value) ? value.map((_, index) => joinPointer(place, index)) : [place];
  return records.filter((record) => spec.has(joinPointer(record, "stated", fact)));
}
