// Written from specs/redocly.yaml by "npm run sync". Do not edit.
import type { LoadProvider } from "./source.ts";

/** How to load each provider. Its code is loaded when it is named. */
export const providers: Readonly<Record<string, LoadProvider>> = {
  "tencent-tcr-personal": async () => {
    const [client, source] = await Promise.all([
      import("@imagetags/tencent-tcr-personal"),
      import("@imagetags/normalize/tencent-tcr-personal"),
    ]);
    const { environment, optionsFromEnvironment, createTencentTcrPersonal } = client;
    const { capabilities, listImageTags } = source;
    return {
      capabilities,
      environment,
      open(env, options) {
        const opened = createTencentTcrPersonal({ ...optionsFromEnvironment(env), ...options });
        return { capabilities, list: (repository, listOptions) => listImageTags(opened, repository, listOptions) };
      },
    };
  },
  "tencent-tcr": async () => {
    const [client, source] = await Promise.all([import("@imagetags/tencent-tcr"), import("@imagetags/normalize/tencent-tcr")]);
    const { environment, optionsFromEnvironment, createTencentTcr } = client;
    const { capabilities, listImageTags } = source;
    return {
      capabilities,
      environment,
      open(env, options) {
        const opened = createTencentTcr({ ...optionsFromEnvironment(env), ...options });
        return { capabilities, list: (repository, listOptions) => listImageTags(opened, repository, listOptions) };
      },
    };
  },
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
};
