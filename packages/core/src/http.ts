// What HTTP itself tells of an answer, whichever vendor it is of.
import type { ErrorKind } from "./errors.ts";

const kinds: Readonly<Record<number, ErrorKind>> = {
  401: "authentication",
  403: "permission",
  404: "not-found",
  408: "timeout",
  429: "throttled",
};

/** What the HTTP status alone says of a failure; a vendor's own code, where there is one, knows more. */
export function readStatus(status: number): ErrorKind | undefined {
  if (status < 300) return undefined;
  return kinds[status] ?? (status < 500 ? "rejected" : "unavailable");
}

/** How long the vendor asked to wait (`Retry-After`, in seconds or as a date), in milliseconds; never more than 2^53. */
export function readRetryAfter(headers: Headers): number | undefined {
  const value = headers.get("retry-after");
  if (!value) return undefined;
  if (/^\d+$/.test(value)) return Math.min(Number(value) * 1000, Number.MAX_SAFE_INTEGER);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}

/** How far this machine's clock is from the server's, when that is far enough to break a signature. */
export function readClockSkew(headers: Headers): string | undefined {
  const serverTime = Date.parse(headers.get("date") ?? "");
  const minutes = Math.round((Date.now() - serverTime) / 60_000);
  if (Number.isNaN(minutes) || Math.abs(minutes) < 2) return undefined;
  return `This machine's clock is ${Math.abs(minutes)} minutes ${minutes > 0 ? "ahead of" : "behind"} the server's.`;
}
