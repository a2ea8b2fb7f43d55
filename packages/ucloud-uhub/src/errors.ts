// Codes: https://docs.ucloud.cn/api/summary/public
import { createUhubReadFailure } from "@imagetags/core/uhub";
import type { components } from "./schema.ts";

/** The body of a failure: HTTP status 200, `RetCode` other than 0. */
export type UcloudUhubFailure = components["schemas"]["Failure"];

/** Narrows what `client.GET` gave: a success has `RetCode` 0, and `TagSet`. */
export function isSuccess(body: components["schemas"]["TagList"] | UcloudUhubFailure): body is components["schemas"]["TagList"] {
  return body.RetCode === 0;
}

/** The failure that an answer reports, if any. */
export const readFailure = createUhubReadFailure({
  provider: "ucloud-uhub",
  console: "https://console.ucloud.cn/uapi/apikey",
});
