// Written from specs/redocly.yaml by "npm run sync". Do not edit.
import type { OpenSource } from "./source.ts";

/** How to open each provider. Its code is loaded when it is opened. */
export const providers: Readonly<Record<string, OpenSource>> = {
  "tencent-ccr": async (env, options) => {
    const [provider, source] = await Promise.all([import("@imagetags/tencent-ccr"), import("@imagetags/normalize/tencent-ccr")]);
    const client = provider.createTencentCcr({ ...provider.optionsFromEnvironment(env), ...options });
    return { capabilities: source.capabilities, list: (repository, options) => source.listImageTags(client, repository, options) };
  },
  "ucloud-uhub": async (env, options) => {
    const [provider, source] = await Promise.all([import("@imagetags/ucloud-uhub"), import("@imagetags/normalize/ucloud-uhub")]);
    const client = provider.createUcloudUhub({ ...provider.optionsFromEnvironment(env), ...options });
    return { capabilities: source.capabilities, list: (repository, options) => source.listImageTags(client, repository, options) };
  },
  "surfercloud-uhub": async (env, options) => {
    const [provider, source] = await Promise.all([import("@imagetags/surfercloud-uhub"), import("@imagetags/normalize/surfercloud-uhub")]);
    const client = provider.createSurfercloudUhub({ ...provider.optionsFromEnvironment(env), ...options });
    return { capabilities: source.capabilities, list: (repository, options) => source.listImageTags(client, repository, options) };
  },
};
