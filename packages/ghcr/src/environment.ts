// The name that GitHub's workflows use. Nothing here reads the environment by itself.
import { checkObject, type Environment, readVariable } from "@imagetags/core";
import type { GhcrOptions } from "./connect.ts";

/** The environment variables that {@link optionsFromEnvironment} understands. */
export const environment = [{ name: "GITHUB_TOKEN", required: true }] as const;

const publicHint = ": GitHub needs a token even for public packages; the provider oci lists those of ghcr.io without one";

/**
 * The options that an environment, such as `process.env`, holds.
 *
 * @throws ImagetagsError of kind `argument` naming the first variable that is missing.
 */
export function optionsFromEnvironment(env: Environment): Pick<GhcrOptions, "credentials"> {
  checkObject("env", env);
  return { credentials: { token: readVariable(env, "GITHUB_TOKEN", publicHint) } };
}
