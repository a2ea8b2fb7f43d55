import type { Change, ChangeClass } from "../compare/finding.ts";
import { show } from "../compare/finding.ts";
import { valueRules } from "../compare/value-rules.ts";
import type { FactSheet, ValueFacts } from "../facts/sheet.ts";
import { nameOf } from "../spec/departure.ts";
import type { Spec } from "../spec/read-spec.ts";
import { covers, departureChanges } from "./departures.ts";
import type { Discrepancy } from "./discrepancy.ts";
import { checkSpec } from "./spec-check.ts";

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
  const what = isWhole
    ? `the page lists ${fact} (${show(page)}), the spec does not`
    : fact === "listed"
      ? `${subject.kind} ${subject.name} is in no table of the page`
      : `${subject.kind} ${subject.name}: ${fact} is ${show(page ?? undefined)} on the page, ${show(spec ?? undefined)} in the spec`;
  const of = isWhole || direction === "operation" ? "" : `of: ${nameOf(subject)}, `;
  const record = `{ ${of}stated: { ${fact}: ${JSON.stringify(page)} }, reason: … }`;
  return {
    id: `spec.${subject.kind}.${subject.name}.${isWhole ? "missing" : fact}`,
    class: classOf(discrepancy),
    direction,
    line,
    old: page,
    new: spec,
    pointer,
    subject,
    fact: isWhole || fact === "listed" ? "presence" : fact,
    message: outdated ? `${what}; its departure is about ${show(outdated.stated)}` : what,
    fix: `Say in the spec what the page says, or record in the operation's x-departures: ${record}`,
  };
}

/** As bad as if the page had just moved from what the spec says to what it says. */
function classOf({ fact, page, spec, direction }: Discrepancy): ChangeClass {
  if (fact === "listed") return direction === "request" ? "breaking" : "documentation";
  if (fact.startsWith("parameter ")) return page === "required" ? "breaking" : "additive";
  if (/^(?:field|header|status) /.test(fact)) return "additive";
  if (direction === "operation") return fact === "deprecated" ? "behavioural" : "breaking";
  const rule = valueRules[fact as keyof typeof valueRules];
  const side = direction === "request" ? "request" : "response";
  const asFacts = (value: unknown): ValueFacts => ({ type: "unknown", line: 1, ...(value === null ? {} : { [fact]: value }) });
  return rule?.(asFacts(spec), asFacts(page), side) ?? "breaking";
}
