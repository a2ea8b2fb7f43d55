// What a person may type behind an option, and what it means. Each throws commander's error, which names the option.
import { InvalidArgumentError } from "commander";

export function parseCount(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be a whole number of at least 1.");
}

export function parseCountOrZero(text: string): number {
  if (/^(0|[1-9]\d{0,8})$/.test(text)) return Number(text);
  throw new InvalidArgumentError("It must be a whole number of at least 0.");
}

/** Seconds, such as `10` or `0.5`, as milliseconds. */
export function parseSeconds(text: string): number {
  const milliseconds = /^\d{1,6}(\.\d+)?$/.test(text) ? Math.round(Number(text) * 1000) : 0;
  if (milliseconds >= 1) return milliseconds;
  throw new InvalidArgumentError("It must be a number of seconds, such as 10 or 0.5.");
}

/** A URL; the client checks which. An unset shell variable must not turn into the vendor's own endpoint. */
export function parseEndpoint(text: string): string {
  if (text.trim() !== "") return text;
  throw new InvalidArgumentError("It must be a URL, such as http://127.0.0.1:8080; leave the option out to ask the vendor.");
}

export function parsePort(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new InvalidArgumentError("It must be a whole number from 0 to 65535; 0 for any that is free.");
}

const hourMs = 3_600_000;
const unitMs: Readonly<Record<string, number>> = { h: hourMs, d: 24 * hourMs, w: 7 * 24 * hourMs, y: 365 * 24 * hourMs };

const longestAgeMs = 9999 * 365 * 24 * hourMs;

/** A length of time, such as `36h`, `30d`, `12w` or `1y` (365 days), in milliseconds. */
export function parseAge(text: string): number {
  const [, count, unit = ""] = /^(\d{1,6})([hdwy])$/.exec(text) ?? [];
  const milliseconds = Number(count) * (unitMs[unit] ?? Number.NaN);
  // Beyond some 275,000 years a Date cannot go; whoever types a fifth digit has slipped.
  if (milliseconds > longestAgeMs) throw new InvalidArgumentError("It must be at most 9999y.");
  if (!Number.isNaN(milliseconds)) return milliseconds;
  throw new InvalidArgumentError("It must be a length of time, such as 36h, 30d, 12w or 1y.");
}

/** An instant: so long before `now` (`30d`), a date (`2026-01-31`, its midnight in UTC), or a time with its offset from UTC. */
export function parseInstant(text: string, now: Date): Date {
  if (/^\d+[hdwy]$/.test(text)) return new Date(now.getTime() - parseAge(text));
  const form = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d))?$/;
  const date = text.slice(0, "2026-01-31".length);
  if (form.test(text) && exists(date) && exists(text)) return new Date(text);
  throw new InvalidArgumentError("It must be an age, such as 30d, or an instant, such as 2026-01-31 or 2026-01-31T08:00:00Z.");
}

// A date that does not exist, such as February 30, would roll over to another.
function exists(text: string): boolean {
  const instant = new Date(text);
  return !Number.isNaN(instant.getTime()) && (text.includes("T") || instant.toISOString().startsWith(text));
}

/** What is empty was meant to be something, such as a shell variable that is not set. */
export function parseGlob(text: string): string {
  if (text !== "") return text;
  throw new InvalidArgumentError("It must be a glob, such as 'v1.*'; it is empty.");
}

export function parseRegularExpression(text: string): RegExp {
  if (text === "") throw new InvalidArgumentError("It must be a regular expression, such as '^v1\\.'; it is empty.");
  try {
    return new RegExp(text, "u");
  } catch (error) {
    throw new InvalidArgumentError(`It must be a regular expression: ${(error as Error).message}.`);
  }
}

/** A platform as tables show it: `linux/arm64`, `linux/arm/v7`. */
export function parsePlatform(text: string): string {
  if (/^[a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9]+)?$/.test(text)) return text;
  throw new InvalidArgumentError("It must be os/architecture, such as linux/arm64, or os/architecture/variant.");
}
