// What a page promises and what a vendor sends are two things; these take the second.

export function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

/** An object's fields; none for anything else. */
export function asFields(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? (value as Readonly<Record<string, unknown>>) : {};
}

/** The fields that have a value, and their names. */
export function entriesOf(fields: object): [name: string, value: unknown][] {
  return Object.entries(fields).filter(([, value]) => value !== undefined);
}

/** What stands in a list; nothing for anything else. */
export function asRows<Row>(value: readonly Row[] | null | undefined): readonly Row[] {
  return Array.isArray(value) ? value : [];
}

/** Whether an answer holds a list and its total, as a page that always documents both promises. Services in Go write an empty list as null. */
export function isCountedList(rows: unknown, total: unknown): boolean {
  const count = asCount(total);
  return count !== undefined && (Array.isArray(rows) || ((rows ?? null) === null && count === 0));
}

/** A count, also one in quotes; nothing for anything else. */
export function asCount(value: unknown): number | undefined {
  const count = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
  return Number.isSafeInteger(count) && (count as number) >= 0 ? (count as number) : undefined;
}

/** A token, as it may stand in a header; nothing that can be one gives an empty text. */
export function asToken(value: unknown): string {
  return typeof value === "string" && /^[!-~]+$/.test(value) ? value : "";
}

/** A text, or a number as text; nothing readable gives an empty one. */
export function asText(value: unknown): string {
  return isObject(value ?? {}) ? "" : String(value);
}
