import { defaultTencentCcrWorld, type TencentCcrWorld } from "./tencent-ccr-world.ts";

/** What exists in the sandbox's clouds. Change it while a test runs, and the next request sees the change. */
export interface World {
  "tencent-ccr": TencentCcrWorld;
}

/** A new world: the documented repositories, row for row, and beside each provider's a repository of 1,000 tags. */
export function createWorld(): World {
  return { "tencent-ccr": defaultTencentCcrWorld() };
}
