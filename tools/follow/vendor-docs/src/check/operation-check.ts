import type { FactSheet } from "../facts/sheet.ts";
import type { Spec } from "../spec/read-spec.ts";
import type { Discrepancy } from "./discrepancy.ts";

/** Method, path, host, action and deprecation. */
export function checkOperation({ operation, deprecation }: FactSheet, spec: Spec): Discrepancy[] {
  // The vendor's name for it may be in any parameter: `Action` in a query, `X-Amz-Target` in a header.
  const constants = spec.parameters.flatMap(({ constant }) => (constant === undefined ? [] : [constant]));
  const action = constants.find((constant) => constant === operation.action) ?? constants[0];
  const facts: [string, unknown, unknown, boolean][] = [
    ["method", operation.method, spec.method, operation.method === undefined || operation.method === spec.method],
    ["path", operation.path, spec.path, operation.path === undefined || operation.path === spec.path],
    ["host", operation.host, spec.hosts, operation.host === undefined || spec.hosts.includes(operation.host)],
    ["action", operation.action, action, operation.action === undefined || operation.action === action],
    ["deprecated", deprecation !== undefined, spec.isDeprecated, deprecation === undefined || spec.isDeprecated],
  ];
  return facts
    .filter(([, , , agrees]) => !agrees)
    .map(([fact, page, said]) => ({
      fact,
      page: page ?? null,
      spec: said ?? null,
      line: operation.line,
      pointer: spec.pointer,
      direction: "operation",
      subject: { kind: "parameter", name: fact },
      departures: spec.departures,
    }));
}
