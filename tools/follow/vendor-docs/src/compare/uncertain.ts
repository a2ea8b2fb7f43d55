import type { FactSheet, Uncertain } from "../facts/sheet.ts";
import type { Change } from "./finding.ts";

/** Doubts that came; and, when nothing else tells of a change, those that went: a row that was read with a doubt may have gone. */
export function compareUncertain(before: FactSheet, after: FactSheet, changes: readonly Change[]): Change[] {
  // A row with a finding is looked at anyway.
  const looked = new Set(changes.map(({ line }) => line).filter((line) => line > 1));
  const came = beyond(after.uncertain, before.uncertain).filter(({ line }) => !looked.has(line));
  if (changes.length + came.length > 0 || before.page.sha256 === after.page.sha256) return came.map(doubtful);
  return beyond(before.uncertain, after.uncertain).map(settled);
}

/** Those of a list that another lacks; what is said more often than there is what it lacks. */
function beyond(list: readonly Uncertain[], other: readonly Uncertain[]): Uncertain[] {
  const count = (all: readonly Uncertain[], text: string): number => all.filter((one) => one.text === text).length;
  return list.filter(({ text }, index) => count(list.slice(0, index), text) >= count(other, text));
}

/** A place that can no longer be read may hide any change: a person has to look. */
function doubtful({ text, line }: Uncertain): Change {
  return {
    id: `uncertain.${text}`,
    class: "behavioural",
    direction: "page",
    line,
    new: text,
    message: `cannot be read for certain: ${text}`,
    fix: "Read that line, and teach tools/follow/vendor-docs/src/meaning its words if it states a fact.",
  };
}

function settled({ text, line }: Uncertain): Change {
  return {
    id: `uncertain.${text}.gone`,
    class: "documentation",
    direction: "page",
    line: 1,
    old: text,
    message: `gone, or readable now: ${text}; it was on line ${line}`,
  };
}
