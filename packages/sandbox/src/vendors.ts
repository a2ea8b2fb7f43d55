// Written from specs/redocly.yaml by "npm run sync". Do not edit.
import { tencentCcr } from "./tencent-ccr.ts";

export const vendors = {
  "tencent-ccr": tencentCcr,
};
