// Codes: https://docs.otc.t-systems.com/software-repository-container/api-ref/appendixes/error_codes.html; those that start with APIGW:
// https://support.huaweicloud.com/devg-apisign/api-sign-errorcode.html
import type { Failure, Meaning, SeenAnswer } from "@imagetags/core";
import { isSwrTagList, readSwrFailure, swrKeysHint } from "@imagetags/core/swr";
import type { components } from "./schema.ts";

export { hintForSwrNetwork as hintForNetwork } from "@imagetags/core/swr";

/** The body of a failure, in one of its four forms. */
export type OtcSwrFailure = components["schemas"]["Failure"];

/** Narrows what an answer held: a list of tags, or one of the forms of a failure, of which one is an array too. */
export function isSuccess(body: components["schemas"]["TagList"] | OtcSwrFailure): body is components["schemas"]["TagList"] {
  return isSwrTagList(body);
}

/** The failure that an answer reports, if any. */
export function readFailure(answer: SeenAnswer): Failure | undefined {
  return readSwrFailure("otc-swr", answer, [formMeaning]);
}

const formMeaning: Meaning = {
  codes: ["0301"],
  said: /aksk signature fail/,
  kind: "authentication",
  aboutTime: true,
  refusesKey: true,
  hint: `${swrKeysHint} If they are right, set signature: "credential".`,
};
