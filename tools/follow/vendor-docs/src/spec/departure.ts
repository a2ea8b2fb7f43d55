import type { Subject } from "../compare/finding.ts";
import { asList, asObject, type Place, type SpecFiles } from "./files.ts";

/**
 * A fact of which the spec, for a reason, does not say what the page states. `stated` is what the page states of it
 * (null: nothing), so that the tool knows when the page has moved on. specs/README.md has the form.
 */
export interface Departure {
  /** The record's place. */
  readonly pointer: string;
  /** The parameter, header or field that it is about, as `of` names it: `parameter limit`. */
  readonly of?: string;
  /** Empty when the record is about words only, of which a fact sheet has nothing. */
  readonly fact: string;
  readonly stated: unknown;
  /** False when the record lacks `stated` or `reason`, or has an `of` that names nothing. */
  readonly isComplete: boolean;
}

/** The departures that an operation records, each of one fact or several. They stand beside the schemas, whose tools would read them. */
export function readDepartures(files: SpecFiles, operation: Place): Departure[] {
  return asList(operation.node["x-departures"]).flatMap((_, index): Departure[] => {
    const { node, pointer } = files.child(operation, "x-departures", index);
    const { of, stated, reason } = node;
    const base = { pointer, ...(of === undefined ? {} : { of: String(of) }) };
    const isComplete = typeof stated === "object" && stated !== null && typeof reason === "string" && isNameOrMissing(of);
    const facts = isComplete ? Object.entries(asObject(stated)) : [];
    if (facts.length === 0) return [{ ...base, fact: "", stated: null, isComplete }];
    return facts.map(([fact, stated]) => ({ ...base, fact, stated, isComplete }));
  });
}

function isNameOrMissing(of: unknown): boolean {
  return of === undefined || (typeof of === "string" && /^(?:parameter|header|field) \S/.test(of));
}

/** How a departure names what it is about. */
export function nameOf({ kind, name }: Subject): string {
  return `${kind} ${name}`;
}

/** The departures about one thing. A header has the same name in capitals. */
export function departuresOf(all: readonly Departure[], subject: Subject): Departure[] {
  const isHeader = subject.kind === "header";
  return all.filter(({ of }) => of === nameOf(subject) || (isHeader && of?.toLowerCase() === nameOf(subject).toLowerCase()));
}

export function isSame(left: Departure, right: Departure): boolean {
  return left.pointer === right.pointer && left.fact === right.fact;
}
