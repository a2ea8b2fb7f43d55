// The names that Tencent Cloud's own tools use. Nothing here reads the environment by itself.
import { type Environment, readVariable } from "@imagetags/core";
import type { TencentCcrOptions } from "./connect.ts";

/** The environment variables that {@link optionsFromEnvironment} understands. */
export const environment = [
  { name: "TENCENTCLOUD_SECRET_ID", required: true },
  { name: "TENCENTCLOUD_SECRET_KEY", required: true },
  { name: "TENCENTCLOUD_SECURITY_TOKEN", required: false },
  { name: "TENCENTCLOUD_REGION", required: false },
] as const;

const defaultRegion = "gz";

/**
 * The options that an environment, such as `process.env`, holds. The region is `gz` when it names none.
 *
 * @param given - what is known from elsewhere, such as the host of a reference; its variable is not read.
 * @throws ImagetagsError of kind `argument` naming the first variable that is missing.
 */
export function optionsFromEnvironment(
  env: Environment,
  given: { readonly region?: string } = {},
): Pick<TencentCcrOptions, "credentials" | "region"> {
  return {
    credentials: {
      secretId: readVariable(env, "TENCENTCLOUD_SECRET_ID"),
      secretKey: readVariable(env, "TENCENTCLOUD_SECRET_KEY"),
      token: env.TENCENTCLOUD_SECURITY_TOKEN || undefined,
    },
    region: (given.region ?? env.TENCENTCLOUD_REGION) || defaultRegion,
  };
}
