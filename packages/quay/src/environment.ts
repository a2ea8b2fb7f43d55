// Quay has no names for these. Nothing here reads the environment by itself.
import type { Environment } from "@imagetags/core";
import type { QuayOptions } from "./connect.ts";

/** The environment variables that {@link optionsFromEnvironment} understands. */
export const environment = [
  { name: "QUAY_URL", required: false },
  { name: "QUAY_TOKEN", required: false },
] as const;

/** The options that an environment, such as `process.env`, holds: `https://quay.io` without a token, where it has none of the two. */
export function optionsFromEnvironment(env: Environment): Pick<QuayOptions, "baseUrl" | "credentials"> {
  return {
    ...(env.QUAY_URL ? { baseUrl: env.QUAY_URL } : {}),
    ...(env.QUAY_TOKEN ? { credentials: { token: env.QUAY_TOKEN } } : {}),
  };
}
