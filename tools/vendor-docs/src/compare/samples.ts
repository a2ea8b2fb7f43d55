import { isDeepStrictEqual } from "node:util";
import type { Example } from "../facts/sheet.ts";
import type { Change } from "./finding.ts";

/**
 * Changed sample values. Some vendors draw their samples anew each time they publish: eight random letters, small random
 * numbers. Such a change means nothing and is none.
 */
export function compareExamples(before: readonly Example[], after: readonly Example[]): Change[] {
  const changes: Change[] = [];
  for (const kind of ["request", "response"] as const) {
    const [old, now] = [before, after].map((examples) => examples.filter((example) => example.kind === kind)) as [Example[], Example[]];
    const values = [old, now].map((examples) => examples.map(({ value }) => value)) as [unknown[], unknown[]];
    if (isDeepStrictEqual(...values)) continue;
    const [oldLeaves, newLeaves] = values.map((examples) => leavesOf(examples)) as [string[], string[]];
    if (old.length === now.length && areDrawn(oldLeaves) && areDrawn(newLeaves)) continue;
    const shown = { old: old.length, new: now.length };
    const message = old.length === now.length ? `the ${kind} example has other sample values` : `${shown.old} → ${shown.new} ${kind} examples`;
    changes.push({ id: `example.${kind}.changed`, class: "documentation", direction: kind, line: now[0]?.line ?? 1, ...(old.length === now.length ? {} : shown), message });
  }
  return changes;
}

/** Every value, the names of actions and hosts aside, in a form that is equal for equal values. */
function leavesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => leavesOf(item));
  if (typeof value !== "object" || value === null) return [String(value)];
  return Object.entries(value).flatMap(([name, inner]) => (/^(?:Action|host|path|method)$/.test(name) ? [] : leavesOf(inner)));
}

function areDrawn(leaves: readonly string[]): boolean {
  return leaves.some((leaf) => isRandomWord(leaf)) && leaves.every((leaf) => isRandomWord(leaf) || /^\d$/.test(leaf));
}

function isRandomWord(leaf: string): boolean {
  return /^[A-Za-z]{8}$/.test(leaf) && /[a-z]/.test(leaf) && /[A-Z]/.test(leaf.slice(1));
}
