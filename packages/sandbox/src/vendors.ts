// Written from specs/redocly.yaml by "npm run sync". Do not edit.
import { surfercloudUhub } from "./surfercloud-uhub.ts";
import { tencentCcr } from "./tencent-ccr.ts";
import { ucloudUhub } from "./ucloud-uhub.ts";

export const vendors = {
  "tencent-ccr": tencentCcr,
  "ucloud-uhub": ucloudUhub,
  "surfercloud-uhub": surfercloudUhub,
};
