// No names are common to all tools; these are the project's. Nothing here reads the environment by itself.
import { type Environment, readVariable } from "@imagetags/core";
import type { Details, OciOptions } from "./connect.ts";

/** The environment variables that {@link optionsFromEnvironment} understands. */
export const environment = [
  { name: "REGISTRY_HOST", required: false },
  { name: "REGISTRY_USERNAME", required: false },
  { name: "REGISTRY_PASSWORD", required: false },
] as const;

/**
 * The options that an environment, such as `process.env`, holds. Its credentials are for `REGISTRY_HOST` alone: a client of another
 * registry does not send them.
 *
 * @param given - what is known from elsewhere: the registry's address, from the host of a reference, credentials for it, and what to
 * ask of each tag. The variables for that are not read then.
 * @throws ImagetagsError of kind `argument` naming the variable that is missing where a name or password is set.
 */
export function optionsFromEnvironment(
  env: Environment,
  given: { readonly baseUrl?: string; readonly username?: string; readonly password?: string; readonly details?: string } = {},
): Pick<OciOptions, "registry" | "credentials" | "details"> {
  const { baseUrl, username, password } = given;
  const details = given.details as Details | undefined;
  const registry = baseUrl === undefined ? env.REGISTRY_HOST || undefined : hostOf(baseUrl);
  if (username !== undefined) return { registry, details, credentials: { registry, username, password: password ?? "" } };
  if (!env.REGISTRY_USERNAME && !env.REGISTRY_PASSWORD) return { registry, details };
  return {
    registry,
    details,
    credentials: {
      registry: readVariable(env, "REGISTRY_HOST"),
      username: readVariable(env, "REGISTRY_USERNAME"),
      password: readVariable(env, "REGISTRY_PASSWORD"),
    },
  };
}

// What is no URL is refused as a registry.
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
