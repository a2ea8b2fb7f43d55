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
  const { pointer, fact, stated, isComplete } = departure;
  const base = { direction: "spec", line: 1, pointer } as const;
  if (!isComplete) {
    const fix = `Add \`stated\`, a map from fact to what the page states, and \`reason\` to the x-departure at ${pointer}; specs/README.md has the form.`;
    return [
      {
        ...base,
        id: `departure.${pointer}.incomplete`,
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
    const fix = "Move it beside the parameter, header or field that it is about, or name that: `field data.total type`.";
    return [
      {
        ...base,
        id: `departure.${pointer}.${fact}.unbound`,
        class: "documentation",
        message: `a departure from ${fact} stands where the page has nothing to compare`,
        fix,
      },
    ];
  }
  const now = named ? namedFact(sheet, fact) : statedFact(bound[0]?.page, fact);
  const line = bound[0]?.page?.line ?? 1;
  if (!isDeepStrictEqual(now, stated)) {
    const message = `a departure is from ${fact} ${show(stated ?? undefined)}, and the page states ${show(now ?? undefined)}`;
    return [
      {
        ...base,
        line,
        id: `departure.${pointer}.${fact}.outdated`,
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
      id: `departure.${pointer}.${fact}.needless`,
      class: "documentation",
      old: stated,
      new: now,
      message: `page and spec agree about ${fact}: the departure is not needed`,
      fix: `Remove ${fact} from the x-departure at ${pointer}.`,
    },
  ];
}
