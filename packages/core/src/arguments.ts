import { ImagetagsError } from "./errors.ts";
import { asFields } from "./lenient.ts";

/** The error for an argument that is refused before anything is sent. Never pass it a secret as `value`. */
export function argumentError(name: string, value: unknown, rule: string): ImagetagsError {
  const text = typeof value === "string" ? JSON.stringify(value) : typeof value === "number" || value === null ? `${value}` : typeof value;
  return secretError(name, `${rule}; got ${text.length > 120 ? `${text.slice(0, 120)}…` : text}`);
}

/** The error for a secret that is missing or malformed: it names the argument, never the value. */
export function secretError(name: string, rule: string): ImagetagsError {
  return new ImagetagsError({ kind: "argument", message: `${name} ${rule}.`, retryable: false });
}

/** Refuses anything but a whole number from `minimum` to `maximum`. */
export function checkInteger(name: string, value: number, minimum: number, maximum: number): number {
  if (Number.isInteger(value) && value >= minimum && value <= maximum) return value;
  throw argumentError(name, value, `must be a whole number from ${minimum} to ${maximum}`);
}

/** Refuses anything but a text that matches. */
export function checkText(name: string, value: string, pattern: RegExp, rule: string): string {
  if (typeof value === "string" && pattern.test(value)) return value;
  throw argumentError(name, value, rule);
}

/**
 * Refuses credentials of which a field does not match; one whose name ends in `?` may be absent. The default takes what keys
 * and tokens are made of.
 */
export function checkSecrets(credentials: object | undefined, fields: readonly string[], pattern = /^[!-~]([ -~]*[!-~])?$/): void {
  for (const name of fields) {
    const field = name.replace("?", "");
    const value = asFields(credentials)[field];
    if (value === undefined && field !== name) continue;
    if (typeof value === "string" && pattern.test(value)) continue;
    throw secretError(`credentials.${field}`, "must be a non-empty string; keys and tokens are ASCII, without white space around them");
  }
}

/**
 * Splits `namespace/name` at its first `/`; the name may hold more of them.
 *
 * @throws ImagetagsError of kind `argument`.
 */
export function parseRepository(repository: string): { namespace: string; name: string } {
  const rule =
    'must be "namespace/name", of letters, digits, "_", "." and "-", without host port, tag, digest, or a segment "", "." or ".."';
  const [namespace = "", ...rest] = checkText("repository", repository, /^(?!(.*\/)?\.\.?(\/|$))[\w.-]+(\/[\w.-]+)+$/, rule).split("/");
  return { namespace, name: rest.join("/") };
}

/** Refuses what the OCI distribution specification does not allow as a tag. */
export function checkTagName(tag: string): string {
  return checkText("tag", tag, /^\w[\w.-]{0,127}$/, 'must be 1 to 128 letters, digits, "_", "." and "-", and not start with "." or "-"');
}
