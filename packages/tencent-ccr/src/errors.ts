// Codes: https://cloud.tencent.com/doc/api/309/7025 and https://cloud.tencent.com/document/api/228/9260. Which of them are
// worth a retry is not documented; what stands here is this project's reading.
import { type Answer, asText, type ErrorKind, type Failure, readClockSkew, readStatus } from "@imagetags/core";
import type { components } from "./schema.ts";

const provider = "tencent-ccr";

interface Meaning {
  readonly kind: ErrorKind;
  readonly means: string;
  readonly retryable?: boolean;
  readonly renewCredentials?: true;
  readonly hint?: string;
}

const retiredHint =
  "Tencent announced the end of API 2.0 for 2023: this endpoint may be retired. Its successor is DescribeImagePersonal of API 3.0, https://cloud.tencent.com/document/api/1141/41586.";
const permissionHint = "Grant the account the action ccr:GetTagList on this repository, in Tencent's access management (CAM).";
const clockHint = "The request came too late or twice: set this machine's clock right (NTP).";

const meanings = new Map<string, Meaning>([
  ["4000", { kind: "rejected", means: "a parameter is missing or wrong", hint: "Check repository, tag and region." }],
  [
    "4100",
    {
      kind: "authentication",
      means: "the signature or the key was refused",
      hint: "Check secretId and secretKey, and that they belong together.",
    },
  ],
  ["4101", { kind: "permission", means: "this sub-account may not call the action", hint: permissionHint }],
  ["4102", { kind: "permission", means: "this sub-account may not see the resource", hint: permissionHint }],
  ["4103", { kind: "permission", means: "the key is not the developer's own", hint: permissionHint }],
  [
    "4104",
    {
      kind: "authentication",
      means: "the secretId is unknown or disabled",
      hint: "Check secretId in the console, https://console.cloud.tencent.com/cam/capi.",
    },
  ],
  [
    "4105",
    {
      kind: "authentication",
      means: "the token of the temporary keys was refused",
      renewCredentials: true,
      hint: "Temporary keys ran out, or token does not belong to them: give credentials as a function with expiresAt.",
    },
  ],
  ["4106", { kind: "permission", means: "multi-factor authentication is required", hint: "Use a key that needs none." }],
  ["4110", { kind: "permission", means: "access management refused", hint: permissionHint }],
  ["4200", { kind: "authentication", means: "the request has expired", retryable: true, hint: clockHint }],
  ["4300", { kind: "permission", means: "the account is blocked", hint: "Ask Tencent Cloud's support." }],
  [
    "4400",
    { kind: "throttled", means: "the quota or rate is exceeded", retryable: true, hint: "Ask for less at a time: lower concurrency." },
  ],
  ["4500", { kind: "authentication", means: "the request looked like a replay", retryable: true, hint: clockHint }],
  ["4600", { kind: "rejected", means: "the protocol is not allowed", hint: "Use an https baseUrl." }],
  ["5000", { kind: "not-found", means: "the resource does not exist", hint: "Check the repository, namespace included, and the region." }],
  [
    "5100",
    { kind: "rejected", means: "the operation on the resource failed", hint: "Check the repository, namespace included, and the region." },
  ],
  ["5200", { kind: "rejected", means: "the purchase failed" }],
  ["5300", { kind: "rejected", means: "the balance is too low", hint: "Top up the account." }],
  ["5400", { kind: "rejected", means: "it was done in part only" }],
  ["5500", { kind: "permission", means: "the account's identity is not verified", hint: "Verify it in the console." }],
  ["6000", { kind: "unavailable", means: "an internal error", retryable: true }],
  ["6100", { kind: "retired", means: "the action or version is not known here", hint: retiredHint }],
  ["6200", { kind: "unavailable", means: "the interface is under maintenance", retryable: true, hint: retiredHint }],
]);

/** The body of a failure: HTTP status 200, `code` other than 0. */
export type TencentCcrFailure = components["schemas"]["Failure"];

/**
 * Narrows what `client.GET` gave: a success has `code` 0 and `data`. (A guard for the failure could not narrow the other way:
 * every success has the fields of a failure too.)
 */
export function isSuccess(body: components["schemas"]["TagList"] | TencentCcrFailure): body is components["schemas"]["TagList"] {
  return String(body.code) === "0" && "data" in body;
}

/** The failure that an answer tells of, if any. */
export function readFailure({ status, headers, body }: Pick<Answer, "status" | "headers" | "body">): Failure | undefined {
  const http = readStatus(status);
  const { code, codeDesc, message, data } = (typeof body === "object" && body !== null ? body : {}) as Record<string, unknown>;
  const isCode = (typeof code === "number" || typeof code === "string") && asText(code) !== "0";
  if (http && !isCode) {
    const hint = status === 404 ? `Check baseUrl. ${retiredHint}` : undefined;
    return { ...http, provider, status, hint, message: `${provider}: HTTP status ${status}.` };
  }
  if (asText(code) === "0" && typeof data === "object" && data !== null && !Array.isArray(data)) return undefined;
  if (!isCode) {
    return {
      kind: "unreadable",
      provider,
      status,
      retryable: false,
      message: `${provider}: the answer is JSON, but not Tencent's: it lacks code or data.`,
    };
  }

  const meaning: Meaning = meanings.get(String(code)) ?? { kind: "rejected", means: "a code that this client does not know", ...http };
  const said = [asText(codeDesc), asText(message)].filter(Boolean).join(", ");
  return {
    kind: meaning.kind,
    message: `${provider}: ${meaning.means} (code ${code})${said && `: ${said}`}`,
    provider,
    code,
    status,
    retryable: meaning.retryable === true,
    renewCredentials: meaning.renewCredentials === true,
    hint: [isAboutTime(code) && readClockSkew(headers), meaning.hint].filter(Boolean).join(" ") || undefined,
  };
}

/** What to do about a request that got no answer. */
export function hintForNetwork(code: string | undefined): string | undefined {
  return code === "ENOTFOUND" || code === "EAI_AGAIN" ? retiredHint : undefined;
}

function isAboutTime(code: string | number): boolean {
  return ["4100", "4200", "4500"].includes(String(code));
}
