import type { FactSheet } from "./sheet.ts";

/** The same facts in the same order, whatever order the page has. */
export function sortSheet(sheet: FactSheet): FactSheet {
  return sortKeys({
    ...sheet,
    parameters: sheet.parameters.toSorted(by((parameter) => `${parameter.in} ${parameter.name}`)),
    response: {
      ...sheet.response,
      headers: sheet.response.headers.toSorted(by((header) => header.name)),
      fields: sheet.response.fields.toSorted(by((field) => field.path)),
    },
    statuses: sheet.statuses.toSorted(by((status) => status.code)),
    ...(sheet.errors ? { errors: sheet.errors.toSorted(by((error) => error.code)) } : {}),
    examples: sheet.examples.toSorted(by((example) => example.kind)),
    uncertain: sheet.uncertain.toSorted((left, right) => left.line - right.line || (left.text < right.text ? -1 : 1)),
  });
}

/** The text of `facts.json`. */
export function renderSheet(sheet: FactSheet): string {
  return `${JSON.stringify(sheet, undefined, 2)}\n`;
}

const firstKeys = ["version", "name", "path", "in", "kind", "type"];

function sortKeys<T>(value: T): T {
  if (Array.isArray(value)) return value.map((item) => sortKeys(item)) as T;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([left], [right]) => rank(left) - rank(right) || (left < right ? -1 : 1))
      .map(([name, inner]) => [name, sortKeys(inner)]),
  ) as T;
}

function rank(name: string): number {
  const index = firstKeys.indexOf(name);
  return index < 0 ? firstKeys.length : index;
}

function by<T>(keyOf: (item: T) => string): (left: T, right: T) => number {
  return (left, right) => (keyOf(left) < keyOf(right) ? -1 : keyOf(left) > keyOf(right) ? 1 : 0);
}
