import { isDeepStrictEqual } from "node:util";
import type { Departure } from "@imagetags/vendor-docs/spec/departure";
import type { Spec } from "@imagetags/vendor-docs/spec/read-spec";
import type { Json } from "./schema.ts";
import { joinPointer, type SpecDocument } from "./spec-document.ts";

/** A spec that is edited, and what was read from it. */
interface Edited {
  readonly document: SpecDocument;
  readonly spec: Spec;
}

/** What a record is about, `parameter limit`; nothing: the operation. And one of the facts that it states. */
type Record = Pick<Departure, "of" | "fact">;

/** Records that the spec, for a reason, does not say what the page states. An older record of the same facts gives way. */
export function recordDeparture(edited: Edited, of: string | undefined, stated: Json, reason: string): void {
  for (const fact of Object.keys(stated)) dropFact(edited, { ...(of === undefined ? {} : { of }), fact });
  const { document, spec } = edited;
  const record = { ...(of === undefined ? {} : { of }), stated, reason };
  const isKnown = allRecords(edited).some((one) => isDeepStrictEqual(one, record));
  if (isKnown) return;
  if (document.has(listOf(spec))) document.append(listOf(spec), record);
  else document.insert(spec.pointer, "x-departures", [record], (key) => /^(?:parameters|requestBody|responses)$/.test(key));
}

/** Lets a record state what the page states now; its reason stays. */
export function restateFact(edited: Edited, departure: Record, stated: unknown): void {
  for (const record of recordsWith(edited, departure)) edited.document.set(joinPointer(record, "stated", departure.fact), stated);
}

/** Takes a fact out of its records; a record that states nothing more goes with it, and a list without records. */
export function dropFact(edited: Edited, departure: Record): void {
  const { document, spec } = edited;
  for (const record of recordsWith(edited, departure).reverse()) {
    const left = Object.keys(document.get(joinPointer(record, "stated")) as Json).length - 1;
    document.remove(left === 0 ? record : joinPointer(record, "stated", departure.fact));
  }
  if (document.has(listOf(spec)) && allRecords(edited).length === 0) document.remove(listOf(spec));
}

function recordsWith(edited: Edited, { of, fact }: Record): string[] {
  return allRecords(edited).flatMap((record, index) =>
    record.of === of && fact in ((record.stated ?? {}) as Json) ? [joinPointer(listOf(edited.spec), index)] : [],
  );
}

function allRecords({ document, spec }: Edited): Json[] {
  return (document.get(listOf(spec)) ?? []) as Json[];
}

function listOf(spec: Spec): string {
  return joinPointer(spec.pointer, "x-departures");
}
