// Failures have no codes, only a status and words: https://docs.docker.com/reference/api/hub/latest/. Which words tell what was
// reported by users.
import {
  asCount,
  asFields,
  asText,
  asToken,
  createFailure,
  describeRefusal,
  type Failure,
  type Meaning,
  readRegistryCode,
  readStatus,
  type SeenAnswer,
} from "@imagetags/core";

const provider = "docker-hub";

const tokensPage = "https://app.docker.com/settings/personal-access-tokens";
const signInHint = "Sign in: give credentials (username and access token).";

const meanings: readonly Meaning[] = [
  { codes: ["401"], kind: "authentication", renewCredentials: true, hint: `Check the access token, ${tokensPage}.` },
  {
    codes: ["403"],
    said: /pagination offset too large/i,
    kind: "permission",
    hint: `${signInHint} Without an account, Docker Hub gives the first 1,000 tags only; those that came are real.`,
  },
  {
    codes: ["403"],
    said: /access token/i,
    kind: "permission",
    hint: "This access token may not read the repository: it needs the scope for it.",
  },
];

const notFound: Meaning = { codes: ["404"], kind: "not-found", hint: "Check the repository: official images are written library/name." };
const notFoundByStrangers: Meaning = { ...notFound, hint: `${notFound.hint} A private one is not found without credentials.` };

/** The failure that an answer reports, if any. */
export function readFailure(answer: SeenAnswer, isSignedIn: boolean): Failure | undefined {
  const { status, body } = answer;
  if (readStatus(status)) return describe(provider, answer, [...meanings, isSignedIn ? notFound : notFoundByStrangers]);
  const { results, name } = asFields(body);
  if (Array.isArray(results) || typeof name === "string") return undefined;
  return createFailure(provider, "unreadable", "the answer is neither a list of tags nor a tag", { status });
}

const tokenMeanings: readonly Meaning[] = [
  {
    codes: ["401"],
    kind: "authentication",
    refusesKey: true,
    hint: `Check username and token, ${tokensPage}. An organization's access token goes with the organization's name.`,
  },
];

/** The failure that an answer to the exchange of an access token reports, if any. */
export function readTokenFailure(answer: SeenAnswer): Failure | undefined {
  const { status, body } = answer;
  const who = `${provider}: sign-in`;
  if (readStatus(status)) return { ...describe(who, answer, tokenMeanings), provider };
  if (asToken(asFields(body).access_token)) return undefined;
  return { ...createFailure(who, "unreadable", "the answer holds no token", { status }), provider };
}

function describe(who: string, answer: SeenAnswer, known: readonly Meaning[]): Failure {
  const { status, headers, body } = answer;
  // The network's edge answers with a page before the API does.
  if (status === 403 && typeof body === "string") {
    const hint = "Docker's edge refused this address, or a proxy did: ask later and less often.";
    return createFailure(who, "throttled", "the answer (HTTP status 403) is a page, not the API's", { status, hint });
  }
  const { detail, message, txnid } = asFields(body);
  const said = asText(message) || asText(detail);
  const refusal = { code: readRegistryCode(body), said, requestId: asText(txnid) || undefined };
  // That a proxy finds nothing does not tell that there is no such tag.
  if (status === 404 && !/not found/i.test(said)) {
    const { hint } = describeRefusal(who, answer, refusal, []);
    return createFailure(who, "unreadable", "the answer (HTTP status 404) is not the API's", { status, hint: hint ?? "Check baseUrl." });
  }
  return { ...describeRefusal(who, answer, refusal, known), retryAfterMs: readRetryAt(headers) };
}

/**
 * How long until `X-Retry-After`, in milliseconds: what Docker documented until 2025, and no number of seconds to wait but a time,
 * in seconds since 1970, by the vendor's clock. One that has passed says nothing.
 */
function readRetryAt(headers: Headers): number | undefined {
  const seconds = asCount(headers.get("x-retry-after"));
  if (seconds === undefined) return undefined;
  const now = Date.parse(headers.get("date") ?? "");
  const waitMs = seconds * 1000 - (Number.isNaN(now) ? Date.now() : now);
  return waitMs > 0 ? waitMs : undefined;
}
