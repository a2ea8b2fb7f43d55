import type { Limit } from "../facts/sheet.ts";

/** A number as pages write it: `1,000`. Exact: past 2^53 the digits stay. */
export function readLimit(text: string): Limit {
  const digits = text.replaceAll(",", "");
  const number = Number(digits);
  return Number.isSafeInteger(number) || digits.includes(".") ? number : digits;
}

/** Whether an integer that reaches so far needs 64 bits. */
export function passesSafeInteger(limit: Limit | undefined): boolean {
  return typeof limit === "string" || (typeof limit === "number" && Math.abs(limit) > Number.MAX_SAFE_INTEGER);
}
