// Written from specs/redocly.yaml by "npm run sync". Do not edit.

/** What a host says, under the names of a client's options: `region`, `registryId`, `baseUrl`. */
export type HostOptions = Readonly<Record<string, string>>;

/** The hosts of each provider, with the options that they tell in braces; `*` stands for any host. */
export const hosts: Readonly<Record<string, readonly string[]>> = {
  "tencent-tcr-personal": [
    "ccr.ccs.tencentyun.com",
    "{region}ccr.ccs.tencentyun.com"
  ],
  "tencent-tcr": [],
  "tencent-ccr": [
    "{region}ccr.ccs.tencentyun.com"
  ],
  "huawei-swr": [
    "swr.{region}.myhuaweicloud.com",
    "swr.{region}.myhuaweicloud.eu"
  ],
  "ucloud-uhub": [
    "uhub.service.ucloud.cn",
    "uhub.ucloud.cn"
  ],
  "otc-swr": [
    "swr.{region}.otc.t-systems.com"
  ],
  "surfercloud-uhub": [],
  "docker-hub": [
    "docker.io",
    "index.docker.io",
    "registry-1.docker.io"
  ],
  "oci": [
    "*"
  ],
  "aws-ecr": [
    "{registryId}.dkr.ecr.{region}.amazonaws.com",
    "{registryId}.dkr.ecr.{region}.amazonaws.com.cn",
    "{registryId}.dkr.ecr.{region}.amazonaws.eu",
    "{registryId}.dkr.ecr.{region}.c2s.ic.gov",
    "{registryId}.dkr.ecr.{region}.sc2s.sgov.gov",
    "{registryId}.dkr.ecr.{region}.cloud.adc-e.uk",
    "{registryId}.dkr.ecr.{region}.csp.hci.ic.gov"
  ],
  "ghcr": [
    "ghcr.io"
  ],
  "harbor": [
    "*"
  ],
  "quay": [
    "quay.io",
    "*"
  ]
};
