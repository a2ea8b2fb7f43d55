// Written from specs/redocly.yaml by "npm run sync". Do not edit.
import { awsEcr } from "./aws-ecr.ts";
import { dockerHub } from "./docker-hub.ts";
import { ghcr } from "./ghcr.ts";
import { harbor } from "./harbor.ts";
import { huaweiSwr } from "./huawei-swr.ts";
import { oci } from "./oci.ts";
import { otcSwr } from "./otc-swr.ts";
import { quay } from "./quay.ts";
import { surfercloudUhub } from "./surfercloud-uhub.ts";
import { tencentCcr } from "./tencent-ccr.ts";
import { ucloudUhub } from "./ucloud-uhub.ts";

export const vendors = {
  "tencent-ccr": tencentCcr,
  "huawei-swr": huaweiSwr,
  "ucloud-uhub": ucloudUhub,
  "otc-swr": otcSwr,
  "surfercloud-uhub": surfercloudUhub,
  "docker-hub": dockerHub,
  oci: oci,
  "aws-ecr": awsEcr,
  ghcr: ghcr,
  harbor: harbor,
  quay: quay,
};
