// The names that programs for UCloud use; the token's is by analogy. Nothing here reads the environment by itself.
import type { Environment } from "@imagetags/core";
import { readUhubEnvironment } from "@imagetags/core/uhub";
import type { UcloudUhubOptions } from "./connect.ts";

/** The environment variables that {@link optionsFromEnvironment} understands. */
export const environment = [
  { name: "UCLOUD_PUBLIC_KEY", required: true },
  { name: "UCLOUD_PRIVATE_KEY", required: true },
  { name: "UCLOUD_SECURITY_TOKEN", required: false },
  { name: "UCLOUD_PROJECT_ID", required: false },
] as const;

/**
 * The options that an environment, such as `process.env`, holds.
 *
 * @throws ImagetagsError of kind `argument` naming the first variable that is missing.
 */
export function optionsFromEnvironment(env: Environment): Pick<UcloudUhubOptions, "credentials" | "projectId"> {
  return readUhubEnvironment(env, "UCLOUD");
}
