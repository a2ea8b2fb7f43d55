// GitHub has no codes, only statuses and words. Limits that answer with the status of a denial:
// https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
import {
  type Answer,
  asCount,
  asFields,
  asText,
  createFailure,
  describeRefusal,
  type Failure,
  type Meaning,
  readRegistryCode,
  readStatus,
  type SeenAnswer,
} from "@imagetags/core";

const provider = "ghcr";

const publicHint = "GitHub needs a token even for public packages; the provider oci lists those of ghcr.io without one.";

// By HTTP status.
const meanings: readonly Meaning[] = [
  {
    codes: ["400"],
    said: /Invalid argument/,
    kind: "rejected",
    hint: "If the token is fine-grained, give a classic one, with read:packages.",
  },
  { codes: ["401"], said: /Requires authentication/, kind: "authentication", hint: publicHint },
  { codes: ["401"], kind: "authentication", refusesKey: true, hint: `Check the token. ${publicHint}` },
  {
    codes: ["403"],
    kind: "permission",
    hint: "The token needs read:packages, and where the organization has single sign-on, to be authorized for it.",
  },
  {
    codes: ["404"],
    kind: "not-found",
    hint: "Check owner and package, whose name may be repository/image. A token that may not see a package gets this answer too.",
  },
];

const throttles: readonly Meaning[] = [
  { codes: ["403", "429"], kind: "throttled", hint: "Lower concurrency, or wait: a token has 5,000 requests an hour, a workflow's 1,000." },
];

// What GitHub asks to wait where it names no time.
const secondaryLimitMs = 60_000;

/** The failure that an answer reports, if any. */
export function readFailure(answer: SeenAnswer): Failure | undefined {
  const { status, headers, body } = answer;
  if (status < 300 && Array.isArray(body)) return undefined;
  const requestId = headers.get("x-github-request-id") ?? undefined;
  if (!readStatus(status)) return createFailure(provider, "unreadable", "the answer is no list of versions", { status, requestId });
  const said = asText(asFields(body).message);
  const refusal = { code: readRegistryCode(body), said, requestId };
  if (!isThrottle(answer, said)) return describeRefusal(provider, answer, refusal, meanings);
  return { ...describeRefusal(provider, answer, refusal, throttles), ...readWait(headers) };
}

function isThrottle({ status, headers }: Pick<Answer, "status" | "headers">, said: string): boolean {
  if (status !== 403) return status === 429;
  return headers.has("retry-after") || headers.get("x-ratelimit-remaining") === "0" || /rate limit/i.test(said);
}

/** How long to wait, where no `Retry-After` says it: until the hour's count starts again, or a minute. */
function readWait(headers: Headers): Pick<Failure, "retryAfterMs"> {
  if (headers.has("retry-after")) return {};
  const resetSeconds = asCount(headers.get("x-ratelimit-reset"));
  if (headers.get("x-ratelimit-remaining") !== "0" || resetSeconds === undefined) return { retryAfterMs: secondaryLimitMs };
  return { retryAfterMs: Math.max(0, resetSeconds * 1000 - Date.now()) };
}
