import { CannotCheck } from "../errors.ts";
import type { FactSheet } from "../facts/sheet.ts";
import type { Change } from "./finding.ts";
import { compareFields, compareHeaders, compareParameters, compareStatuses } from "./lists.ts";
import { compareDeprecation, compareOperation, compareOrder, compareTitle } from "./operation.ts";
import { compareErrors, comparePinned } from "./pinned.ts";
import { compareExamples } from "./samples.ts";
import { compareText } from "./text.ts";
import { compareUncertain } from "./uncertain.ts";

/** What changed from one sheet to the next, and how bad it is. */
export function compareSheets(before: FactSheet, after: FactSheet): Change[] {
  refuseOtherEndpoint(before, after);
  const changes = [
    ...compareOperation(before, after),
    ...compareDeprecation(before, after),
    ...compareParameters(before, after),
    ...compareHeaders(before.response.headers, after.response.headers),
    ...compareFields(before.response.fields, after.response.fields),
    ...compareOrder(before, after),
    ...compareStatuses(before.statuses, after.statuses),
    ...compareErrors(before, after),
    ...comparePinned(before, after),
    ...compareExamples(before.examples, after.examples),
    ...compareTitle(before, after),
  ];
  changes.push(...compareUncertain(before, after, changes));
  return [...changes, ...compareText(before, after, changes)];
}

/** Two endpoints differ everywhere, and that says nothing about either. */
function refuseOtherEndpoint(before: FactSheet, after: FactSheet): void {
  const sameFile = before.page.originalName !== undefined && before.page.originalName === after.page.originalName;
  // An action stays itself whatever it is sent with; without one, method and path are what an endpoint is.
  const sameAction = before.operation.action !== undefined && before.operation.action === after.operation.action;
  for (const key of ["action", "path", "method"] as const) {
    const [old, now] = [before.operation[key], after.operation[key]];
    if (old === undefined || now === undefined || old === now) continue;
    if ((key !== "action" && sameFile) || (key === "method" && sameAction)) continue;
    throw new CannotCheck(
      `This is another endpoint's page: its ${key} is ${now}, and not ${old}.`,
      "Give the page of the same endpoint; if the vendor renamed it, start a new spec.",
    );
  }
}
