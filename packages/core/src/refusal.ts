import { isMarkup, type SeenAnswer } from "./answer.ts";
import { createFailure, type ErrorKind, type Failure } from "./errors.ts";
import { readClockSkew, readStatus } from "./http.ts";
import { asFields, asRows, asText, isObject } from "./lenient.ts";
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

// What a vendor says of a repository once it knows who asks.
const telling: readonly ErrorKind[] = ["permission", "not-found"];

const summaries: Partial<Record<ErrorKind, string>> = {
  authentication: "no valid credentials",
  permission: "access was denied",
  "not-found": "not found",
  throttled: "too many requests",
  unavailable: "the service is not available",
  retired: "the API is no longer there",
};

/**
 * The failure that a vendor's refusal is. A code that no meaning has is what the HTTP status says, with a hint at who may have answered.
 */
export function describeRefusal(
  provider: string,
  answer: SeenAnswer,
  { code, said, requestId }: Refusal,
  meanings: readonly Meaning[],
): Failure {
  const { status, headers } = answer;
  const find = (told: string) => {
    const parts = told.split(".");
    const names = [told, parts[0], parts.at(-1)];
    return meanings.find(
      ({ codes, said: pattern }) => codes.some((name) => names.includes(name)) && (!pattern || pattern.test(said ?? "")),
    );
  };
  // Without a code the status alone would tell, whoever answered.
  const known = code === undefined && isPage(answer) ? undefined : find(`${code ?? status}`);
  // But a 401 is believed: credentials that anybody calls wrong are not sent again.
  const believed = known ?? (status === 401 ? find("401") : undefined);
  const meaning: Partial<Meaning> & Pick<Meaning, "kind"> = believed ?? { kind: readStatus(status) ?? "rejected" };
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
    ...(known && isObject(answer.body) && telling.includes(kind) && { knowsCaller: true }),
    hint: [skew, known ? undefined : hintForStranger(answer), hint].filter(Boolean).join(" ") || undefined,
  });
}

const registryHint = "Images are pulled from this host; tags are listed at the API's host, which is another: check baseUrl.";
const registryCode = /^(UNAUTHORIZED|DENIED|NAME_(UNKNOWN|INVALID)|UNSUPPORTED)$/;

/** The code of a refusal that is a registry's own, not that of an API beside it. */
export function readRegistryCode(body: unknown): string | undefined {
  const [error] = asRows(asFields(body).errors as unknown[]);
  const code = asText(asFields(error).code);
  return registryCode.test(code) ? code : undefined;
}

/** What to do about a refusal that is not the vendor's API's: the registry's own, or a page for a person. */
function hintForStranger(answer: SeenAnswer): string | undefined {
  const { status, headers, body } = answer;
  const isRegistry =
    headers.has("docker-distribution-api-version") ||
    (status === 401 && /^(Bearer|Basic)\b/i.test(headers.get("www-authenticate") ?? "")) ||
    readRegistryCode(body) !== undefined;
  if (isRegistry) return registryHint;
  return isPage(answer) ? `The answer is HTML or XML, not JSON. ${strangerHint}` : undefined;
}

/** Whether it is a page for a person, which names no way in. A vendor's own gateway answers so too when what stands behind it fails. */
function isPage({ status, headers, body }: SeenAnswer): boolean {
  return status < 500 && typeof body === "string" && isMarkup(body) && !headers.has("www-authenticate");
}
