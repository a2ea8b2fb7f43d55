export { acceptPassword } from "./accept-password.ts";
export { acceptProvider, type DocumentedAnswer, type ProviderFacts } from "./accept-provider.ts";
export { type Contract, readContract } from "./contract.ts";
export { readExample } from "./examples.ts";
export { type Exchange, serve } from "./exchange.ts";
export { type Mutation, mutate } from "./mutations.ts";
