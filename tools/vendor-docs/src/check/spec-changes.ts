import { isDeepStrictEqual } from "node:util";
import type { Change, ChangeClass } from "../compare/finding.ts";
import { show } from "../compare/finding.ts";
import { valueRules } from "../compare/value-rules.ts";
import type { FactSheet, ValueFacts } from "../facts/sheet.ts";
import type { Departure } from "../spec/departure.ts";
import type { Spec } from "../spec/read-spec.ts";
import { type Discrepancy, statedFact } from "./discrepancy.ts";
import { checkSpec, covers, type Pair } from "./spec-check.ts";
import { saidFact } from "./value-check.ts";

/** What has to be done about the spec: undeclared differences, and departures that no longer match the page. */
export function specChanges(sheet: FactSheet, spec: Spec): Change[] {
  const { discrepancies, pairs } = checkSpec(sheet, spec);
  const open = discrepancies.filter((discrepancy) => !discrepancy.departures.some((departure) => covers(departure, discrepancy)));
  return [...open.map(describe), ...departureChanges(sheet, spec, discrepancies, pairs)];
}

function describe(discrepancy: Discrepancy): Change {
  const { fact, page, spec, line, pointer, direction, subject, departures } = discrepancy;
  const outdated = departures.find((departure) => departure.fact === fact);
  const isWhole = /^(?:parameter|field|header|status) /.test(fact);
  const what = isWhole ? `the page lists ${fact} (${show(page)}), the spec does not` : fact === "listed" ? `${subject.kind} ${subject.name} is in no table of the page` : `${subject.kind} ${subject.name}: ${fact} is ${show(page ?? undefined)} on the page, ${show(spec ?? undefined)} in the spec`;
  const record = `x-departure: { fact: ${fact}, stated: ${JSON.stringify(page)}, page: …, reason: … }`;
  return {
    id: `spec.${subject.kind}.${subject.name}.${isWhole ? "missing" : fact}`,
    class: classOf(discrepancy),
    direction,
    line,
    old: page,
    new: spec,
    pointer,
    subject,
    message: outdated ? `${what}; its departure is about ${show(outdated.stated)}` : what,
    fix: `Say in the spec what the page says, or record at ${pointer}: ${record}`,
  };
}

/** As bad as if the page had just moved from what the spec says to what it says. */
function classOf({ fact, page, spec, direction }: Discrepancy): ChangeClass {
  if (fact === "listed") return direction === "request" ? "breaking" : "documentation";
  if (fact.startsWith("parameter ")) return page === "required" ? "breaking" : "additive";
  if (/^(?:field|header|status) /.test(fact)) return "additive";
  if (direction === "operation") return fact === "deprecated" ? "behavioural" : "breaking";
  const rule = valueRules[(fact === "default" ? "omitted" : fact) as keyof typeof valueRules];
  const side = direction === "request" ? "request" : "response";
  const asFacts = (value: unknown): ValueFacts => ({ type: "unknown", line: 1, ...(value === null ? {} : { [fact]: value }) });
  return rule?.(asFacts(spec), asFacts(page), side) ?? "breaking";
}

function departureChanges(sheet: FactSheet, spec: Spec, discrepancies: readonly Discrepancy[], pairs: readonly Pair[]): Change[] {
  return spec.departures.flatMap((departure): Change[] => {
    const base = { direction: "spec", line: 1, pointer: departure.pointer } as const;
    if (!departure.isComplete) {
      return [{ ...base, id: `departure.${departure.pointer}.incomplete`, class: "documentation", message: "a departure does not say which fact it departs from", fix: `Add fact, stated and reason to the x-departure at ${departure.pointer}; specs/README.md has the form.` }];
    }
    const isUsed = discrepancies.some((discrepancy) => discrepancy.departures.includes(departure) || discrepancy.departures.some((other) => isDeepStrictEqual(other, departure)) ? covers(departure, discrepancy) : false);
    if (isUsed) return [];
    const isAtOperation = departure.pointer === spec.pointer;
    const bound = pairs.filter((pair) => pair.spec.departures.some((other) => isDeepStrictEqual(other, departure)));
    if (!isAtOperation && bound.length === 0) {
      return [{ ...base, id: `departure.${departure.pointer}.${departure.fact}.unbound`, class: "documentation", message: `a departure about ${departure.fact} stands where the page has nothing to compare`, fix: `Move it beside the parameter, header or field that it is about, or to the operation (${spec.pointer}).` }];
    }
    const now = isAtOperation ? operationFact(sheet, departure.fact) : statedFact(bound[0]?.page, departure.fact);
    const line = bound[0]?.page?.line ?? 1;
    // A difference that is not covered has been reported, with its departure.
    if (discrepancies.some((discrepancy) => discrepancy.fact === departure.fact && discrepancy.departures.some((other) => isDeepStrictEqual(other, departure)))) return [];
    if (!isDeepStrictEqual(now, departure.stated)) {
      return [{ ...base, line, id: `departure.${departure.pointer}.${departure.fact}.outdated`, class: "behavioural", old: departure.stated, new: now, message: `a departure is about ${departure.fact} ${show(departure.stated ?? undefined)}, and the page states ${show(now ?? undefined)}`, fix: "Read the page again, then mend the spec or the departure." }];
    }
    if (!isAtOperation && now !== null && bound.every((pair) => isDeepStrictEqual(saidFact(pair.spec.facts, departure.fact), now))) {
      return [{ ...base, line, id: `departure.${departure.pointer}.${departure.fact}.needless`, class: "documentation", old: departure.stated, new: now, message: `page and spec agree about ${departure.fact}: the departure is not needed`, fix: `Remove the x-departure at ${departure.pointer}.` }];
    }
    return [];
  });
}

function operationFact(sheet: FactSheet, fact: string): unknown {
  const [kind, name] = fact.split(" ");
  if (kind === "parameter") return needOf(sheet.parameters.find((parameter) => parameter.name === name));
  if (kind === "header") return sheet.response.headers.some((header) => header.name === name) || null;
  if (kind === "field") return sheet.response.fields.some((field) => field.path === name) || null;
  if (kind === "status") return sheet.statuses.some((status) => status.code === name) || null;
  if (fact === "deprecated") return sheet.deprecation !== undefined;
  return (sheet.operation as unknown as Record<string, unknown>)[fact] ?? null;
}

function needOf(parameter: { readonly required?: boolean } | undefined): string | null {
  return parameter ? (parameter.required ? "required" : "optional") : null;
}
