// The names that Docker's guides for CI use: https://docs.docker.com/build/ci/github-actions/. Nothing here reads the environment
// by itself.
import { type Environment, readVariable } from "@imagetags/core";
import type { DockerHubOptions } from "./connect.ts";

/** The environment variables that {@link optionsFromEnvironment} understands. */
export const environment = [
  { name: "DOCKERHUB_USERNAME", required: false },
  { name: "DOCKERHUB_TOKEN", required: false },
] as const;

/**
 * The options that an environment, such as `process.env`, holds: none where it has neither variable.
 *
 * @throws ImagetagsError of kind `argument` naming the variable that is missing where the other is set.
 */
export function optionsFromEnvironment(env: Environment): Pick<DockerHubOptions, "credentials"> {
  if (environment.every(({ name }) => !env[name])) return {};
  return { credentials: { username: readVariable(env, "DOCKERHUB_USERNAME"), token: readVariable(env, "DOCKERHUB_TOKEN") } };
}
