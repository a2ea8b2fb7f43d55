// The names that Tencent Cloud's own tools use. Nothing here reads the environment by itself.
import type { Environment } from "@imagetags/core";
import { readTencentEnvironment, tencentEnvironment } from "@imagetags/core/tencent";
import type { TencentTcrPersonalOptions } from "./connect.ts";

/** The environment variables that {@link optionsFromEnvironment} understands. */
export const environment: typeof tencentEnvironment = tencentEnvironment;

/**
 * The options that an environment, such as `process.env`, holds. The region is `ap-guangzhou` when it names none.
 *
 * @param given - what is known from elsewhere, such as the host of a reference; its variable is not read.
 * @throws ImagetagsError of kind `argument` naming the first variable that is missing.
 */
export function optionsFromEnvironment(
  env: Environment,
  given: { readonly region?: string } = {},
): Pick<TencentTcrPersonalOptions, "credentials" | "region"> {
  return readTencentEnvironment(env, "ap-guangzhou", given);
}
