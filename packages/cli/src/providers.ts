import type { ClientOptions, ListOptions } from "@imagetags/core";
import type { Capabilities, ImageTag } from "@imagetags/normalize";

export interface Source {
  readonly capabilities: Capabilities;
  list(repository: string, options?: ListOptions): AsyncIterable<ImageTag>;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** How to open each provider with what an environment holds. A provider's code is loaded when it is opened. */
export const providers: Readonly<Record<string, (env: Environment, options: ClientOptions) => Promise<Source>>> = {
  "tencent-ccr": async (env, options) => {
    const [{ createTencentCcr, optionsFromEnvironment }, { capabilities, listImageTags }] = await Promise.all([
      import("@imagetags/tencent-ccr"),
      import("@imagetags/normalize/tencent-ccr"),
    ]);
    const client = createTencentCcr({ ...optionsFromEnvironment(env), ...options });
    return { capabilities, list: (repository, listOptions) => listImageTags(client, repository, listOptions) };
  },
  "ucloud-uhub": async (env, options) => {
    const [{ createUcloudUhub, optionsFromEnvironment }, { capabilities, listImageTags }] = await Promise.all([
      import("@imagetags/ucloud-uhub"),
      import("@imagetags/normalize/ucloud-uhub"),
    ]);
    const client = createUcloudUhub({ ...optionsFromEnvironment(env), ...options });
    return { capabilities, list: (repository, listOptions) => listImageTags(client, repository, listOptions) };
  },
  "surfercloud-uhub": async (env, options) => {
    const [{ createSurfercloudUhub, optionsFromEnvironment }, { capabilities, listImageTags }] = await Promise.all([
      import("@imagetags/surfercloud-uhub"),
      import("@imagetags/normalize/surfercloud-uhub"),
    ]);
    const client = createSurfercloudUhub({ ...optionsFromEnvironment(env), ...options });
    return { capabilities, list: (repository, listOptions) => listImageTags(client, repository, listOptions) };
  },
};

/** The variable that sends a provider's requests elsewhere, such as `IMAGETAGS_ENDPOINT_TENCENT_CCR`. */
export function endpointVariable(provider: string): string {
  return `IMAGETAGS_ENDPOINT_${provider.toUpperCase().replaceAll("-", "_")}`;
}
