// Harbor has no names for these; they are those of its Terraform provider. Nothing here reads the environment by itself.
import { checkObject, type Environment, readServer, readVariable } from "@imagetags/core";
import type { HarborOptions } from "./connect.ts";

/** The environment variables that {@link optionsFromEnvironment} understands. */
export const environment = [
  { name: "HARBOR_URL", required: true },
  { name: "HARBOR_USERNAME", required: false },
  { name: "HARBOR_PASSWORD", required: false },
] as const;

const server = { url: "HARBOR_URL", credentials: ["HARBOR_USERNAME", "HARBOR_PASSWORD"] };

/**
 * The options that an environment, such as `process.env`, holds: without credentials, where it has neither a name nor a password.
 *
 * @param given - what is known from elsewhere: the host of a reference, and credentials for it, such as those of Docker's own
 * configuration; the variables of a user are not read then.
 * @throws ImagetagsError of kind `argument` naming the first variable that is missing, or whose credentials are for another server
 * than the one that `HARBOR_URL` names.
 */
export function optionsFromEnvironment(
  env: Environment,
  given: { readonly baseUrl?: string; readonly username?: string; readonly password?: string } = {},
): Pick<HarborOptions, "baseUrl" | "credentials"> {
  checkObject("env", env);
  const { username, password = "" } = given;
  const variables = username === undefined ? server : { ...server, credentials: [] };
  const baseUrl = readServer(env, variables, given.baseUrl) ?? readVariable(env, "HARBOR_URL");
  if (username !== undefined) return { baseUrl, credentials: { username, password } };
  if (!env.HARBOR_USERNAME && !env.HARBOR_PASSWORD) return { baseUrl };
  return {
    baseUrl,
    credentials: { username: readVariable(env, "HARBOR_USERNAME"), password: readVariable(env, "HARBOR_PASSWORD") },
  };
}
