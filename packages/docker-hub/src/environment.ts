// The names that Docker's guides for CI use: https://docs.docker.com/build/ci/github-actions/. Nothing here reads the environment
// by itself.
import { checkObject, type Environment, readVariable } from "@imagetags/core";
import type { DockerHubOptions } from "./connect.ts";

/** The environment variables that {@link optionsFromEnvironment} understands. */
export const environment = [
  { name: "DOCKERHUB_USERNAME", required: false },
  { name: "DOCKERHUB_TOKEN", required: false },
] as const;

/**
 * The options that an environment, such as `process.env`, holds: none where it has neither variable.
 *
 * @param given - what is known from elsewhere, such as Docker's own configuration; the variables are not read then.
 * @throws ImagetagsError of kind `argument` naming the variable that is missing where the other is set.
 */
export function optionsFromEnvironment(
  env: Environment,
  given: { readonly username?: string; readonly password?: string } = {},
): Pick<DockerHubOptions, "credentials"> {
  checkObject("env", env);
  const { username, password } = given;
  if (username !== undefined) return { credentials: { username, token: password ?? "" } };
  if (environment.every(({ name }) => !env[name])) return {};
  return { credentials: { username: readVariable(env, "DOCKERHUB_USERNAME"), token: readVariable(env, "DOCKERHUB_TOKEN") } };
}
