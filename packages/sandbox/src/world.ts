import { type Fault, isAmong } from "./faults.ts";
import { lateFields } from "./late.ts";
import { livelyRepository } from "./life.ts";
import type { VendorFacts } from "./vendor.ts";
import { vendors } from "./vendors.ts";

export type ProviderId = keyof typeof vendors;

/** The ids of the providers that the sandbox plays. */
export const providerIds: readonly ProviderId[] = Object.keys(vendors) as ProviderId[];

/** What exists in the sandbox's clouds. Change it while a test runs, and the next request sees the change. */
export type World = { [Id in ProviderId]: ReturnType<(typeof vendors)[Id]["createWorld"]> };

/** A new world: for each vendor the documented repository, row for row, one of 1,000 tags, and, up to `now`, one that looks like life. */
export function createWorld(now = new Date()): World {
  return lateFields(Object.fromEntries(providerIds.map((id) => [id, () => vendors[id].createWorld(now)]))) as unknown as World;
}

/** `provider/namespace/name` of each repository that holds a page's example rows. */
export const documentedRepositories: readonly string[] = providerIds.map((id) => `${id}/${vendors[id].documentedRepository}`);

/** `provider/namespace/name` of a repository of each provider to show first: one that looks like life. */
export const shownRepositories: readonly string[] = providerIds.map((id) => `${id}/${livelyRepository}`);

/** The environment variables with which the `imagetags` command may enter a new world. */
export function environmentOf(id: ProviderId): Readonly<Record<string, string>> {
  return vendors[id].environment;
}

/** What a vendor states of itself, for suites that run over every provider. */
export function factsOf(id: ProviderId): VendorFacts {
  return vendors[id];
}

/** Whether a fault does something to a vendor. */
export function hasFault(id: ProviderId, fault: Fault): boolean {
  return isAmong(fault, vendors[id].faults);
}

/** Whether a vendor lists public repositories without credentials. */
export function isPublic(id: ProviderId): boolean {
  return "makePublic" in vendors[id];
}
