// Types of errors: endpoints/exception.py of https://github.com/quay/quay. Nobody is told whether a repository exists that may not be seen.
import {
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

const provider = "quay";

const tokenHint =
  "Check the repository. A private one needs the token of an application with the scope repo:read; a robot account is taken by the provider oci only.";

const meanings: readonly Meaning[] = [
  { codes: ["invalid_token"], kind: "authentication", refusesKey: true, hint: tokenHint },
  { codes: ["expired_token"], kind: "authentication", renewCredentials: true, hint: "The token ran out: make a new one." },
  { codes: ["401"], kind: "authentication", refusesKey: true, hint: tokenHint },
  { codes: ["fresh_login_required"], kind: "authentication", hint: "Give the token of an application." },
  {
    codes: ["insufficient_scope"],
    kind: "permission",
    hint: "Check the repository; the token needs the scope repo:read, and its user the right to read it.",
  },
  { codes: ["exceeds_license"], kind: "permission" },
  { codes: ["not_found"], kind: "not-found", hint: "Check the repository, its namespace included, and baseUrl." },
  { codes: ["external_service_timeout", "downstream_issue"], kind: "unavailable" },
];

/** The failure that an answer reports, if any. */
export function readFailure(answer: SeenAnswer): Failure | undefined {
  const { status, body } = answer;
  const { tags, error_type: code, detail, error_message: said, message } = asFields(body);
  if (status < 300 && Array.isArray(tags)) return undefined;
  if (code || readStatus(status)) {
    const words = asText(detail) || asText(said) || asText(message);
    return describeRefusal(provider, answer, { code: asText(code) || readRegistryCode(body), said: words }, meanings);
  }
  return createFailure(provider, "unreadable", "the answer lacks tags", { status });
}
