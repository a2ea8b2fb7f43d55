import { compareSheets } from "../src/compare/compare.ts";
import type { Change } from "../src/compare/finding.ts";
import { extractFacts } from "../src/facts/extract.ts";
import type { FactSheet } from "../src/facts/sheet.ts";

export function factsOf(page: string): FactSheet {
  return extractFacts(new TextEncoder().encode(page));
}

/** A sheet without what depends on how the page is written: lines, digests, form. */
export function essence(sheet: FactSheet): unknown {
  const { page: _, ...facts } = sheet;
  return JSON.parse(JSON.stringify(facts, (key, value) => (key === "line" ? undefined : value)));
}

export function changesBetween(before: string, after: string): Change[] {
  return compareSheets(factsOf(before), factsOf(after));
}
