// The names that Huawei Cloud's own SDKs use. Nothing here reads the environment by itself.
import { checkObject, type Environment, readVariable } from "@imagetags/core";
import type { HuaweiSwrOptions } from "./connect.ts";

/** The environment variables that {@link optionsFromEnvironment} understands. */
export const environment = [
  { name: "HUAWEICLOUD_SDK_AK", required: true },
  { name: "HUAWEICLOUD_SDK_SK", required: true },
  { name: "HUAWEICLOUD_SDK_SECURITY_TOKEN", required: false },
  { name: "HUAWEICLOUD_REGION", required: true },
] as const;

/**
 * The options that an environment, such as `process.env`, holds.
 *
 * @param given - what is known from elsewhere, such as the host of a reference; its variable is not read.
 * @throws ImagetagsError of kind `argument` naming the first variable that is missing.
 */
export function optionsFromEnvironment(
  env: Environment,
  given: { readonly region?: string } = {},
): Pick<HuaweiSwrOptions, "credentials" | "region"> {
  checkObject("env", env);
  return {
    credentials: {
      accessKey: readVariable(env, "HUAWEICLOUD_SDK_AK"),
      secretKey: readVariable(env, "HUAWEICLOUD_SDK_SK"),
      securityToken: env.HUAWEICLOUD_SDK_SECURITY_TOKEN || undefined,
    },
    region: given.region ?? readVariable(env, "HUAWEICLOUD_REGION"),
  };
}
