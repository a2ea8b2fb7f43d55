// Codes: https://support.huaweicloud.com/intl/en-us/api-swr/ErrorCode.html and, of the gateway,
// https://support.huaweicloud.com/intl/en-us/devg-apisign/api-sign-errorcode.html. Which are worth a retry is this project's reading.
import { asFields, createFailure, describeRefusal, type Failure, type Meaning, readStatus, type SeenAnswer } from "@imagetags/core";
import { readFailureBody } from "./failure-body.ts";

export const swrKeysHint = "Check accessKey and secretKey before you try again: five failed signatures in a row lock the key for a while.";
const lockedHint = "The key is locked for some minutes: wait, then check it.";
const tokenHint = "The token ran out or is another region's: give credentials as a function, or username and password.";
const pathHint = 'Check region and baseUrl; a proxy must keep the "$" that stands for "/" in a repository\'s name.';

// 0301 is the gateway's code for all that can be wrong with credentials: its words tell which.
const meanings: readonly Meaning[] = [
  { codes: ["4010000"], kind: "authentication", renewCredentials: true, hint: tokenHint },
  { codes: ["4011064", "4019000"], kind: "authentication", hint: "Check which account the credentials are of." },
  { codes: ["0301"], said: /signature expired/i, kind: "authentication", aboutTime: true, hint: "Set this machine's clock right (NTP)." },
  { codes: ["0301"], said: /reach the limit/i, kind: "authentication", hint: lockedHint },
  { codes: ["0301"], said: /^(?!.*aksk).*token/is, kind: "authentication", renewCredentials: true, hint: tokenHint },
  { codes: ["0301"], kind: "authentication", aboutTime: true, refusesKey: true, hint: swrKeysHint },
  {
    codes: ["4030170", "4037017", "4037018", "4037020", "4039001", "4039002"],
    kind: "permission",
    hint: "Grant the user read access to the organization or the repository, in SWR or IAM.",
  },
  { codes: ["4031032", "4031042", "0308"], kind: "throttled", hint: "Lower concurrency." },
  { codes: ["4040083", "0101"], kind: "not-found", hint: pathHint },
  {
    codes: ["4040010", "4040048", "4040058", "4040113", "4040115", "4041056", "4041057", "4041061"],
    kind: "not-found",
    hint: "Check the repository, its organization included, and region.",
  },
  { codes: ["4090023"], kind: "unavailable" },
];

/** The failure that an answer to ListRepositoryTags reports, if any. `more` are meanings that come first. */
export function readSwrFailure(provider: string, answer: SeenAnswer, more: readonly Meaning[] = []): Failure | undefined {
  const { status, body } = answer;
  if (status < 300 && isSwrTagList(body)) return undefined;
  return describeSwrFailure(provider, answer, more) ?? createFailure(provider, "unreadable", "the answer is no list of tags", { status });
}

/** What a status and a body say of a failure; `undefined` for an answer that reports none. */
export function describeSwrFailure(provider: string, answer: SeenAnswer, more: readonly Meaning[] = []): Failure | undefined {
  const { status, headers, body } = answer;
  const refusal = readFailureBody(body);
  if (!readStatus(status) && !refusal) return undefined;
  const requestId = headers.get("x-request-id") ?? refusal?.requestId;
  return describeRefusal(provider, answer, { ...refusal, requestId }, [...more, ...meanings]);
}

/** Whether a body is what a success has: an array of rows with a `Tag`, as against an array of errors; null for an empty one. */
export function isSwrTagList(body: unknown): boolean {
  if (body === null || body === undefined) return true;
  return Array.isArray(body) && body.every((row) => typeof asFields(row).Tag === "string");
}

/** What to do about a request that got no answer. */
export function hintForSwrNetwork(code: string | undefined): string | undefined {
  return code === "ENOTFOUND" ? "Check region or baseUrl: the host name comes from there." : undefined;
}
