import { checkObject, type Environment, readVariable } from "@imagetags/core";
import type { TencentCredentials } from "./credentials.ts";

/**
 * The variables that every client for Tencent understands. The vendor's tools agree on keys and region, and not on the token: its
 * command line tool, its SDK for Node.js and its Terraform provider each have a name of their own. The first that is set counts.
 */
export const tencentEnvironment = [
  { name: "TENCENTCLOUD_SECRET_ID", required: true },
  { name: "TENCENTCLOUD_SECRET_KEY", required: true },
  { name: "TENCENTCLOUD_TOKEN", required: false },
  { name: "TENCENTCLOUD_SESSION_TOKEN", required: false },
  { name: "TENCENTCLOUD_SECURITY_TOKEN", required: false },
  { name: "TENCENTCLOUD_REGION", required: false },
] as const;

interface TencentEnvironmentOptions {
  readonly credentials: TencentCredentials;
  readonly region: string;
}

/**
 * The options in the variables of {@link tencentEnvironment}.
 *
 * @param given - what is known from elsewhere; its variable is not read.
 */
export function readTencentEnvironment(
  env: Environment,
  defaultRegion: string,
  given: { readonly region?: string } = {},
): TencentEnvironmentOptions {
  checkObject("env", env);
  return {
    credentials: {
      secretId: readVariable(env, "TENCENTCLOUD_SECRET_ID"),
      secretKey: readVariable(env, "TENCENTCLOUD_SECRET_KEY"),
      token: env.TENCENTCLOUD_TOKEN || env.TENCENTCLOUD_SESSION_TOKEN || env.TENCENTCLOUD_SECURITY_TOKEN || undefined,
    },
    region: (given.region ?? env.TENCENTCLOUD_REGION) || defaultRegion,
  };
}
