import { entriesOf, isObject } from "./lenient.ts";

// Registered by name, because two copies of this package can be installed side by side.
const marker: unique symbol = Symbol.for("imagetags.error");

/**
 * What went wrong, as a person would sort it:
 *
 * - `argument`: refused by this library before anything was sent.
 * - `authentication`: the key, token or signature was not accepted.
 * - `permission`: the caller is known, and not allowed.
 * - `not-found`: no such repository, namespace or project.
 * - `rejected`: the vendor refused the request for another reason, such as a parameter.
 * - `throttled`: too many requests.
 * - `unavailable`: the vendor's side failed, or is under maintenance.
 * - `retired`: the endpoint or the action is no longer there.
 * - `network`: no answer: refused, reset, or the name did not resolve.
 * - `timeout`: no complete answer within `timeoutMs`.
 * - `unreadable`: an answer that the vendor's API never gives, such as a proxy's HTML, cut JSON or an empty body.
 * - `incomplete`: a listing that could not be shown to hold every tag.
 */
export type ErrorKind =
  | "argument"
  | "authentication"
  | "permission"
  | "not-found"
  | "rejected"
  | "throttled"
  | "unavailable"
  | "retired"
  | "network"
  | "timeout"
  | "unreadable"
  | "incomplete";

/** What is known of a failure. */
export interface FailureReport {
  readonly kind: ErrorKind;
  /** One sentence, without secrets. */
  readonly message: string;
  /** Provider id, such as `tencent-ccr`. */
  readonly provider?: string | undefined;
  /** The vendor's own code, as it stood in the answer; for `network`, the system's, such as `ECONNREFUSED`. */
  readonly code?: string | number | undefined;
  /** HTTP status; absent when there was no answer. */
  readonly status?: number | undefined;
  /** The id to quote to the vendor's support. */
  readonly requestId?: string | undefined;
  /** Whether the same call may succeed later, unchanged. */
  readonly retryable: boolean;
  /** How long the vendor asked to wait, in milliseconds. */
  readonly retryAfterMs?: number | undefined;
  /** `false` for a listing that could not be shown to hold every tag. */
  readonly complete?: false | undefined;
  /** How many tags that listing gave before; they are real. */
  readonly read?: number | undefined;
  /** What a person can do about it. */
  readonly hint?: string | undefined;
}

/** What a client does about a failure by itself: nothing that its caller needs to see. */
export interface Remedy {
  /** Whether fresh credentials may help: a token ran out. */
  readonly renewCredentials?: boolean | undefined;
  /** Whether the key or the password itself is wrong: to send it again could only lock it. */
  readonly refusesKey?: boolean | undefined;
  /** Whether the vendor looks at the key before it answers so. */
  readonly knowsCaller?: boolean | undefined;
}

/** A failure as a value: what an {@link ImagetagsError} is made from. */
export interface Failure extends FailureReport, Remedy {}

// What may pass by itself.
const passing: readonly ErrorKind[] = ["throttled", "unavailable", "network", "timeout"];

/** A failure of a kind, worth a retry where its kind may pass; `more` knows better. */
export function createFailure(provider: string, kind: ErrorKind, what: string, more?: Partial<Failure>): Failure {
  return { kind, message: `${provider}: ${what}`, provider, retryable: passing.includes(kind), ...more };
}

/** The one error class of imagetags. Sort by {@link ImagetagsError.kind | kind}; show `message` and `hint`. */
export class ImagetagsError extends Error implements FailureReport {
  override readonly name = "ImagetagsError";
  declare readonly kind: ErrorKind;
  declare readonly provider?: string | undefined;
  declare readonly code?: string | number | undefined;
  declare readonly status?: number | undefined;
  declare readonly requestId?: string | undefined;
  declare readonly retryable: boolean;
  declare readonly retryAfterMs?: number | undefined;
  declare readonly complete?: false | undefined;
  declare readonly read?: number | undefined;
  declare readonly hint?: string | undefined;

  constructor({ message, renewCredentials: _renew, refusesKey: _refuses, knowsCaller: _knows, ...fields }: Failure) {
    super(message);
    Object.defineProperty(this, marker, { value: true });
    // The type holds the line above to leave out every remedy.
    const told: Omit<FailureReport, "message"> & { [name in keyof Remedy]?: never } = fields;
    Object.assign(this, told);
  }

  /** The fields that have a value, for logs. */
  toJSON(): Record<string, unknown> {
    const { name, message, ...fields } = this;
    return Object.fromEntries(entriesOf({ name, message, ...fields }));
  }
}

/** Whether a caught value is an {@link ImagetagsError}, even one from another installed copy of this package. */
export function isImagetagsError(value: unknown): value is ImagetagsError {
  return isObject(value) && marker in (value as object);
}
