// Codes: https://cloud.tencent.com/document/api/1141/41604
import { isCountedList } from "@imagetags/core";
import { createTencentReadFailure } from "@imagetags/core/tencent";
import type { components } from "./schema.ts";

/** The body of a failure: HTTP status 200, with `Response.Error`. */
export type TencentTcrFailure = components["schemas"]["Failure"];

/** Narrows what `client.POST` gave: a success has `ImageInfoList`. */
export function isSuccess(body: components["schemas"]["ImageList"] | TencentTcrFailure): body is components["schemas"]["ImageList"] {
  return !("Error" in body.Response);
}

/** The failure that an answer reports, if any. */
export const readFailure = createTencentReadFailure({
  provider: "tencent-tcr",
  action: "DescribeImages",
  place: "repository, namespace included, region and registryId",
  isSuccess: ({ ImageInfoList: rows, TotalCount: total }) => isCountedList(rows, total),
});
