// Harbor has no names for these; they are those of its Terraform provider. Nothing here reads the environment by itself.
import { type Environment, readServer, readVariable } from "@imagetags/core";
import type { HarborOptions } from "./connect.ts";

/** The environment variables that {@link optionsFromEnvironment} understands. */
export const environment = [
  { name: "HARBOR_URL", required: true },
  { name: "HARBOR_USERNAME", required: false },
  { name: "HARBOR_PASSWORD", required: false },
] as const;

/**
 * The options that an environment, such as `process.env`, holds: without credentials, where it has neither a name nor a password.
 *
 * @param given - what is known from elsewhere, such as the host of a reference.
 * @throws ImagetagsError of kind `argument` naming the first variable that is missing, or `HARBOR_URL` where it names another server.
 */
export function optionsFromEnvironment(
  env: Environment,
  given: { readonly baseUrl?: string } = {},
): Pick<HarborOptions, "baseUrl" | "credentials"> {
  const baseUrl = readServer(env, "HARBOR_URL", given.baseUrl) ?? readVariable(env, "HARBOR_URL");
  if (!env.HARBOR_USERNAME && !env.HARBOR_PASSWORD) return { baseUrl };
  return {
    baseUrl,
    credentials: { username: readVariable(env, "HARBOR_USERNAME"), password: readVariable(env, "HARBOR_PASSWORD") },
  };
}
