// The names that OpenStack's tools use, and Open Telekom Cloud's with them. Nothing here reads the environment by itself.
import { argumentError, checkObject, type Environment, readVariable } from "@imagetags/core";
import type { SwrCredentials } from "@imagetags/core/swr";
import { type OtcSwrOptions, toEndpoint } from "./connect.ts";

/** The environment variables that {@link optionsFromEnvironment} understands: a token, a key, or a user. */
export const environment = [
  { name: "OS_REGION_NAME", required: true },
  { name: "OS_AUTH_URL", required: false },
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
 * @param given - what is known from elsewhere, such as the host of a reference; its variable is not read.
 * @throws ImagetagsError of kind `argument` naming the first variable that is missing, or `OS_AUTH_URL` where that says that the
 * credentials are another cloud's, or another region's.
 */
export function optionsFromEnvironment(
  env: Environment,
  given: { readonly region?: string } = {},
): Pick<OtcSwrOptions, "credentials" | "region"> {
  checkObject("env", env);
  const region = given.region ?? readVariable(env, "OS_REGION_NAME");
  checkAuthUrl(env.OS_AUTH_URL, region);
  return { credentials: readCredentials(env), region };
}

// Every OpenStack's variables have these names. OS_AUTH_URL says whose the credentials are: they are sent nowhere else.
function checkAuthUrl(authUrl: string | undefined, region: string): void {
  const iam = toEndpoint("iam", region);
  const named = authUrl && URL.canParse(authUrl) ? new URL(authUrl) : undefined;
  if (!authUrl || named?.origin === iam) return;
  // No more of it than the host: there may be a password in front.
  const value = named?.host ?? "what is no URL";
  throw argumentError("The environment variable OS_AUTH_URL", value, `must be ${iam}/v3 to use its credentials there, or not be set`);
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
