// No names are common to all tools; these are the project's. Nothing here reads the environment by itself.
import { checkObject, type Environment, readVariable, secretError } from "@imagetags/core";
import { type Details, isRegistry, type OciOptions, registryRule, toRegistryName } from "./connect.ts";

/** The environment variables that {@link optionsFromEnvironment} understands. */
export const environment = [
  { name: "REGISTRY_HOST", required: false },
  { name: "REGISTRY_USERNAME", required: false },
  { name: "REGISTRY_PASSWORD", required: false },
  { name: "REGISTRY_REALM", required: false },
] as const;

/**
 * The options that an environment, such as `process.env`, holds. Its credentials, and its realm, are for `REGISTRY_HOST` alone: a client
 * of another registry does not send them.
 *
 * @param given - what is known from elsewhere: the registry's address, from the host of a reference, credentials for it, and what to
 * ask of each tag. The variables for that are not read then.
 * @throws ImagetagsError of kind `argument` naming the variable that is missing where a name or password is set, or `REGISTRY_HOST`
 * where it is no host.
 */
export function optionsFromEnvironment(
  env: Environment,
  given: { readonly baseUrl?: string; readonly username?: string; readonly password?: string; readonly details?: string } = {},
): Pick<OciOptions, "registry" | "credentials" | "realm" | "details"> {
  checkObject("env", env);
  const { baseUrl, username, password } = given;
  const details = given.details as Details | undefined;
  const own = env.REGISTRY_HOST ? readHost(env) : undefined;
  const registry = baseUrl === undefined ? own : hostOf(baseUrl);
  const isOwn = own === undefined || (isRegistry(registry) && toRegistryName(own) === toRegistryName(registry));
  const common = { registry, details, ...(isOwn && env.REGISTRY_REALM ? { realm: env.REGISTRY_REALM } : {}) };
  if (username !== undefined) return { ...common, credentials: { registry, username, password: password ?? "" } };
  if (!env.REGISTRY_USERNAME && !env.REGISTRY_PASSWORD) return common;
  return {
    ...common,
    credentials: {
      registry: readHost(env),
      username: readVariable(env, "REGISTRY_USERNAME"),
      password: readVariable(env, "REGISTRY_PASSWORD"),
    },
  };
}

function readHost(env: Environment): string {
  const host = readVariable(env, "REGISTRY_HOST");
  // A URL may have a password in it.
  if (!isRegistry(host)) throw secretError("The environment variable REGISTRY_HOST", registryRule);
  return host;
}

// What is no URL is refused as a registry.
function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}
