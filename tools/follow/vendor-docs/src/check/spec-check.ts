import type { FactSheet, Field, Parameter } from "../facts/sheet.ts";
import type { SpecParameter } from "../spec/parameters.ts";
import type { Spec } from "../spec/read-spec.ts";
import type { SpecValue } from "../spec/schema.ts";
import { asSpecHasThem, departedFields, isInside } from "./departed-fields.ts";
import { type Discrepancy, statedFact } from "./discrepancy.ts";
import { checkOperation } from "./operation-check.ts";
import { missing, unlisted, unlistedValue } from "./presence.ts";
import { checkValue } from "./value-check.ts";

/** A value of the spec and what the page states of it, to see whether its departures still match. */
export interface Pair {
  readonly page: Parameter | Field | FactSheet["response"]["headers"][number] | undefined;
  readonly spec: SpecValue;
}

export interface SpecCheck {
  readonly discrepancies: readonly Discrepancy[];
  readonly pairs: readonly Pair[];
}

/** Where the spec does not say what the page says. */
export function checkSpec(sheet: FactSheet, spec: Spec): SpecCheck {
  const pairs: Pair[] = [];
  const discrepancies = [
    ...checkOperation(sheet, spec),
    ...checkParameters(sheet, spec, pairs),
    ...checkHeaders(sheet, spec, pairs),
    ...checkFields(sheet, spec, pairs),
    ...checkStatuses(sheet, spec),
  ];
  return { discrepancies, pairs };
}

function checkParameters(sheet: FactSheet, spec: Spec, pairs: Pair[]): Discrepancy[] {
  const left = new Set<SpecParameter>(spec.parameters);
  const found = sheet.parameters.flatMap((parameter): Discrepancy[] => {
    const subject = { kind: "parameter", name: parameter.name } as const;
    const same = spec.parameters.find(({ name }) => name === parameter.name);
    if (!same) {
      const isCredential = spec.credentials.has(parameter.name.toLowerCase());
      return isCredential
        ? []
        : [missing(spec, `parameter ${parameter.name}`, parameter.required ? "required" : "optional", parameter.line, "request", subject)];
    }
    left.delete(same);
    pairs.push({ page: parameter, spec: same });
    const isElsewhere = parameter.in !== "common" && parameter.in !== same.in;
    const place: Discrepancy[] = isElsewhere
      ? [
          {
            fact: "in",
            page: parameter.in,
            spec: same.in,
            line: parameter.line,
            pointer: same.pointer,
            direction: "request",
            subject,
            departures: same.departures,
          },
        ]
      : [];
    // A path cannot be without its parameters, whatever the page says of them.
    const differing = checkValue(parameter, same, "request", subject).filter(({ fact }) => fact !== "required" || same.in !== "path");
    return [...place, ...differing];
  });
  const isOwnAction = (parameter: SpecParameter): boolean =>
    parameter.constant !== undefined && parameter.constant === sheet.operation.action;
  return [
    ...found,
    ...[...left]
      .filter((parameter) => !isOwnAction(parameter))
      .map((parameter) => unlisted(parameter, "parameter", parameter.name, "request", pairs)),
  ];
}

function checkHeaders(sheet: FactSheet, spec: Spec, pairs: Pair[]): Discrepancy[] {
  return sheet.response.headers.flatMap((header) => {
    const subject = { kind: "header", name: header.name } as const;
    const same = spec.headers.get(header.name.toLowerCase());
    if (!same) return [missing(spec, `header ${header.name}`, true, header.line, "response", subject)];
    pairs.push({ page: header, spec: same });
    return checkValue(header, same, "response", subject);
  });
}

function checkFields(sheet: FactSheet, spec: Spec, pairs: Pair[]): Discrepancy[] {
  const fields = asSpecHasThem(sheet.response.fields, spec);
  const listed = new Set(fields.map(({ path }) => path));
  const departed = departedFields(spec);
  const found = fields.flatMap((field): Discrepancy[] => {
    const subject = { kind: "field", name: field.path } as const;
    const values = spec.fields.get(field.path) ?? [];
    if (values.length === 0 && isInside(field.path, departed)) return [];
    if (values.length === 0) return [missing(spec, `field ${field.path}`, true, field.line, "response", subject)];
    pairs.push(...values.map((value) => ({ page: field, spec: value })));
    const isListed = statedFact(field, "listed");
    const unlistedValues =
      isListed || field.path === "[]" ? [] : values.slice(0, 1).map((value) => unlistedValue(value, field.path, field.line));
    return [...unlistedValues, ...values.flatMap((value) => checkValue(field, withNeedOf(field, value, values), "response", subject))];
  });
  const extra = [...spec.fields]
    .filter(([path]) => !listed.has(path) && !isInside(path, departed))
    .flatMap(([path, values]) => values.slice(0, 1).map((value) => unlisted(value, "field", path, "response", pairs)));
  return [...found, ...extra];
}

/** The page's "required" is about success: one alternative that agrees is enough. */
function withNeedOf(field: Field, value: SpecValue, values: readonly SpecValue[]): SpecValue {
  const agrees = values.some(({ facts }) => facts.required === field.required);
  return agrees && field.required !== undefined ? { ...value, facts: { ...value.facts, required: field.required } } : value;
}

function checkStatuses(sheet: FactSheet, spec: Spec): Discrepancy[] {
  return sheet.statuses
    .filter(({ code }) => !spec.statuses.has(code) && !spec.statuses.has(`${code[0]}XX`) && !spec.statuses.has("default"))
    .map(({ code, line }) => missing(spec, `status ${code}`, true, line, "response", { kind: "status", name: code }));
}
