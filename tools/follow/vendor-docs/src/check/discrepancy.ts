import type { Direction, Subject } from "../compare/finding.ts";
import type { ValueFacts } from "../facts/sheet.ts";
import { type FactName, factOf } from "../facts/value-facts.ts";
import type { Departure } from "../spec/departure.ts";

/** One fact on which page and spec differ. */
export interface Discrepancy {
  readonly fact: string;
  /** What the page states; null: nothing. */
  readonly page: unknown;
  /** What the spec says; null: nothing. */
  readonly spec: unknown;
  readonly line: number;
  readonly pointer: string;
  readonly direction: Direction;
  readonly subject: Subject;
  /** Departures recorded where this one may be. */
  readonly departures: readonly Departure[];
}

/** What the page states of a fact, as a departure has it. */
export function statedFact(facts: ValueFacts | undefined, fact: string): unknown {
  if (facts === undefined) return fact === "listed" ? false : null;
  if (fact === "listed") return "in" in facts || "name" in facts || "tablePath" in facts;
  if (fact === "type" && facts.type.includes("unknown")) return facts.type === "unknown" ? null : facts.type;
  return factOf(facts, fact as FactName) ?? null;
}
