export {
  createSandbox,
  documentedRepositories,
  environments,
  type ProviderId,
  providerIds,
  type Sandbox,
  type SandboxOptions,
} from "./sandbox.ts";
export type { TencentCcrWorld, TencentTag } from "./tencent-ccr-world.ts";
export { createWorld, type World } from "./world.ts";
