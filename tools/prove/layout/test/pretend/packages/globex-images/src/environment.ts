import { checkObject, type Environment, readVariable } from "@imagetags/core";
import type { GlobexImagesOptions } from "./connect.ts";

/** The environment variables that {@link optionsFromEnvironment} understands. */
export const environment = [{ name: "GLOBEX_TOKEN", required: true }] as const;

/**
 * The options that an environment, such as `process.env`, holds.
 *
 * @throws ImagetagsError of kind `argument` naming the variable that is missing.
 */
export function optionsFromEnvironment(env: Environment): Pick<GlobexImagesOptions, "credentials"> {
  checkObject("env", env);
  return { credentials: { token: readVariable(env, "GLOBEX_TOKEN") } };
}
