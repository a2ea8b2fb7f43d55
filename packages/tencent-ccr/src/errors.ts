// Codes: https://cloud.tencent.com/doc/api/309/7025 and https://cloud.tencent.com/document/api/228/9260. Which of them are
// worth a retry is not documented; what stands here is this project's reading.
import {
  asFields,
  asText,
  createFailure,
  describeRefusal,
  type Failure,
  isCountedList,
  type Meaning,
  readStatus,
  type SeenAnswer,
} from "@imagetags/core";
import { readTencentRefusal, tencentKeysHint, tencentTokenHint } from "@imagetags/core/tencent";
import type { components } from "./schema.ts";

const provider = "tencent-ccr";

const lateHint = "The request came late or twice: set this machine's clock right (NTP).";
const successorHint =
  "use @imagetags/tencent-tcr-personal (DescribeImagePersonal, https://cloud.tencent.com/document/api/1141/41586), or @imagetags/tencent-tcr for a registry of the enterprise edition.";
const retiredHint = `Tencent announced the end of API 2.0 for 2023: ${successorHint}`;

const meanings: readonly Meaning[] = [
  { codes: ["4000", "5100"], kind: "rejected", hint: "Check repository, tag and region." },
  { codes: ["4100"], kind: "authentication", aboutTime: true, refusesKey: true, hint: tencentKeysHint },
  { codes: ["4104"], kind: "authentication", refusesKey: true, hint: tencentKeysHint },
  {
    codes: ["4105"],
    kind: "authentication",
    renewCredentials: true,
    hint: tencentTokenHint,
  },
  { codes: ["4200", "4500"], kind: "authentication", retryable: true, aboutTime: true, hint: lateHint },
  {
    codes: ["4101", "4102", "4103", "4110"],
    kind: "permission",
    hint: "Grant ccr:GetTagList on this repository in access management (CAM).",
  },
  { codes: ["4106", "4300", "5500"], kind: "permission", hint: "See the account's security settings in Tencent's console." },
  { codes: ["4400"], kind: "throttled", hint: "Lower concurrency." },
  { codes: ["4600"], kind: "rejected", hint: "Use an https baseUrl." },
  { codes: ["5000"], kind: "not-found", hint: "Check the repository, namespace included, and region." },
  { codes: ["6000"], kind: "unavailable" },
  { codes: ["6100"], kind: "retired", hint: retiredHint },
  { codes: ["6200"], kind: "unavailable", hint: retiredHint },
];

// API 3.0 has its own form of a failure, and codes that begin with what is wrong.
const newerHint = `This is API 3.0's answer, and this client speaks API 2.0: check baseUrl, or ${successorHint}`;
const newerMeanings: readonly Meaning[] = [
  { codes: ["AuthFailure"], kind: "authentication" },
  { codes: ["UnauthorizedOperation", "OperationDenied"], kind: "permission" },
  { codes: ["ResourceNotFound"], kind: "not-found" },
  { codes: ["RequestLimitExceeded"], kind: "throttled" },
  { codes: ["InternalError", "ResourceUnavailable"], kind: "unavailable" },
  { codes: ["ActionOffline"], kind: "retired" },
];

/** The body of a failure: HTTP status 200, `code` other than 0. */
export type TencentCcrFailure = components["schemas"]["Failure"];

/**
 * Narrows what `client.GET` gave: a success has `code` 0 and `data`. (A guard for the failure could not narrow the other way:
 * every success has the fields of a failure too.)
 */
export function isSuccess(body: components["schemas"]["TagList"] | TencentCcrFailure): body is components["schemas"]["TagList"] {
  return String(body.code) === "0" && "data" in body;
}

/** The failure that an answer reports, if any. */
export function readFailure(answer: SeenAnswer): Failure | undefined {
  const { status, body } = answer;
  const { code, codeDesc, message, data } = asFields(body);
  if ((typeof code === "number" || typeof code === "string") && asText(code) !== "0") {
    return describeRefusal(provider, answer, { code, said: [codeDesc, message].map(asText).filter(Boolean).join(", ") }, meanings);
  }
  const newer = readTencentRefusal(body);
  if (newer) return { ...describeRefusal(provider, answer, newer, newerMeanings), hint: newerHint };
  if (readStatus(status)) {
    const failure = describeRefusal(provider, answer, {}, []);
    return status === 404 ? { ...failure, hint: `${failure.hint ?? "Check baseUrl."} ${retiredHint}` } : failure;
  }
  const { tagInfo, tagCount } = asFields(data);
  if (asText(code) === "0" && isCountedList(tagInfo, tagCount)) return undefined;
  return createFailure(provider, "unreadable", "the answer lacks code, tagInfo or tagCount", { status });
}

/** What to do about a request that got no answer. */
export function hintForNetwork(code: string | undefined): string | undefined {
  return code === "ENOTFOUND" || code === "EAI_AGAIN" ? retiredHint : undefined;
}
