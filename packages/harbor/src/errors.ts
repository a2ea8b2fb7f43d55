// Codes: src/lib/errors/const.go, and their statuses: src/lib/http/error.go of https://github.com/goharbor/harbor.
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

const provider = "harbor";

const meanings: readonly Meaning[] = [
  {
    codes: ["UNAUTHORIZED", "401"],
    kind: "authentication",
    refusesKey: true,
    hint: 'Check username and password, or the project, which is not public. A robot\'s name is written whole, "robot$…", in single quotes in a shell; who logs in by OIDC gives the CLI secret.',
  },
  {
    codes: ["FORBIDDEN", "DENIED"],
    kind: "permission",
    hint: "Check the project's name, and grant the account its artifacts and tags to list.",
  },
  { codes: ["NOT_FOUND"], said: /^path /, kind: "not-found", hint: 'Check baseUrl; a proxy must keep "%252F", which stands for "/".' },
  { codes: ["NOT_FOUND"], kind: "not-found", hint: "Check the repository, its project included." },
  { codes: ["TOO_MANY_REQUEST"], kind: "throttled", hint: "Lower concurrency." },
  { codes: ["UNKNOWN"], kind: "unavailable", hint: "The server's log has more, under the request id." },
];

/** The failure that an answer reports, if any. */
export function readFailure(answer: SeenAnswer): Failure | undefined {
  const { status, headers, body } = answer;
  if (status < 300 && Array.isArray(body)) return undefined;
  const requestId = headers.get("x-request-id") ?? undefined;
  const [error] = asRows(asFields(body).errors as readonly object[]);
  const { code, message } = asFields(error);
  if (error || readStatus(status)) {
    return describeRefusal(provider, answer, { code: asText(code) || undefined, said: asText(message), requestId }, meanings);
  }
  return createFailure(provider, "unreadable", "the answer is no list of artifacts", { status, requestId });
}
