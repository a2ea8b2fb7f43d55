// The names that AWS's own tools use. Nothing here reads the environment by itself.
import { checkObject, type Environment, readVariable } from "@imagetags/core";
import type { AwsEcrOptions } from "./connect.ts";

/** The environment variables that {@link optionsFromEnvironment} understands. */
export const environment = [
  { name: "AWS_ACCESS_KEY_ID", required: true },
  { name: "AWS_SECRET_ACCESS_KEY", required: true },
  { name: "AWS_SESSION_TOKEN", required: false },
  { name: "AWS_REGION", required: true },
  { name: "AWS_DEFAULT_REGION", required: false },
] as const;

/**
 * The options that an environment, such as `process.env`, holds. `AWS_DEFAULT_REGION` counts where `AWS_REGION` is not set.
 *
 * @param given - what is known from elsewhere, such as the host of a reference; its variable is not read.
 * @throws ImagetagsError of kind `argument` naming the first variable that is missing.
 */
export function optionsFromEnvironment(
  env: Environment,
  given: { readonly region?: string; readonly registryId?: string } = {},
): Pick<AwsEcrOptions, "credentials" | "region" | "registryId"> {
  checkObject("env", env);
  return {
    credentials: {
      accessKeyId: readVariable(env, "AWS_ACCESS_KEY_ID"),
      secretAccessKey: readVariable(env, "AWS_SECRET_ACCESS_KEY"),
      sessionToken: env.AWS_SESSION_TOKEN || undefined,
    },
    region: given.region ?? (env.AWS_REGION || env.AWS_DEFAULT_REGION || readVariable(env, "AWS_REGION")),
    registryId: given.registryId,
  };
}
