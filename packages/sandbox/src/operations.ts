// Written from specs/redocly.yaml by "npm run sync". Do not edit.

/** What each provider's specs declare, loaded when it is asked for. */
export const loadOperations = {
  "tencent-tcr-personal": async () => (await import("./operations/tencent-tcr-personal.ts")).operations,
  "tencent-tcr": async () => (await import("./operations/tencent-tcr.ts")).operations,
  "tencent-ccr": async () => (await import("./operations/tencent-ccr.ts")).operations,
  "huawei-swr": async () => (await import("./operations/huawei-swr.ts")).operations,
  "ucloud-uhub": async () => (await import("./operations/ucloud-uhub.ts")).operations,
  "otc-swr": async () => (await import("./operations/otc-swr.ts")).operations,
  "surfercloud-uhub": async () => (await import("./operations/surfercloud-uhub.ts")).operations,
  "docker-hub": async () => (await import("./operations/docker-hub.ts")).operations,
  oci: async () => (await import("./operations/oci.ts")).operations,
  "aws-ecr": async () => (await import("./operations/aws-ecr.ts")).operations,
  ghcr: async () => (await import("./operations/ghcr.ts")).operations,
  harbor: async () => (await import("./operations/harbor.ts")).operations,
  quay: async () => (await import("./operations/quay.ts")).operations,
};
