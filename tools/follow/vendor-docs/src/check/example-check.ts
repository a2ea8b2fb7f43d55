import { isDeepStrictEqual } from "node:util";
import type { Change } from "../compare/finding.ts";
import { directionOf } from "../compare/samples.ts";
import { sentBy } from "../facts/examples.ts";
import { isRequest } from "../facts/operation.ts";
import type { FactSheet } from "../facts/sheet.ts";
import type { Spec } from "../spec/read-spec.ts";

/** Documented examples that no example file of the spec has. */
export function exampleChanges(sheet: FactSheet, spec: Spec): Change[] {
  return sheet.examples.flatMap(({ kind, value, line }): Change[] => {
    const wanted = kind === "request" && isRequest(value) ? textOf(sentBy(value)) : value;
    // A request without parameters, or with placeholders for them, shows nothing to pin.
    const isEmpty = typeof wanted === "object" && wanted !== null && Object.keys(wanted).length === 0;
    const isPinned = spec.examples.some((example) => isDeepStrictEqual(kind === "request" ? textOf(example) : example, wanted));
    if (isEmpty || isPinned) return [];
    return [
      {
        id: `example.${kind}.unpinned`,
        class: "documentation",
        direction: directionOf(kind),
        line,
        pointer: spec.pointer,
        message: `no file of the spec's examples has the documented ${kind}`,
        fix: "Write it to examples/ as an Example Object, the page's data under `value`.",
      },
    ];
  });
}

/** Parameters as a query has them: all text. */
function textOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => textOf(item));
  if (typeof value !== "object" || value === null) return String(value);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, textOf(inner)]));
}
