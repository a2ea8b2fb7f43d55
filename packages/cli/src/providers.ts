// Written from specs/redocly.yaml by "npm run sync". Do not edit.
import type { LoadProvider } from "./source.ts";

/** What is to be known of the APIs that their vendors end. */
export const ended: Readonly<Record<string, string>> = {
  "tencent-ccr": "Tencent announced that this API would stop at the beginning of 2023; DescribeImagePersonal is its successor.",
};

/** How to load each provider. Its code is loaded when it is named. */
export const providers: Readonly<Record<string, LoadProvider>> = {
  "tencent-tcr-personal": async () => {
    const [client, source] = await Promise.all([
      import("@imagetags/tencent-tcr-personal"),
      import("@imagetags/normalize/tencent-tcr-personal"),
    ]);
    const { environment, optionsFromEnvironment, createTencentTcrPersonal } = client;
    const { capabilities, getImageTag, listImageTags } = source;
    return {
      capabilities,
      environment,
      open(read, options) {
        const opened = createTencentTcrPersonal({ ...read(optionsFromEnvironment), ...options });
        return {
          capabilities,
          list: (repository, listOptions) => listImageTags(opened, repository, listOptions),
          get: (repository, tag, callerOptions) => getImageTag(opened, repository, tag, callerOptions),
        };
      },
    };
  },
  "tencent-tcr": async () => {
    const [client, source] = await Promise.all([import("@imagetags/tencent-tcr"), import("@imagetags/normalize/tencent-tcr")]);
    const { environment, optionsFromEnvironment, createTencentTcr } = client;
    const { capabilities, getImageTag, listImageTags } = source;
    return {
      capabilities,
      environment,
      open(read, options) {
        const opened = createTencentTcr({ ...read(optionsFromEnvironment), ...options });
        return {
          capabilities,
          list: (repository, listOptions) => listImageTags(opened, repository, listOptions),
          get: (repository, tag, callerOptions) => getImageTag(opened, repository, tag, callerOptions),
        };
      },
    };
  },
  "tencent-ccr": async () => {
    const [client, source] = await Promise.all([import("@imagetags/tencent-ccr"), import("@imagetags/normalize/tencent-ccr")]);
    const { environment, optionsFromEnvironment, createTencentCcr } = client;
    const { capabilities, getImageTag, listImageTags } = source;
    return {
      capabilities,
      environment,
      open(read, options) {
        const opened = createTencentCcr({ ...read(optionsFromEnvironment), ...options });
        return {
          capabilities,
          list: (repository, listOptions) => listImageTags(opened, repository, listOptions),
          get: (repository, tag, callerOptions) => getImageTag(opened, repository, tag, callerOptions),
        };
      },
    };
  },
  "huawei-swr": async () => {
    const [client, source] = await Promise.all([import("@imagetags/huawei-swr"), import("@imagetags/normalize/huawei-swr")]);
    const { environment, optionsFromEnvironment, createHuaweiSwr } = client;
    const { capabilities, getImageTag, listImageTags } = source;
    return {
      capabilities,
      environment,
      open(read, options) {
        const opened = createHuaweiSwr({ ...read(optionsFromEnvironment), ...options });
        return {
          capabilities,
          list: (repository, listOptions) => listImageTags(opened, repository, listOptions),
          get: (repository, tag, callerOptions) => getImageTag(opened, repository, tag, callerOptions),
        };
      },
    };
  },
  "ucloud-uhub": async () => {
    const [client, source] = await Promise.all([import("@imagetags/ucloud-uhub"), import("@imagetags/normalize/ucloud-uhub")]);
    const { environment, optionsFromEnvironment, createUcloudUhub } = client;
    const { capabilities, getImageTag, listImageTags } = source;
    return {
      capabilities,
      environment,
      open(read, options) {
        const opened = createUcloudUhub({ ...read(optionsFromEnvironment), ...options });
        return {
          capabilities,
          list: (repository, listOptions) => listImageTags(opened, repository, listOptions),
          get: (repository, tag, callerOptions) => getImageTag(opened, repository, tag, callerOptions),
        };
      },
    };
  },
  "otc-swr": async () => {
    const [client, source] = await Promise.all([import("@imagetags/otc-swr"), import("@imagetags/normalize/otc-swr")]);
    const { environment, optionsFromEnvironment, createOtcSwr } = client;
    const { capabilities, getImageTag, listImageTags } = source;
    return {
      capabilities,
      environment,
      open(read, options) {
        const opened = createOtcSwr({ ...read(optionsFromEnvironment), ...options });
        return {
          capabilities,
          list: (repository, listOptions) => listImageTags(opened, repository, listOptions),
          get: (repository, tag, callerOptions) => getImageTag(opened, repository, tag, callerOptions),
        };
      },
    };
  },
  "surfercloud-uhub": async () => {
    const [client, source] = await Promise.all([import("@imagetags/surfercloud-uhub"), import("@imagetags/normalize/surfercloud-uhub")]);
    const { environment, optionsFromEnvironment, createSurfercloudUhub } = client;
    const { capabilities, getImageTag, listImageTags } = source;
    return {
      capabilities,
      environment,
      open(read, options) {
        const opened = createSurfercloudUhub({ ...read(optionsFromEnvironment), ...options });
        return {
          capabilities,
          list: (repository, listOptions) => listImageTags(opened, repository, listOptions),
          get: (repository, tag, callerOptions) => getImageTag(opened, repository, tag, callerOptions),
        };
      },
    };
  },
  "docker-hub": async () => {
    const [client, source] = await Promise.all([import("@imagetags/docker-hub"), import("@imagetags/normalize/docker-hub")]);
    const { environment, optionsFromEnvironment, createDockerHub } = client;
    const { capabilities, getImageTag, listImageTags } = source;
    return {
      capabilities,
      environment,
      open(read, options) {
        const opened = createDockerHub({ ...read(optionsFromEnvironment), ...options });
        return {
          capabilities,
          list: (repository, listOptions) => listImageTags(opened, repository, listOptions),
          get: (repository, tag, callerOptions) => getImageTag(opened, repository, tag, callerOptions),
        };
      },
    };
  },
  oci: async () => {
    const [client, source] = await Promise.all([import("@imagetags/oci"), import("@imagetags/normalize/oci")]);
    const { environment, optionsFromEnvironment, createOci } = client;
    const { capabilities, getImageTag, listImageTags } = source;
    return {
      capabilities,
      environment,
      open(read, options) {
        const opened = createOci({ ...read(optionsFromEnvironment), ...options });
        return {
          capabilities,
          list: (repository, listOptions) => listImageTags(opened, repository, listOptions),
          get: (repository, tag, callerOptions) => getImageTag(opened, repository, tag, callerOptions),
        };
      },
    };
  },
  "aws-ecr": async () => {
    const [client, source] = await Promise.all([import("@imagetags/aws-ecr"), import("@imagetags/normalize/aws-ecr")]);
    const { environment, optionsFromEnvironment, createAwsEcr } = client;
    const { capabilities, getImageTag, listImageTags } = source;
    return {
      capabilities,
      environment,
      open(read, options) {
        const opened = createAwsEcr({ ...read(optionsFromEnvironment), ...options });
        return {
          capabilities,
          list: (repository, listOptions) => listImageTags(opened, repository, listOptions),
          get: (repository, tag, callerOptions) => getImageTag(opened, repository, tag, callerOptions),
        };
      },
    };
  },
  ghcr: async () => {
    const [client, source] = await Promise.all([import("@imagetags/ghcr"), import("@imagetags/normalize/ghcr")]);
    const { environment, optionsFromEnvironment, createGhcr } = client;
    const { capabilities, getImageTag, listImageTags } = source;
    return {
      capabilities,
      environment,
      open(read, options) {
        const opened = createGhcr({ ...read(optionsFromEnvironment), ...options });
        return {
          capabilities,
          list: (repository, listOptions) => listImageTags(opened, repository, listOptions),
          get: (repository, tag, callerOptions) => getImageTag(opened, repository, tag, callerOptions),
        };
      },
    };
  },
  harbor: async () => {
    const [client, source] = await Promise.all([import("@imagetags/harbor"), import("@imagetags/normalize/harbor")]);
    const { environment, optionsFromEnvironment, createHarbor } = client;
    const { capabilities, getImageTag, listImageTags } = source;
    return {
      capabilities,
      environment,
      open(read, options) {
        const opened = createHarbor({ ...read(optionsFromEnvironment), ...options });
        return {
          capabilities,
          list: (repository, listOptions) => listImageTags(opened, repository, listOptions),
          get: (repository, tag, callerOptions) => getImageTag(opened, repository, tag, callerOptions),
        };
      },
    };
  },
  quay: async () => {
    const [client, source] = await Promise.all([import("@imagetags/quay"), import("@imagetags/normalize/quay")]);
    const { environment, optionsFromEnvironment, createQuay } = client;
    const { capabilities, getImageTag, listImageTags } = source;
    return {
      capabilities,
      environment,
      open(read, options) {
        const opened = createQuay({ ...read(optionsFromEnvironment), ...options });
        return {
          capabilities,
          list: (repository, listOptions) => listImageTags(opened, repository, listOptions),
          get: (repository, tag, callerOptions) => getImageTag(opened, repository, tag, callerOptions),
        };
      },
    };
  },
};
