import { ImagetagsError } from "./errors.ts";

/** The error for an argument that is refused before anything is sent. Never pass it a secret as `value`. */
export function argumentError(name: string, value: unknown, rule: string): ImagetagsError {
  return new ImagetagsError({ kind: "argument", message: `${name} ${rule}; got ${show(value)}.`, retryable: false });
}

/** The error for a secret that is missing or malformed: it names the argument, never the value. */
export function secretError(name: string, rule: string): ImagetagsError {
  return new ImagetagsError({ kind: "argument", message: `${name} ${rule}.`, retryable: false });
}

/** Refuses anything but a whole number from `minimum` to `maximum`. */
export function checkInteger(name: string, value: number, minimum: number, maximum: number): number {
  if (Number.isInteger(value) && value >= minimum && value <= maximum) return value;
  const range = maximum === Number.MAX_SAFE_INTEGER ? `of at least ${minimum}` : `from ${minimum} to ${maximum}`;
  throw argumentError(name, value, `must be a whole number ${range}`);
}

const repositorySegment = /^[A-Za-z0-9._-]+$/;

/**
 * Splits `namespace/name` at its first `/`; the name may hold more of them.
 *
 * @throws ImagetagsError of kind `argument`.
 */
export function parseRepository(repository: string): { namespace: string; name: string } {
  const refuse = (rule: string) => argumentError("repository", repository, rule);
  if (typeof repository !== "string" || repository === "") throw refuse('must be "namespace/name"');
  const segments = repository.split("/");
  if (segments.length < 2) throw refuse('must be "namespace/name", with at least one "/"');
  if (segments.includes("")) throw refuse('must not start or end with "/" or hold "//"');
  if (segments.includes(".") || segments.includes("..")) throw refuse('must not hold a "." or ".." segment');
  if (/[:@]/.test(repository)) throw refuse("must be a repository alone, without host port, tag or digest");
  if (!segments.every((segment) => repositorySegment.test(segment))) {
    throw refuse('may hold letters, digits, ".", "_", "-" and "/" only');
  }
  const [namespace = "", ...rest] = segments;
  return { namespace, name: rest.join("/") };
}

/** Refuses what the OCI distribution specification does not allow as a tag. */
export function checkTagName(tag: string): string {
  if (typeof tag === "string" && /^\w[\w.-]{0,127}$/.test(tag)) return tag;
  throw argumentError("tag", tag, 'must be 1 to 128 letters, digits, "_", "." and "-", and not start with "." or "-"');
}

function show(value: unknown): string {
  if (typeof value !== "string") return typeof value === "number" ? String(value) : value === null ? "null" : typeof value;
  const text = JSON.stringify(value);
  return text.length > 120 ? `${text.slice(0, 120)}…` : text;
}
