// Codes: https://www.surfercloud.com/docs/api/summary/public
import { createUhubReadFailure } from "@imagetags/core/uhub";
import type { components } from "./schema.ts";

/** The body of a failure: HTTP status 200, `RetCode` other than 0. */
export type SurfercloudUhubFailure = components["schemas"]["Failure"];

/** Narrows what `client.GET` gave: a success has `RetCode` 0, and `TagSet`. */
export function isSuccess(body: components["schemas"]["TagList"] | SurfercloudUhubFailure): body is components["schemas"]["TagList"] {
  return body.RetCode === 0;
}

/** The failure that an answer reports, if any. */
export const readFailure = createUhubReadFailure({
  provider: "surfercloud-uhub",
  console: "in SurferCloud's console",
});
