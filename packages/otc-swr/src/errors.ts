// Codes: https://docs.otc.t-systems.com/software-repository-container/api-ref/appendixes/error_codes.html; those that start with APIGW:
// https://support.huaweicloud.com/devg-apisign/api-sign-errorcode.html
import type { Answer, Failure } from "@imagetags/core";
import { isTagList, readSwrFailure } from "@imagetags/core/swr";
import type { components } from "./schema.ts";

/** The body of a failure, in one of its four forms. */
export type OtcSwrFailure = components["schemas"]["Failure"];

/** Narrows what an answer held: a list of tags, or one of the forms of a failure, of which one is an array too. */
export function isSuccess(body: components["schemas"]["TagList"] | OtcSwrFailure): body is components["schemas"]["TagList"] {
  return isTagList(body);
}

/** The failure that an answer tells of, if any. */
export function readFailure(answer: Pick<Answer, "status" | "headers" | "body">): Failure | undefined {
  const failure = readSwrFailure("otc-swr", answer);
  if (!failure?.message.includes("aksk signature fail")) return failure;
  return { ...failure, hint: `${failure.hint} If they are right, try the other form: signature: "credential".` };
}

/** What to do about a request that got no answer. */
export function hintForNetwork(code: string | undefined): string | undefined {
  return code === "ENOTFOUND" ? "Check region: the host name is made from it." : undefined;
}
