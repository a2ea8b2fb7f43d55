import { isDeepStrictEqual } from "node:util";
import { CannotCheck } from "../errors.ts";
import type { FactSheet } from "../facts/sheet.ts";
import { type Change, show } from "./finding.ts";
import { compareFields, compareHeaders, compareParameters, compareStatuses } from "./lists.ts";
import { compareExamples } from "./samples.ts";

/** What changed from one sheet to the next, and how bad it is. */
export function compareSheets(before: FactSheet, after: FactSheet): Change[] {
  refuseOtherEndpoint(before, after);
  const changes = [
    ...compareOperation(before, after),
    ...compareDeprecation(before, after),
    ...compareParameters(before.parameters, after.parameters),
    ...compareHeaders(before.response.headers, after.response.headers),
    ...compareFields(before.response.fields, after.response.fields),
    ...compareOrder(before, after),
    ...compareStatuses(before.statuses, after.statuses),
    ...compareExamples(before.examples, after.examples),
    ...compareTitle(before, after),
  ];
  changes.push(...compareUncertain(before, after, changes));
  return changes.length > 0 ? changes : compareText(before, after);
}

/** Two endpoints differ everywhere, and that says nothing about either. */
function refuseOtherEndpoint(before: FactSheet, after: FactSheet): void {
  const sameFile = before.page.originalName !== undefined && before.page.originalName === after.page.originalName;
  for (const key of ["action", "path"] as const) {
    const [old, now] = [before.operation[key], after.operation[key]];
    if (old === undefined || now === undefined || old === now || (key === "path" && sameFile)) continue;
    throw new CannotCheck(
      `This is another endpoint's page: its ${key} is ${now}, and not ${old}.`,
      "Give the page of the same endpoint; if the vendor renamed it, start a new spec.",
    );
  }
}

function compareOperation({ operation: before }: FactSheet, { operation: after }: FactSheet): Change[] {
  return (["method", "path", "host"] as const).flatMap((key): Change[] => {
    const [old, now] = [before[key], after[key]];
    if (old === now) return [];
    const isStated = old !== undefined && now !== undefined;
    return [
      {
        id: `operation.${key}.changed`,
        class: isStated ? "breaking" : "documentation",
        direction: "operation",
        line: after.line,
        old,
        new: now,
        message: `${key} ${show(old)} → ${show(now)}`,
      },
    ];
  });
}

function compareDeprecation({ deprecation: before }: FactSheet, { deprecation: after }: FactSheet): Change[] {
  const line = after?.line ?? 1;
  if (!before && after)
    return [
      {
        id: "operation.deprecation.added",
        class: "behavioural",
        direction: "operation",
        line,
        new: after.successor ?? true,
        message: "the page now calls the operation deprecated",
      },
    ];
  if (before && !after)
    return [
      {
        id: "operation.deprecation.removed",
        class: "behavioural",
        direction: "operation",
        line,
        old: before.successor ?? true,
        message: "the page no longer calls the operation deprecated",
      },
    ];
  if (before?.successor === after?.successor) return [];
  return [
    {
      id: "operation.deprecation.successor.changed",
      class: "documentation",
      direction: "operation",
      line,
      old: before?.successor,
      new: after?.successor,
      message: "the page names another successor",
    },
  ];
}

function compareOrder({ response: { order: before } }: FactSheet, { response: { order: after } }: FactSheet): Change[] {
  const [old, now] = [before, after].map((order) => order && `${order.by} ${order.direction}`);
  if (old === now) return [];
  return [
    {
      id: "response.order.changed",
      class: "behavioural",
      direction: "response",
      line: after?.line ?? 1,
      old,
      new: now,
      message: `order of the answer ${show(old)} → ${show(now)}`,
    },
  ];
}

function compareTitle({ page: before }: FactSheet, { page: after }: FactSheet): Change[] {
  const isSameFile = before.originalName !== undefined && before.originalName === after.originalName;
  const changes: Change[] = [];
  if (before.title !== after.title) {
    const remark = isSameFile ? `; it is still ${before.originalName}, and its file moves with its title` : "";
    changes.push({
      id: "page.title.changed",
      class: "documentation",
      direction: "page",
      line: 1,
      old: before.title,
      new: after.title,
      message: `the page is renamed${remark}`,
    });
  }
  if (before.originalName !== after.originalName) {
    changes.push({
      id: "page.originalName.changed",
      class: "documentation",
      direction: "page",
      line: 1,
      old: before.originalName,
      new: after.originalName,
      message: "the page has another original name",
    });
  }
  return changes;
}

/** A place that can no longer be read may hide any change: a person has to look. What is new altogether is found already. */
function compareUncertain(before: FactSheet, after: FactSheet, changes: readonly Change[]): Change[] {
  const known = new Set(before.uncertain.map(({ text }) => text));
  const newLines = new Set(changes.filter(({ id }) => id.endsWith(".added")).map(({ line }) => line));
  return after.uncertain
    .filter(({ text, line }) => !known.has(text) && !newLines.has(line))
    .map(
      ({ text, line }): Change => ({
        id: `uncertain.${text}`,
        class: "behavioural",
        direction: "page",
        line,
        new: text,
        message: `cannot be read for certain: ${text}`,
        fix: "Read that line, and teach tools/vendor-docs/src/meaning its words if it states a fact.",
      }),
    );
}

/** No fact changed, but the page did. */
function compareText({ page: before, examples: oldExamples }: FactSheet, { page: after, examples: newExamples }: FactSheet): Change[] {
  const change = (id: string, message: string): Change[] => [
    { id, class: "documentation", direction: "page", line: 1, old: before.sha256, new: after.sha256, message },
  ];
  if (before.sha256 === after.sha256) return [];
  if (before.wordsSha256 !== after.wordsSha256) return change("page.wording.changed", "the page is worded in another way; no fact changed");
  if (before.linksSha256 !== after.linksSha256) return change("page.links.changed", "links of the page lead elsewhere; no fact changed");
  const values = [oldExamples, newExamples].map((examples) => examples.map(({ value }) => value));
  return isDeepStrictEqual(values[0], values[1])
    ? change("page.layout.changed", "the page is laid out in another way; no fact changed")
    : [];
}
