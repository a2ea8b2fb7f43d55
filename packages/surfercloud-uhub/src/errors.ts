// Codes: https://www.surfercloud.com/docs/api/summary/public
import { createUhubReadFailure } from "@imagetags/core/uhub";
import type { components } from "./schema.ts";

/** The body of a failure: HTTP status 200, `RetCode` other than 0. */
export type SurfercloudUhubFailure = components["schemas"]["Failure"];

/** Narrows what `client.GET` gave: a failure has a `RetCode` other than 0, and no `TagSet`. */
export function isSurfercloudUhubFailure(body: components["schemas"]["TagList"] | SurfercloudUhubFailure): body is SurfercloudUhubFailure {
  return body.RetCode !== 0;
}

/** The failure that an answer tells of, if any. */
export const readFailure = createUhubReadFailure({
  provider: "surfercloud-uhub",
  console: "keys are in SurferCloud's console",
});
