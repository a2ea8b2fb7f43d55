import { isDeepStrictEqual } from "node:util";
import { type Change, show } from "../compare/finding.ts";
import type { FactSheet } from "../facts/sheet.ts";
import { type Departure, isSame } from "../spec/departure.ts";
import type { Spec } from "../spec/read-spec.ts";
import { type Discrepancy, statedFact } from "./discrepancy.ts";
import { isNamedFact, namedFact } from "./named-fact.ts";
import type { Pair } from "./spec-check.ts";
import { saidFact } from "./value-check.ts";

/** Whether a recorded departure is about this discrepancy, as the page has it now. */
export function covers(departure: Departure, { fact, page }: Discrepancy): boolean {
  return departure.isComplete && departure.fact === fact && isDeepStrictEqual(departure.stated, page);
}

/** Departures that cannot be read, that no longer match the page, or that nothing needs. */
export function departureChanges(sheet: FactSheet, spec: Spec, discrepancies: readonly Discrepancy[], pairs: readonly Pair[]): Change[] {
  return spec.departures.flatMap((departure) => {
    // It explains a difference, or the difference has been reported together with it.
    const isAccountedFor = discrepancies.some(
      ({ fact, departures }) => fact === departure.fact && departures.some((other) => isSame(other, departure)),
    );
    return isAccountedFor ? [] : judge(departure, sheet, pairs);
  });
}

function judge(departure: Departure, sheet: FactSheet, pairs: readonly Pair[]): Change[] {
  const { pointer, of = "operation", fact, stated, isComplete } = departure;
  const base = { direction: "spec", line: 1, pointer } as const;
  if (!isComplete) {
    const fix = `Give the record at ${pointer} \`of\`, \`stated\` (a map from fact to what the page states) and \`reason\`; specs/README.md has the form.`;
    return [
      {
        ...base,
        id: `departure.${of}.incomplete`,
        class: "documentation",
        message: "a departure does not say which facts it departs from",
        fix,
      },
    ];
  }
  if (fact === "") return [];
  const bound = pairs.filter((pair) => pair.spec.departures.some((other) => isSame(other, departure)));
  const named = isNamedFact(fact);
  if (!named && bound.length === 0) {
    const fix = "Name by `of` the parameter, header or field that it is about, as the spec and the page name it.";
    return [
      {
        ...base,
        id: `departure.${of}.${fact}.unbound`,
        class: "documentation",
        message: `a departure from ${fact} is about ${of}, of which the page has nothing to compare`,
        fix,
      },
    ];
  }
  const now = named ? namedFact(sheet, fact) : statedFact(bound[0]?.page, fact);
  const line = bound[0]?.page?.line ?? 1;
  if (!isDeepStrictEqual(now, stated)) {
    const message = `a departure of ${of} is from ${fact} ${show(stated ?? undefined)}, and the page states ${show(now ?? undefined)}`;
    return [
      {
        ...base,
        line,
        id: `departure.${of}.${fact}.outdated`,
        fact,
        class: "behavioural",
        old: stated,
        new: now,
        message,
        fix: "Read the page again, then mend the spec or the departure.",
      },
    ];
  }
  const isNeedless = !named && now !== null && bound.every((pair) => isDeepStrictEqual(saidFact(pair.spec.facts, fact), now));
  if (!isNeedless) return [];
  return [
    {
      ...base,
      line,
      id: `departure.${of}.${fact}.needless`,
      class: "documentation",
      old: stated,
      new: now,
      message: `page and spec agree about ${fact} of ${of}: the departure is not needed`,
      fix: `Remove ${fact} from the record at ${pointer}.`,
    },
  ];
}
