import { type Answer, readClockSkew, readStatus } from "./answer.ts";
import { createFailure, type ErrorKind, type Failure } from "./errors.ts";

/** What an answer's body says of a failure. */
export interface Refusal {
  /** The vendor's own code; nothing where only the HTTP status tells. */
  readonly code?: string | number | undefined;
  /** The vendor's own words. */
  readonly said?: string | undefined;
  /** The id to quote to the vendor's support. */
  readonly requestId?: string | null | undefined;
}

/** What some of a vendor's codes mean to the caller. */
export interface Meaning {
  /** The codes, or what follows their last dot, one space between them. */
  readonly codes: string;
  /** For a code that means several things: what the vendor's words must match. */
  readonly said?: RegExp;
  readonly kind: ErrorKind;
  /** Default: as the kind is. */
  readonly retryable?: true;
  readonly renewCredentials?: true;
  /** Whether a clock that is off would explain it. */
  readonly aboutTime?: true;
  readonly hint?: string;
}

const summaries: Partial<Record<ErrorKind, string>> = {
  authentication: "the credentials were refused",
  permission: "access was denied",
  "not-found": "not found",
  throttled: "too many requests",
  unavailable: "the service is not available",
  retired: "the API is no longer there",
};

/** The failure that a vendor's refusal is. A code that no meaning has is what the HTTP status says. */
export function describeRefusal(
  provider: string,
  { status, headers }: Pick<Answer, "status" | "headers">,
  { code, said, requestId }: Refusal,
  meanings: readonly Meaning[],
): Failure {
  const name = `${code}`.split(".").pop() as string;
  const isMeant = ({ codes, said: pattern }: Meaning) => codes.split(" ").includes(name) && (!pattern || pattern.test(said ?? ""));
  const meaning: Omit<Meaning, "codes"> = meanings.find(isMeant) ?? { kind: readStatus(status) ?? "rejected" };
  const { kind, retryable, renewCredentials = false, aboutTime, hint } = meaning;
  const what = `${summaries[kind] ?? "the request was refused"} (${code === undefined ? `HTTP status ${status}` : `code ${code}`})`;
  return createFailure(provider, kind, said ? `${what}: ${said}` : what, {
    code,
    status,
    requestId: requestId ?? undefined,
    renewCredentials,
    ...(retryable && { retryable }),
    hint: [aboutTime && readClockSkew(headers), hint].filter(Boolean).join(" ") || undefined,
  });
}
