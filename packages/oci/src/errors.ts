// Codes: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#error-codes. A body of any other form is allowed, and
// the answer to a HEAD has none.
import {
  asFields,
  asRows,
  asText,
  createFailure,
  describeRefusal,
  type Failure,
  type Meaning,
  readStatus,
  type SeenAnswer,
} from "@imagetags/core";
import { canAnswer, readChallenges } from "@imagetags/core/registry";

const provider = "oci";

const hiddenHint = "There is no such repository, or these credentials may not pull from it: many registries say the same of both.";
const signInHint = "Give a username and a password for this registry, or an access token in place of the password.";
const noRegistryHint = "Check registry: this host may not be one.";

/** The codes of a registry that gives fewer tags at a time than it was asked for. */
export const tooManyTags: Meaning = {
  codes: ["TOO_MANY_TAGS_REQUESTED", "PAGINATION_NUMBER_INVALID"],
  kind: "rejected",
  hint: "Ask for a smaller page (pageSize).",
};

// A stranger is answered 401 or DENIED: the challenge tells the way in.
const meanings: readonly Meaning[] = [
  { codes: ["UNAUTHORIZED", "401"], kind: "authentication", renewCredentials: true, hint: signInHint },
  { codes: ["DENIED", "403"], kind: "permission", renewCredentials: true, hint: hiddenHint },
  { codes: ["NAME_UNKNOWN"], kind: "not-found", hint: "Check the repository." },
  { codes: ["MANIFEST_UNKNOWN", "BLOB_UNKNOWN"], kind: "not-found" },
  tooManyTags,
  { codes: ["TOOMANYREQUESTS"], kind: "throttled", hint: "Lower concurrency." },
  { codes: ["NAME_INVALID", "MANIFEST_INVALID", "DIGEST_INVALID", "UNSUPPORTED"], kind: "rejected" },
  { codes: ["404"], kind: "not-found", hint: noRegistryHint },
];

/** The failure that an answer reports, if any. */
export function readFailure(answer: SeenAnswer): Failure | undefined {
  const { status, headers, body } = answer;
  if (!readStatus(status)) return undefined;
  const [error] = asRows(asFields(body).errors as readonly object[]);
  const { code, message } = asFields(error);
  const refusal = { code: asText(code) || undefined, said: asText(message) || undefined };
  const failure = describeRefusal(provider, answer, refusal, meanings);
  return status === 401 ? { ...failure, ...readChallenge(headers) } : failure;
}

/** The failure that an answer reports from where the registry redirects to, which is told of no credentials. */
export function readFailureElsewhere(answer: SeenAnswer): Failure | undefined {
  const failure = readFailure(answer);
  if (!failure || !["authentication", "permission"].includes(failure.kind)) return failure;
  const hint = "The registry redirects to another address, which refuses: no credentials go there.";
  return { ...failure, kind: "permission", hint, renewCredentials: false };
}

/** What a challenge says beside the way in. */
function readChallenge(headers: Headers): Partial<Failure> {
  const challenges = readChallenges(headers.get("www-authenticate"));
  if (challenges.some(({ params }) => params.error === "insufficient_scope")) return { kind: "permission", hint: hiddenHint };
  // Where no token is asked for, what goes with the request is the password itself.
  return challenges.find(canAnswer)?.scheme === "bearer" ? {} : { refusesKey: true };
}

/** The failure for an answer that is not what it was asked to be. */
export function unreadable(what: string): Failure {
  return createFailure(provider, "unreadable", what, { hint: noRegistryHint });
}
