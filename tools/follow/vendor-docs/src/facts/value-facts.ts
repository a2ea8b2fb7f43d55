import type { ValueFacts } from "./sheet.ts";

export type FactName = keyof ValueFacts;

/** A fact by its name, wherever the sheet has it. `default` is a value or `all`: both say what happens without one. */
export function factOf(facts: ValueFacts, name: FactName): unknown {
  if (name === "default") return facts.default ?? facts.whenOmitted;
  if (name === "minimum" || name === "maximum") return limitOf(facts, name);
  return facts[name];
}

export function limitOf(facts: ValueFacts, name: "minimum" | "maximum"): ValueFacts["minimum"] {
  return facts[name] ?? facts.range?.[name];
}

/** The facts of a value in an answer: its limits are a range. */
export function withRange({ minimum, maximum, ...facts }: ValueFacts): ValueFacts {
  if (minimum === undefined && maximum === undefined) return facts;
  return { ...facts, range: { ...(minimum === undefined ? {} : { minimum }), ...(maximum === undefined ? {} : { maximum }) } };
}
