import type { ProviderId } from "@imagetags/sandbox";
import type { Finished } from "./run.ts";

/** What every stranger finds: a registry that has our release, and the vendors. */
export interface Surroundings {
  readonly registryUrl: string;
  readonly sandboxUrl: string;
  readonly ids: readonly ProviderId[];
}

/** Says that this machine lacks what a case needs. */
export class Missing extends Error {}

/** One stranger. Throws when something is wrong, {@link Missing} when it cannot be told on this machine. */
export interface Case {
  readonly name: string;
  run(surroundings: Surroundings): Promise<void>;
}

/** Fails with both when a program did not print what it should. */
export function expectOutput(finished: Pick<Finished, "status" | "output">, expected: string): void {
  if (finished.status === 0 && finished.output.trim() === expected) return;
  throw new Error(`expected: ${expected}\ngot (exit ${finished.status}): ${finished.output}`);
}
