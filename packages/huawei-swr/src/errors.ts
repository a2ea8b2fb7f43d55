// Codes: https://support.huaweicloud.com/api-swr/ErrorCode.html; those that start with APIGW:
// https://support.huaweicloud.com/devg-apisign/api-sign-errorcode.html
import type { Failure, SeenAnswer } from "@imagetags/core";
import { isSwrTagList, readSwrFailure } from "@imagetags/core/swr";
import type { components } from "./schema.ts";

export { hintForSwrNetwork as hintForNetwork } from "@imagetags/core/swr";

/** The body of a failure, in one of its four forms. */
export type HuaweiSwrFailure = components["schemas"]["Failure"];

/** Narrows what an answer held: a list of tags, or one of the forms of a failure, of which one is an array too. */
export function isSuccess(body: components["schemas"]["TagList"] | HuaweiSwrFailure): body is components["schemas"]["TagList"] {
  return isSwrTagList(body);
}

/** The failure that an answer reports, if any. */
export function readFailure(answer: SeenAnswer): Failure | undefined {
  return readSwrFailure("huawei-swr", answer);
}
