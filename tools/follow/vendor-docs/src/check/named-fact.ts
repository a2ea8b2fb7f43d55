import type { FactSheet } from "../facts/sheet.ts";
import { statedFact } from "./discrepancy.ts";

const ofOperation = new Set(["method", "path", "host", "action"]);

/**
 * Facts that name what they are about, so that a departure from them may stand anywhere: `parameter limit`,
 * `field data.total required`, `status 404`, `statuses`, `deprecated`, `order`.
 */
export function isNamedFact(fact: string): boolean {
  return /^(?:parameter|header|field|status) \S/.test(fact) || ofOperation.has(fact) || ["deprecated", "statuses", "order"].includes(fact);
}

/** What the page states of such a fact; null: nothing. */
export function namedFact(sheet: FactSheet, fact: string): unknown {
  const [kind = "", name = "", detail] = fact.split(" ");
  if (ofOperation.has(fact)) return (sheet.operation as unknown as Record<string, unknown>)[fact] ?? null;
  if (fact === "deprecated") return sheet.deprecation !== undefined;
  if (fact === "statuses") return sheet.statuses.map(({ code }) => Number(code));
  if (fact === "order") return sheet.response.order ? `${sheet.response.order.by} ${sheet.response.order.direction}` : null;
  if (kind === "status") return sheet.statuses.some(({ code }) => code === name) || null;
  const { parameters, response } = sheet;
  const value =
    kind === "parameter"
      ? parameters.find((one) => one.name === name)
      : kind === "header"
        ? response.headers.find((one) => one.name === name)
        : response.fields.find((one) => one.path === name);
  if (detail !== undefined) return statedFact(value, detail);
  if (!value) return null;
  return kind === "parameter" ? (value.required ? "required" : "optional") : true;
}
