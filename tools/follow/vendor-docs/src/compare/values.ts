import { isDeepStrictEqual } from "node:util";
import type { ValueFacts } from "../facts/sheet.ts";
import { factOf } from "../facts/value-facts.ts";
import { type Change, type Subject, show } from "./finding.ts";
import { type Side, valueRules } from "./value-rules.ts";

const factNames = Object.keys(valueRules) as (keyof typeof valueRules)[];

/** The changes of a value that both pages have. */
export function compareValues(id: string, subject: Subject, before: ValueFacts, after: ValueFacts, side: Side): Change[] {
  return factNames.flatMap((fact): Change[] => {
    const [old, now] = [factOf(before, fact), factOf(after, fact)];
    if (isDeepStrictEqual(old, now)) return [];
    const changeClass = valueRules[fact]?.(before, after, side);
    if (changeClass === undefined) return [];
    const action = old === undefined ? "added" : now === undefined ? "removed" : "changed";
    return [
      {
        id: `${id}.${fact}.${action}`,
        class: changeClass,
        direction: side,
        line: after.line,
        ...(old === undefined ? {} : { old }),
        ...(now === undefined ? {} : { new: now }),
        subject,
        fact,
        message: `${subject.kind} ${subject.name}: ${fact} ${word(old)} → ${word(now)}`,
      },
    ];
  });
}

/** A page that has no column for types states none. */
function word(fact: unknown): string {
  return fact === "unknown" ? "unstated" : show(fact);
}
