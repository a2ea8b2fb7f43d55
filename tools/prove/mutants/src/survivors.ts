import { readFileSync } from "node:fs";
import type { Mutant } from "./mutate.ts";

/** A mutant that lives, and is known to. */
export interface Survivor extends Pick<Mutant, "source" | "change"> {
  readonly file: string;
  /** Why no test can tell it from the source. */
  readonly reason: string;
}

export function readSurvivors(): readonly Survivor[] {
  return JSON.parse(readFileSync(new URL("../survivors.json", import.meta.url), "utf8"));
}
