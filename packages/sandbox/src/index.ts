export { BrokenAnswer } from "./contract.ts";
export {
  ConnectionReset,
  type Fault,
  type FaultPlan,
  type FaultRequest,
  randomFaults,
  scriptFaults,
  type TagChoice,
} from "./faults.ts";
export { createSandbox, type Sandbox, type SandboxOptions } from "./sandbox.ts";
export { createWorld, documentedRepositories, environmentOf, type ProviderId, providerIds, type World } from "./world.ts";
