// The names that Tencent Cloud's own tools use; the registry's is by analogy. Nothing here reads the environment by itself.
import { type Environment, readVariable } from "@imagetags/core";
import { readTencentEnvironment } from "@imagetags/core/tencent";
import type { TencentTcrOptions } from "./connect.ts";

/** The environment variables that {@link optionsFromEnvironment} understands. */
export const environment = [
  { name: "TENCENTCLOUD_SECRET_ID", required: true },
  { name: "TENCENTCLOUD_SECRET_KEY", required: true },
  { name: "TENCENTCLOUD_TOKEN", required: false },
  { name: "TENCENTCLOUD_SESSION_TOKEN", required: false },
  { name: "TENCENTCLOUD_SECURITY_TOKEN", required: false },
  { name: "TENCENTCLOUD_REGION", required: false },
  { name: "TENCENTCLOUD_TCR_REGISTRY_ID", required: true },
] as const;

/**
 * The options that an environment, such as `process.env`, holds. The region is `ap-guangzhou` when it names none.
 *
 * @throws ImagetagsError of kind `argument` naming the first variable that is missing.
 */
export function optionsFromEnvironment(env: Environment): Pick<TencentTcrOptions, "credentials" | "region" | "registryId"> {
  return { ...readTencentEnvironment(env, "ap-guangzhou"), registryId: readVariable(env, "TENCENTCLOUD_TCR_REGISTRY_ID") };
}
