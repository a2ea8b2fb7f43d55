export { BrokenAnswer } from "./contract.ts";
export {
  ConnectionReset,
  type Fault,
  type FaultPlan,
  type FaultRequest,
  randomFaults,
  scriptFaults,
  type TagChoice,
  type VendorFault,
} from "./faults.ts";
export { livelyRepository } from "./life.ts";
export { createSandbox, type Sandbox, type SandboxOptions } from "./sandbox.ts";
export type { AnswerPlace, AskedPage, CredentialFacts, Expiry, VendorFacts } from "./vendor.ts";
export {
  createWorld,
  documentedRepositories,
  environmentOf,
  factsOf,
  hasFault,
  isPublic,
  type ProviderId,
  providerIds,
  shownRepositories,
  type World,
} from "./world.ts";
