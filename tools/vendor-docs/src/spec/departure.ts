import { asObject, type Json } from "./files.ts";

/**
 * A place where the spec, for a reason, does not say what the page says. `fact` names what differs, `stated` is what the
 * page states of it (null: nothing), so that the tool knows when the page has moved on.
 */
export interface Departure {
  readonly fact: string;
  readonly stated: unknown;
  readonly reason: string;
  readonly pointer: string;
  /** False when it lacks `fact`, `stated` or `reason`. */
  readonly isComplete: boolean;
}

/** The departures recorded at a node: one, or a list of them. */
export function departuresOf(node: Json, pointer: string): Departure[] {
  const value = node["x-departure"];
  if (value === undefined) return [];
  const records = Array.isArray(value) ? value : [value];
  return records.map((record) => {
    const { fact, stated, reason } = asObject(record);
    const isComplete = typeof fact === "string" && typeof reason === "string" && "stated" in asObject(record);
    return { fact: typeof fact === "string" ? fact : "", stated: stated ?? null, reason: typeof reason === "string" ? reason : "", pointer, isComplete };
  });
}

/** Every departure of a file, wherever it stands: none may go unread. */
export function allDepartures(node: unknown, pointer = "#"): Departure[] {
  if (typeof node !== "object" || node === null) return [];
  const own = Array.isArray(node) ? [] : departuresOf(node as Json, pointer);
  return [...own, ...Object.entries(node).filter(([key]) => key !== "x-departure").flatMap(([key, inner]) => allDepartures(inner, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`))];
}
