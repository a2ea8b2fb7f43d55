import { ImagetagsError } from "./errors.ts";
import { asFields, isObject } from "./lenient.ts";

/** The error for an argument that is refused before anything is sent. Never pass it a secret as `value`. */
export function argumentError(name: string, value: unknown, rule: string): ImagetagsError {
  const text = describeValue(value);
  return secretError(name, `${rule}; got ${text.length > 120 ? `${text.slice(0, 120)}…` : text}`);
}

function describeValue(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  return typeof value === "number" || value === null ? `${value}` : typeof value;
}

/** The error for a secret that is missing or malformed: it names the argument, never the value. */
export function secretError(name: string, rule: string): ImagetagsError {
  return new ImagetagsError({ kind: "argument", message: `${name} ${rule}.`, retryable: false });
}

function check<T>(isRight: boolean, name: string, value: T, rule: string): T {
  if (isRight) return value;
  throw argumentError(name, value, rule);
}

/** Refuses anything but an object. */
export function checkObject<T extends object>(name: string, value: T): T {
  return check(isObject(value) && !Array.isArray(value), name, value, "must be an object");
}

/** Refuses anything but a function, or nothing. */
export function checkFunction(name: string, value: unknown): void {
  check(value === undefined || typeof value === "function", name, value, "must be a function");
}

/** Refuses anything but an `AbortSignal`, or nothing: one of another realm, or of a library, will do. */
export function checkSignal(signal: AbortSignal | undefined): void {
  if (signal === undefined) return;
  const { aborted, throwIfAborted, addEventListener, removeEventListener } = asFields(signal);
  const methods = [throwIfAborted, addEventListener, removeEventListener];
  const isSignal = typeof aborted === "boolean" && methods.every((method) => typeof method === "function");
  check(isSignal, "signal", signal, "must be an AbortSignal");
}

/** Refuses anything but a whole number from `minimum` to `maximum`. */
export function checkInteger(name: string, value: number, minimum: number, maximum: number): number {
  const isInRange = Number.isInteger(value) && value >= minimum && value <= maximum;
  return check(isInRange, name, value, `must be a whole number from ${minimum} to ${maximum}`);
}

/** Refuses anything but a text that matches. */
export function checkText(name: string, value: string, pattern: RegExp, rule: string): string {
  return check(typeof value === "string" && pattern.test(value), name, value, rule);
}

/** Refuses credentials of which a field does not match. The default takes what keys and tokens are made of. */
export function checkSecrets(
  credentials: object | undefined,
  required: readonly string[],
  optional: readonly string[] = [],
  pattern = /^[!-~]([ -~]*[!-~])?$/,
  rule = "must be a non-empty string; keys and tokens are ASCII, without white space around them",
): void {
  for (const name of [...required, ...optional]) {
    const value = asFields(credentials)[name];
    if (value === undefined && optional.includes(name)) continue;
    if (typeof value === "string" && pattern.test(value)) continue;
    throw secretError(`credentials.${name}`, rule);
  }
}

/**
 * The segments of a repository's name, such as `namespace/name`, which are letters, digits, `_`, `.` and `-`.
 *
 * @param form - how the vendor's repositories are written; it tells how many segments there are at least.
 * @throws ImagetagsError of kind `argument`.
 */
export function splitRepository(repository: string, form = "namespace/name"): string[] {
  const rule = `must be "${form}", of letters, digits, "_", "." and "-", without host port, tag, digest, or a segment "", "." or ".."`;
  const segments = checkText("repository", repository, /^(?!(.*\/)?\.\.?(\/|$))[\w.-]+(\/[\w.-]+)*$/, rule).split("/");
  check(segments.length >= form.split("/").length, "repository", repository, rule);
  return segments;
}

/** Refuses what the OCI distribution specification does not allow as a tag. */
export function checkTagName(tag: string): string {
  return checkText("tag", tag, /^\w[\w.-]{0,127}$/, 'must be 1 to 128 letters, digits, "_", "." and "-", and not start with "." or "-"');
}
