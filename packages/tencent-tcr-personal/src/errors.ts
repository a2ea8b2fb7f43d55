// Codes: https://cloud.tencent.com/document/api/1141/41604
import { asFields, isCountedList } from "@imagetags/core";
import { createTencentReadFailure } from "@imagetags/core/tencent";
import type { components } from "./schema.ts";

/** The body of a failure: HTTP status 200, with `Response.Error`. */
export type TencentTcrPersonalFailure = components["schemas"]["Failure"];

/** Narrows what `client.POST` gave: a success has `Data`. */
export function isSuccess(body: components["schemas"]["TagList"] | TencentTcrPersonalFailure): body is components["schemas"]["TagList"] {
  return !("Error" in body.Response);
}

/** The failure that an answer reports, if any. */
export const readFailure = createTencentReadFailure({
  provider: "tencent-tcr-personal",
  action: "DescribeImagePersonal",
  place: "repository, namespace included, and region",
  isSuccess: ({ Data: data }) => isCountedList(asFields(data).TagInfo, asFields(data).TagCount),
});
