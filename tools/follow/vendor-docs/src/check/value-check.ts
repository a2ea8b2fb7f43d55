import { isDeepStrictEqual } from "node:util";
import type { Subject } from "../compare/finding.ts";
import type { ValueFacts } from "../facts/sheet.ts";
import type { SpecFacts, SpecValue } from "../spec/schema.ts";
import { type Discrepancy, statedFact } from "./discrepancy.ts";

type Side = "request" | "response";
const checkedFacts = [
  "type",
  "required",
  "default",
  "minimum",
  "maximum",
  "minLength",
  "maxLength",
  "pattern",
  "enum",
  "nullable",
] as const;

/** The facts on which a value of the spec and the page differ. */
export function checkValue(page: ValueFacts, spec: SpecValue, side: Side, subject: Subject): Discrepancy[] {
  return checkedFacts.flatMap((fact): Discrepancy[] => {
    const stated = statedFact(page, fact);
    const said = saidFact(spec.facts, fact);
    if (agrees(fact, stated, said, page, spec.facts, side)) return [];
    return [
      { fact, page: stated, spec: said, line: page.line, pointer: spec.pointer, direction: side, subject, departures: spec.departures },
    ];
  });
}

export function saidFact(facts: SpecFacts, fact: string): unknown {
  return (facts as unknown as Record<string, unknown>)[fact] ?? null;
}

function agrees(
  fact: (typeof checkedFacts)[number],
  stated: unknown,
  said: unknown,
  page: ValueFacts,
  spec: SpecFacts,
  side: Side,
): boolean {
  if (isDeepStrictEqual(stated, said)) return true;
  switch (fact) {
    case "type":
      return stated === null || isVaguer(String(stated), String(said));
    case "required":
      return stated === null;
    case "nullable":
      return stated !== true;
    case "enum":
      return isDeepStrictEqual(toSet(stated), toSet(said ?? ("constant" in spec ? [spec.constant] : null)));
    case "minLength":
      // A text that is sent is not empty, whether the page says so or not.
      return stated === null && said === 1;
    case "minimum":
    case "maximum":
      // Nobody skips fewer than no records; and the width of an answer's type says its limits already.
      if (fact === "minimum" && stated === null && said === 0) return true;
      return (
        String(stated) === String(said) ||
        (side === "response" && said === null && /int64|integer/.test(spec.type) && isWidth(fact, stated))
      );
    case "pattern":
      // Who reads an answer is bound by none. Some vendors mean the whole text, and write no anchors.
      return (side === "response" && said === null) || withoutAnchors(stated) === withoutAnchors(said);
    case "default":
      // "All of them" is no value that a schema could name.
      return (page.whenOmitted === "all" && page.default === undefined && said === null) || String(stated) === String(said);
    default:
      return false;
  }
}

function withoutAnchors(pattern: unknown): string {
  return String(pattern)
    .replace(/^\^|\$$/g, "")
    .replaceAll("\\/", "/");
}

function isWidth(fact: string, stated: unknown): boolean {
  return fact === "minimum" ? Number(stated) <= 0 : Number(stated) > Number.MAX_SAFE_INTEGER;
}

function isVaguer(stated: string, said: string): boolean {
  return stated.includes("unknown") && said.startsWith(stated.slice(0, stated.indexOf("unknown")));
}

function toSet(value: unknown): string[] | null {
  return Array.isArray(value) ? value.map(String).sort() : null;
}
