import type { ValueFacts } from "../facts/sheet.ts";
import { type FactName, limitOf } from "../facts/value-facts.ts";
import { passesSafeInteger } from "../meaning/numbers.ts";
import type { ChangeClass } from "./finding.ts";

export type Side = "request" | "response";

/** What a change of one fact means. Undefined: it means nothing. */
export type Rule = (before: ValueFacts, after: ValueFacts, side: Side) => ChangeClass | undefined;

const behavioural: Rule = () => "behavioural";
const numericOrder = ["integer", "int64", "number"];

/** One rule for each fact that can change, in the order in which findings name them. */
export const valueRules: Partial<Record<FactName, Rule>> = {
  type: ({ type: before }, { type: after }, side) => {
    if (before.includes("unknown") || after.includes("unknown")) return "documentation";
    const [from, to] = [before, after].map((type) => numericOrder.indexOf(type)) as [number, number];
    const isWider = from >= 0 && to > from;
    const isNarrower = to >= 0 && from > to;
    // What a request may be, and what an answer may be, are opposite promises.
    return (side === "request" ? isWider : isNarrower) ? "additive" : "breaking";
  },
  required: (old, now, side) => {
    const [before, after] = [old.required, now.required];
    // A path cannot be without its parameters, whatever the page says of them.
    if ("in" in now && now.in === "path") return "documentation";
    if (side === "request") return after ? "breaking" : before ? "additive" : "documentation";
    if (after === undefined) return before ? "behavioural" : "documentation";
    // A list of what is always there, newly written, says of no other field that it has changed.
    if (before === undefined) return after ? "additive" : "documentation";
    return after ? "additive" : "breaking";
  },
  // Who reads a field reads the same as before its default was written down, and after the page dropped it.
  default: (before, after, side) =>
    side === "response" && (before.default === undefined || after.default === undefined) ? "additive" : "behavioural",
  minimum: (before, after, side) => limitClass(limitOf(before, "minimum"), limitOf(after, "minimum"), side, (old, now) => now < old),
  maximum: (before, after, side) => limitClass(limitOf(before, "maximum"), limitOf(after, "maximum"), side, (old, now) => now > old),
  minLength: (before, after, side) => limitClass(before.minLength, after.minLength, side, (old, now) => now < old),
  maxLength: (before, after, side) => limitClass(before.maxLength, after.maxLength, side, (old, now) => now > old),
  format: behavioural,
  pattern: behavioural,
  multipleOf: behavioural,
  enum: ({ enum: before }, { enum: after }, side) => {
    if (before === undefined) return side === "request" ? "behavioural" : "additive";
    if (after === undefined) return side === "request" ? "additive" : "breaking";
    const isGone = before.some((value) => !after.includes(value));
    const isNew = after.some((value) => !before.includes(value));
    return (side === "request" ? isGone : isNew) ? "breaking" : "additive";
  },
  requires: ({ requires: before = [] }, { requires: after = [] }) =>
    after.some((name) => !before.includes(name)) ? "breaking" : "additive",
  match: behavioural,
  // A zone that is written down at last may not be the one that readers took for granted.
  timeZone: behavioural,
  nullable: (_before, { nullable }, side) => ((nullable ?? false) === (side === "response") ? "breaking" : "additive"),
};

/** A limit that lets more through adds; any other change of a request's limit gives other results than before. */
function limitClass(
  before: ValueFacts["minimum"],
  after: ValueFacts["minimum"],
  side: Side,
  isLooser: (before: bigint, after: bigint) => boolean,
): ChangeClass {
  // A limit that an answer had all along, and now promises, changes nothing for who reads it.
  if (side === "response" && before === undefined) return passesSafeInteger(after) ? "breaking" : "additive";
  if (side === "response") return passesSafeInteger(after) && !passesSafeInteger(before) ? "breaking" : "behavioural";
  if (after === undefined) return "additive";
  if (before === undefined) return "behavioural";
  return isLooser(whole(before), whole(after)) ? "additive" : "behavioural";
}

function whole(limit: number | string): bigint {
  return BigInt(typeof limit === "number" ? Math.trunc(limit) : limit);
}
