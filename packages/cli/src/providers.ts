// Written from specs/redocly.yaml by "npm run sync". Do not edit.
import type { LoadProvider } from "./source.ts";

/** How to load each provider. Its code is loaded when it is named. */
export const providers: Readonly<Record<string, LoadProvider>> = {
  "tencent-ccr": async () => {
    const [client, source] = await Promise.all([import("@imagetags/tencent-ccr"), import("@imagetags/normalize/tencent-ccr")]);
    const { environment, optionsFromEnvironment, createTencentCcr } = client;
    const { capabilities, listImageTags } = source;
    return {
      capabilities,
      environment,
      open(env, options) {
        const opened = createTencentCcr({ ...optionsFromEnvironment(env), ...options });
        return { capabilities, list: (repository, listOptions) => listImageTags(opened, repository, listOptions) };
      },
    };
  },
  "huawei-swr": async () => {
    const [client, source] = await Promise.all([import("@imagetags/huawei-swr"), import("@imagetags/normalize/huawei-swr")]);
    const { environment, optionsFromEnvironment, createHuaweiSwr } = client;
    const { capabilities, listImageTags } = source;
    return {
      capabilities,
      environment,
      open(env, options) {
        const opened = createHuaweiSwr({ ...optionsFromEnvironment(env), ...options });
        return { capabilities, list: (repository, listOptions) => listImageTags(opened, repository, listOptions) };
      },
    };
  },
  "ucloud-uhub": async () => {
    const [client, source] = await Promise.all([import("@imagetags/ucloud-uhub"), import("@imagetags/normalize/ucloud-uhub")]);
    const { environment, optionsFromEnvironment, createUcloudUhub } = client;
    const { capabilities, listImageTags } = source;
    return {
      capabilities,
      environment,
      open(env, options) {
        const opened = createUcloudUhub({ ...optionsFromEnvironment(env), ...options });
        return { capabilities, list: (repository, listOptions) => listImageTags(opened, repository, listOptions) };
      },
    };
  },
  "otc-swr": async () => {
    const [client, source] = await Promise.all([import("@imagetags/otc-swr"), import("@imagetags/normalize/otc-swr")]);
    const { environment, optionsFromEnvironment, createOtcSwr } = client;
    const { capabilities, listImageTags } = source;
    return {
      capabilities,
      environment,
      open(env, options) {
        const opened = createOtcSwr({ ...optionsFromEnvironment(env), ...options });
        return { capabilities, list: (repository, listOptions) => listImageTags(opened, repository, listOptions) };
      },
    };
  },
  "surfercloud-uhub": async () => {
    const [client, source] = await Promise.all([import("@imagetags/surfercloud-uhub"), import("@imagetags/normalize/surfercloud-uhub")]);
    const { environment, optionsFromEnvironment, createSurfercloudUhub } = client;
    const { capabilities, listImageTags } = source;
    return {
      capabilities,
      environment,
      open(env, options) {
        const opened = createSurfercloudUhub({ ...optionsFromEnvironment(env), ...options });
        return { capabilities, list: (repository, listOptions) => listImageTags(opened, repository, listOptions) };
      },
    };
  },
  "docker-hub": async () => {
    const [client, source] = await Promise.all([import("@imagetags/docker-hub"), import("@imagetags/normalize/docker-hub")]);
    const { environment, optionsFromEnvironment, createDockerHub } = client;
    const { capabilities, listImageTags } = source;
    return {
      capabilities,
      environment,
      open(env, options) {
        const opened = createDockerHub({ ...optionsFromEnvironment(env), ...options });
        return { capabilities, list: (repository, listOptions) => listImageTags(opened, repository, listOptions) };
      },
    };
  },
  oci: async () => {
    const [client, source] = await Promise.all([import("@imagetags/oci"), import("@imagetags/normalize/oci")]);
    const { environment, optionsFromEnvironment, createOci } = client;
    const { capabilities, listImageTags } = source;
    return {
      capabilities,
      environment,
      open(env, options) {
        const opened = createOci({ ...optionsFromEnvironment(env), ...options });
        return { capabilities, list: (repository, listOptions) => listImageTags(opened, repository, listOptions) };
      },
    };
  },
  "aws-ecr": async () => {
    const [client, source] = await Promise.all([import("@imagetags/aws-ecr"), import("@imagetags/normalize/aws-ecr")]);
    const { environment, optionsFromEnvironment, createAwsEcr } = client;
    const { capabilities, listImageTags } = source;
    return {
      capabilities,
      environment,
      open(env, options) {
        const opened = createAwsEcr({ ...optionsFromEnvironment(env), ...options });
        return { capabilities, list: (repository, listOptions) => listImageTags(opened, repository, listOptions) };
      },
    };
  },
  ghcr: async () => {
    const [client, source] = await Promise.all([import("@imagetags/ghcr"), import("@imagetags/normalize/ghcr")]);
    const { environment, optionsFromEnvironment, createGhcr } = client;
    const { capabilities, listImageTags } = source;
    return {
      capabilities,
      environment,
      open(env, options) {
        const opened = createGhcr({ ...optionsFromEnvironment(env), ...options });
        return { capabilities, list: (repository, listOptions) => listImageTags(opened, repository, listOptions) };
      },
    };
  },
  harbor: async () => {
    const [client, source] = await Promise.all([import("@imagetags/harbor"), import("@imagetags/normalize/harbor")]);
    const { environment, optionsFromEnvironment, createHarbor } = client;
    const { capabilities, listImageTags } = source;
    return {
      capabilities,
      environment,
      open(env, options) {
        const opened = createHarbor({ ...optionsFromEnvironment(env), ...options });
        return { capabilities, list: (repository, listOptions) => listImageTags(opened, repository, listOptions) };
      },
    };
  },
  quay: async () => {
    const [client, source] = await Promise.all([import("@imagetags/quay"), import("@imagetags/normalize/quay")]);
    const { environment, optionsFromEnvironment, createQuay } = client;
    const { capabilities, listImageTags } = source;
    return {
      capabilities,
      environment,
      open(env, options) {
        const opened = createQuay({ ...optionsFromEnvironment(env), ...options });
        return { capabilities, list: (repository, listOptions) => listImageTags(opened, repository, listOptions) };
      },
    };
  },
};
