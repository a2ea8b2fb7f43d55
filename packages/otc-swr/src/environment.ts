// The names that OpenStack's tools use, and Open Telekom Cloud's with them. Nothing here reads the environment by itself.
import { type Environment, readVariable } from "@imagetags/core";
import type { SwrCredentials } from "@imagetags/core/swr";
import type { OtcSwrOptions } from "./connect.ts";

/** The environment variables that {@link optionsFromEnvironment} understands: a token, a key, or a user. */
export const environment = [
  { name: "OS_REGION_NAME", required: true },
  { name: "OS_AUTH_TOKEN", required: false },
  { name: "OS_ACCESS_KEY", required: false },
  { name: "OS_SECRET_KEY", required: false },
  { name: "OS_SECURITY_TOKEN", required: false },
  { name: "OS_USERNAME", required: false },
  { name: "OS_PASSWORD", required: false },
  { name: "OS_DOMAIN_NAME", required: false },
  { name: "OS_PROJECT_NAME", required: false },
] as const;

/**
 * The options that an environment, such as `process.env`, holds: the token if there is one, else the key, else the user.
 *
 * @throws ImagetagsError of kind `argument` naming the first variable that is missing.
 */
export function optionsFromEnvironment(env: Environment): Pick<OtcSwrOptions, "credentials" | "region"> {
  return { credentials: readCredentials(env), region: readVariable(env, "OS_REGION_NAME") };
}

function readCredentials(env: Environment): SwrCredentials {
  if (env.OS_AUTH_TOKEN) return { token: env.OS_AUTH_TOKEN };
  if (env.OS_USERNAME && !env.OS_ACCESS_KEY) {
    return {
      username: env.OS_USERNAME,
      password: readVariable(env, "OS_PASSWORD"),
      domain: readVariable(env, "OS_DOMAIN_NAME"),
      project: readVariable(env, "OS_PROJECT_NAME"),
    };
  }
  return {
    accessKey: readVariable(env, "OS_ACCESS_KEY", " (nor OS_AUTH_TOKEN or OS_USERNAME)"),
    secretKey: readVariable(env, "OS_SECRET_KEY"),
    securityToken: env.OS_SECURITY_TOKEN || undefined,
  };
}
