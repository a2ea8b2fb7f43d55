import type { Spec } from "../spec/read-spec.ts";
import type { SpecValue } from "../spec/schema.ts";
import type { Discrepancy } from "./discrepancy.ts";
import type { Pair } from "./spec-check.ts";

/** The page has it, the spec does not: its departure names it, and stands anywhere. */
export function missing(
  spec: Spec,
  fact: string,
  page: unknown,
  line: number,
  direction: "request" | "response",
  subject: Discrepancy["subject"],
): Discrepancy {
  return { fact, page, spec: null, line, pointer: spec.pointer, direction, subject, departures: spec.departures };
}

/** The spec has it, the page does not. */
export function unlisted(
  value: SpecValue,
  kind: "parameter" | "field",
  name: string,
  direction: "request" | "response",
  pairs: Pair[],
): Discrepancy {
  pairs.push({ page: undefined, spec: value });
  return {
    fact: "listed",
    page: false,
    spec: true,
    line: 1,
    pointer: value.pointer,
    direction,
    subject: { kind, name },
    departures: value.departures,
  };
}

export function unlistedValue(value: SpecValue, name: string, line: number): Discrepancy {
  return {
    fact: "listed",
    page: false,
    spec: true,
    line,
    pointer: value.pointer,
    direction: "response",
    subject: { kind: "field", name },
    departures: value.departures,
  };
}
