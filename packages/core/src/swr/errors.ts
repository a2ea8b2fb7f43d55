import { type Answer, readClockSkew, readStatus } from "../answer.ts";
import type { Failure } from "../errors.ts";
import { asRows } from "../lenient.ts";
import { readFailureBody } from "./failure-body.ts";
import { findMeaning, type Meaning } from "./meanings.ts";

type SeenAnswer = Pick<Answer, "status" | "headers" | "body">;

/** The failure that an answer to ListRepositoryTags tells of, if any. */
export function readSwrFailure(provider: string, answer: SeenAnswer): Failure | undefined {
  const { status, body } = answer;
  if (status < 300 && isTagList(body)) return undefined;
  const failure = describeSwrFailure(provider, answer);
  if (failure) return { ...failure, provider };
  return { kind: "unreadable", provider, status, retryable: false, message: `${provider}: the answer is JSON, but no list of tags.` };
}

/** What a status and a body say of a failure; `undefined` for an answer that tells of none. `who` starts the message. */
export function describeSwrFailure(who: string, { status, headers, body }: SeenAnswer): Failure | undefined {
  const http = readStatus(status);
  const said = readFailureBody(body);
  if (!http && !said) return undefined;
  const requestId = headers.get("x-request-id") ?? said?.requestId;
  const byStatus: Meaning & { retryable: boolean } = { kind: "rejected", retryable: false, means: `HTTP status ${status}`, ...http };
  if (!said) return { kind: byStatus.kind, status, requestId, retryable: byStatus.retryable, message: `${who}: ${byStatus.means}.` };

  const { code, message } = said;
  const meaning = findMeaning(code, message) ?? byStatus;
  return {
    kind: meaning.kind,
    message: `${who}: ${meaning.means} (code ${code})${message ? `: ${message}` : ""}`,
    code,
    status,
    requestId,
    retryable: meaning.retryable === true,
    renewCredentials: meaning.renewCredentials === true,
    hint: [meaning.aboutTime && readClockSkew(headers), meaning.hint].filter(Boolean).join(" ") || undefined,
  };
}

/** Whether a body is what a success has: an array of rows with a `Tag`, as against an array of errors; null for an empty one. */
export function isTagList(body: unknown): boolean {
  if (body === null || body === undefined) return true;
  return Array.isArray(body) && asRows(body).every(({ Tag }) => typeof Tag === "string");
}
