import { isDeepStrictEqual } from "node:util";
import type { FactSheet } from "../facts/sheet.ts";
import type { Change } from "./finding.ts";

/** No fact changed, but the page did. */
export function compareText(
  { page: before, examples: oldExamples }: FactSheet,
  { page: after, examples: newExamples }: FactSheet,
): Change[] {
  if (before.sha256 === after.sha256) return [];
  const change = (id: string, message: string, digests: { old: string; new: string } | object = {}): Change[] => [
    { id, class: "documentation", direction: "page", line: 1, ...digests, message },
  ];
  // The words around the page (menus, footers) differ with its form.
  if (before.form !== after.form)
    return change("page.layout.changed", `the page is ${after.form} and no longer ${before.form}; no fact changed`);
  if (before.wordsSha256 !== after.wordsSha256) {
    const digests = { old: before.wordsSha256, new: after.wordsSha256 };
    return change("page.wording.changed", "the page is worded in another way; no fact changed", digests);
  }
  if (before.linksSha256 !== after.linksSha256) {
    const digests = { old: before.linksSha256, new: after.linksSha256 };
    return change("page.links.changed", "links of the page lead elsewhere; no fact changed", digests);
  }
  const values = [oldExamples, newExamples].map((examples) => examples.map(({ value }) => value));
  if (!isDeepStrictEqual(values[0], values[1])) return [];
  return change("page.layout.changed", "the page is laid out in another way; no fact changed");
}
