import { isDeepStrictEqual } from "node:util";
import { sentBy } from "../facts/examples.ts";
import { isRequest } from "../facts/operation.ts";
import type { Example } from "../facts/sheet.ts";
import type { Change } from "./finding.ts";

/**
 * Changed sample values. Some vendors draw their samples anew each time they publish: eight random letters, small random
 * numbers. Such a change means nothing and is none.
 */
export function compareExamples(before: readonly Example[], after: readonly Example[]): Change[] {
  const changes: Change[] = [];
  for (const kind of ["request", "response", "failure"] as const) {
    const [old, now] = [before, after].map((examples) => examples.filter((example) => example.kind === kind)) as [Example[], Example[]];
    const isCountEqual = old.length === now.length;
    if (isCountEqual && !hasNewSamples(old, now)) continue;
    const message = isCountEqual ? `the ${kind} example has other sample values` : `${old.length} → ${now.length} ${kind} examples`;
    const counts = isCountEqual ? {} : { old: old.length, new: now.length };
    const direction = directionOf(kind);
    changes.push({ id: `example.${kind}.changed`, class: "documentation", direction, line: now[0]?.line ?? 1, ...counts, message });
  }
  return changes;
}

export function directionOf(kind: Example["kind"]): "request" | "response" {
  return kind === "request" ? "request" : "response";
}

/** Whether places that both have hold other values, and not only freshly drawn ones. What came or went is found elsewhere. */
function hasNewSamples(old: readonly Example[], now: readonly Example[]): boolean {
  const [before, after] = [old, now].map((examples) =>
    leavesOf(
      examples.map(({ value }) => (isRequest(value) ? sentBy(value) : value)),
      "",
    ),
  ) as [Leaves, Leaves];
  const changed = [...after].filter(([path, leaves]) => before.has(path) && !isDeepStrictEqual(before.get(path), leaves));
  const isDrawn = [before, after].every((leaves) => [...leaves.values()].flat().some((leaf) => isRandomWord(leaf)));
  const fresh = changed.flatMap(([path, leaves]) => [...leaves, ...(before.get(path) ?? [])]);
  return fresh.length > 0 && !(isDrawn && fresh.every((leaf) => isRandomWord(leaf) || /^\d{1,2}$/.test(leaf)));
}

type Leaves = Map<string, string[]>;

/** The values of an example by their places. */
function leavesOf(value: unknown, path: string, leaves: Leaves = new Map()): Leaves {
  if (Array.isArray(value)) for (const item of value) leavesOf(item, `${path}[]`, leaves);
  else if (typeof value === "object" && value !== null)
    for (const [name, inner] of Object.entries(value)) leavesOf(inner, `${path}.${name}`, leaves);
  else leaves.set(path, [...(leaves.get(path) ?? []), String(value)]);
  return leaves;
}

function isRandomWord(leaf: string): boolean {
  return /^[A-Za-z]{8}$/.test(leaf) && /[a-z]/.test(leaf) && /[A-Z]/.test(leaf.slice(1));
}
