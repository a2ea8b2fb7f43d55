import { tencentCcr } from "./tencent-ccr.ts";

export const vendors = {
  "tencent-ccr": tencentCcr,
};
