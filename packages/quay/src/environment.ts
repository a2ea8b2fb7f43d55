// Quay has no names for these. Nothing here reads the environment by itself.
import { checkObject, type Environment, readServer } from "@imagetags/core";
import type { QuayOptions } from "./connect.ts";

/** The environment variables that {@link optionsFromEnvironment} understands. */
export const environment = [
  { name: "QUAY_URL", required: false },
  { name: "QUAY_TOKEN", required: false },
] as const;

const server = { url: "QUAY_URL", usual: "https://quay.io", credentials: ["QUAY_TOKEN"] };

/**
 * The options that an environment, such as `process.env`, holds: `https://quay.io` without a token, where it has none of the two.
 *
 * @param given - what is known from elsewhere, such as the host of a reference.
 * @throws ImagetagsError of kind `argument` naming `QUAY_TOKEN` where it is for another server than the given one.
 */
export function optionsFromEnvironment(
  env: Environment,
  given: { readonly baseUrl?: string } = {},
): Pick<QuayOptions, "baseUrl" | "credentials"> {
  checkObject("env", env);
  const baseUrl = readServer(env, server, given.baseUrl);
  return {
    ...(baseUrl === undefined ? {} : { baseUrl }),
    ...(env.QUAY_TOKEN ? { credentials: { token: env.QUAY_TOKEN } } : {}),
  };
}
