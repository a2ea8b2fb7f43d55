import { type Environment, readVariable } from "@imagetags/core";
import type { TencentCredentials } from "./credentials.ts";

// The vendor's tools agree on keys and region, and not on the token: its command line tool, its SDK for Node.js and its Terraform
// provider each have a name of their own.
const tokenNames = ["TENCENTCLOUD_TOKEN", "TENCENTCLOUD_SESSION_TOKEN", "TENCENTCLOUD_SECURITY_TOKEN"] as const;

/** The variables that every client for Tencent understands. Of the token's names the first that is set counts. */
export const tencentEnvironment = [
  { name: "TENCENTCLOUD_SECRET_ID", required: true },
  { name: "TENCENTCLOUD_SECRET_KEY", required: true },
  ...tokenNames.map((name) => ({ name, required: false })),
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
  return {
    credentials: {
      secretId: readVariable(env, "TENCENTCLOUD_SECRET_ID"),
      secretKey: readVariable(env, "TENCENTCLOUD_SECRET_KEY"),
      token: tokenNames.map((name) => env[name]).find(Boolean),
    },
    region: (given.region ?? env.TENCENTCLOUD_REGION) || defaultRegion,
  };
}
