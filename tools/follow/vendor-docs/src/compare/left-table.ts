import type { Field } from "../facts/sheet.ts";
import type { Change } from "./finding.ts";

export function hasLeftTable({ path, tablePath }: Field, after: readonly Field[]): boolean {
  return tablePath !== undefined && after.some((other) => other.path === path && other.tablePath === undefined);
}

/** The usual way in which a vendor retires a field: its row goes first, the example long after. What the row stated is gone with it. */
export function leftTable({ path, line }: Field): Change {
  return {
    id: `response.field.${path}.listed.removed`,
    fact: "presence",
    class: "behavioural",
    direction: "response",
    line: 1,
    old: true,
    new: false,
    subject: { kind: "field", name: path },
    message: `field ${path} left the table, still in the example; it was on line ${line}`,
  };
}
