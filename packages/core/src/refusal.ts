import { isMarkup, type SeenAnswer } from "./answer.ts";
import { createFailure, type ErrorKind, type Failure } from "./errors.ts";
import { readClockSkew, readStatus } from "./http.ts";
import { asFields, asRows, asText } from "./lenient.ts";
import { strangerHint } from "./transport.ts";

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
  /** The codes: whole, or what stands before their first dot or after their last. An answer without a code is known by its HTTP status. */
  readonly codes: readonly string[];
  /** For a code that means several things: what the vendor's words must match. */
  readonly said?: RegExp;
  readonly kind: ErrorKind;
  /** Default: as the kind is. */
  readonly retryable?: true;
  readonly renewCredentials?: true;
  /** Whether the key itself is wrong. A clock that is off excuses it, where `aboutTime` says so. */
  readonly refusesKey?: true;
  /** Whether a clock that is off would explain it. */
  readonly aboutTime?: true;
  readonly hint?: string | undefined;
}

const summaries: Partial<Record<ErrorKind, string>> = {
  authentication: "no valid credentials",
  permission: "access was denied",
  "not-found": "not found",
  throttled: "too many requests",
  unavailable: "the service is not available",
  retired: "the API is no longer there",
};

/** The failure that a vendor's refusal is. A code that no meaning has is what the HTTP status says, and who may have answered. */
export function describeRefusal(
  provider: string,
  answer: SeenAnswer,
  { code, said, requestId }: Refusal,
  meanings: readonly Meaning[],
): Failure {
  const { status, headers } = answer;
  const told = `${code ?? status}`;
  const parts = told.split(".");
  const names = [told, parts[0], parts.at(-1)];
  const isMeant = ({ codes, said: pattern }: Meaning) =>
    codes.some((name) => names.includes(name)) && (!pattern || pattern.test(said ?? ""));
  const meaning: Partial<Meaning> & Pick<Meaning, "kind"> = meanings.find(isMeant) ?? {
    kind: readStatus(status) ?? "rejected",
    hint: hintForStranger(answer),
  };
  const { kind, aboutTime, hint, refusesKey, codes: _codes, said: _said, ...remedy } = meaning;
  const skew = aboutTime && readClockSkew(headers);
  const what = `${summaries[kind] ?? "the request was refused"} (${code === undefined ? `HTTP status ${status}` : `code ${code}`})`;
  return createFailure(provider, kind, said ? `${what}: ${said}` : what, {
    code,
    status,
    requestId: requestId ?? undefined,
    renewCredentials: false,
    ...remedy,
    ...(refusesKey && !skew && { refusesKey }),
    hint: [skew, hint].filter(Boolean).join(" ") || undefined,
  });
}

const registryHint = "Images are pulled from this host; tags are listed at the API's host, which is another: check baseUrl.";
const registryCode = /^(UNAUTHORIZED|DENIED|NAME_(UNKNOWN|INVALID)|UNSUPPORTED)$/;

/** What to do about a refusal that is not the vendor's API's: the registry's own, or a page for a person. */
function hintForStranger({ status, headers, body }: SeenAnswer): string | undefined {
  const [error] = asRows(asFields(body).errors as unknown[]);
  const isRegistry =
    headers.has("docker-distribution-api-version") ||
    (status === 401 && /^(Bearer|Basic)\b/i.test(headers.get("www-authenticate") ?? "")) ||
    registryCode.test(asText(asFields(error).code));
  if (isRegistry) return registryHint;
  // A vendor's own gateway answers in HTML too when what stands behind it fails.
  const isPage = status < 500 && typeof body === "string" && isMarkup(body);
  return isPage ? `The answer is HTML or XML, not JSON. ${strangerHint}` : undefined;
}
