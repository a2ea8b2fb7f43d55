// Named after UCloud's; SurferCloud names none itself. Nothing here reads the environment by itself.
import type { Environment } from "@imagetags/core";
import { readUhubEnvironment } from "@imagetags/core/uhub";
import type { SurfercloudUhubOptions } from "./connect.ts";

/** The environment variables that {@link optionsFromEnvironment} understands. */
export const environment = [
  { name: "SURFERCLOUD_PUBLIC_KEY", required: true },
  { name: "SURFERCLOUD_PRIVATE_KEY", required: true },
  { name: "SURFERCLOUD_SECURITY_TOKEN", required: false },
  { name: "SURFERCLOUD_PROJECT_ID", required: false },
] as const;

/**
 * The options that an environment, such as `process.env`, holds.
 *
 * @throws ImagetagsError of kind `argument` naming the first variable that is missing.
 */
export function optionsFromEnvironment(env: Environment): Pick<SurfercloudUhubOptions, "credentials" | "projectId"> {
  return readUhubEnvironment(env, "SURFERCLOUD");
}
