import { isDeepStrictEqual } from "node:util";
import type { FactSheet } from "../facts/sheet.ts";
import type { Change } from "./finding.ts";

/** No fact changed, but the page did. */
export function compareText(
  { page: before, examples: oldExamples }: FactSheet,
  { page: after, examples: newExamples }: FactSheet,
): Change[] {
  const change = (id: string, message: string): Change[] => [
    { id, class: "documentation", direction: "page", line: 1, old: before.sha256, new: after.sha256, message },
  ];
  if (before.sha256 === after.sha256) return [];
  if (before.wordsSha256 !== after.wordsSha256) return change("page.wording.changed", "the page is worded in another way; no fact changed");
  if (before.linksSha256 !== after.linksSha256) return change("page.links.changed", "links of the page lead elsewhere; no fact changed");
  const values = [oldExamples, newExamples].map((examples) => examples.map(({ value }) => value));
  return isDeepStrictEqual(values[0], values[1])
    ? change("page.layout.changed", "the page is laid out in another way; no fact changed")
    : [];
}
