import { asObject, type Json } from "./files.ts";

/**
 * A fact of which the spec, for a reason, does not say what the page states. `stated` is what the page states of it
 * (null: nothing), so that the tool knows when the page has moved on. specs/README.md has the form.
 */
export interface Departure {
  readonly pointer: string;
  /** Empty when the record is about words only, of which a fact sheet has nothing. */
  readonly fact: string;
  readonly stated: unknown;
  /** False when the record lacks `stated` or `reason`. */
  readonly isComplete: boolean;
}

/** The departures recorded at a node: one record or a list of them, each of one fact or several. */
export function departuresOf(node: Json, pointer: string): Departure[] {
  const value = node["x-departure"];
  if (value === undefined) return [];
  return [value].flat().flatMap((item): Departure[] => {
    const { stated, reason } = asObject(item);
    const isComplete = typeof stated === "object" && stated !== null && typeof reason === "string";
    const facts = isComplete ? Object.entries(asObject(stated)) : [];
    if (facts.length === 0) return [{ pointer, fact: "", stated: null, isComplete }];
    return facts.map(([fact, stated]) => ({ pointer, fact, stated, isComplete }));
  });
}

/** Every departure of a file, wherever it stands: none may go unread. */
export function allDepartures(node: unknown, pointer = "#"): Departure[] {
  if (typeof node !== "object" || node === null) return [];
  const own = Array.isArray(node) ? [] : departuresOf(node as Json, pointer);
  const inner = Object.entries(node).filter(([key]) => key !== "x-departure");
  return [
    ...own,
    ...inner.flatMap(([key, child]) => allDepartures(child, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`)),
  ];
}

export function isSame(left: Departure, right: Departure): boolean {
  return left.pointer === right.pointer && left.fact === right.fact;
}
