import type { FactSheet } from "../facts/sheet.ts";
import { type Change, show } from "./finding.ts";

export function compareOperation({ operation: before }: FactSheet, { operation: after }: FactSheet): Change[] {
  return (["method", "path", "host"] as const).flatMap((key): Change[] => {
    const [old, now] = [before[key], after[key]];
    if (old === now) return [];
    const isStated = old !== undefined && now !== undefined;
    return [
      {
        id: `operation.${key}.changed`,
        fact: key,
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

export function compareDeprecation({ deprecation: before }: FactSheet, { deprecation: after }: FactSheet): Change[] {
  const line = after?.line ?? 1;
  if (!before && after)
    return [
      {
        id: "operation.deprecation.added",
        fact: "deprecated",
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
        fact: "deprecated",
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

export function compareOrder({ response: { order: before } }: FactSheet, { response: { order: after } }: FactSheet): Change[] {
  const [old, now] = [before, after].map((order) => order && `${order.by} ${order.direction}`);
  if (old === now) return [];
  return [
    {
      id: "response.order.changed",
      fact: "order",
      class: "behavioural",
      direction: "response",
      line: after?.line ?? 1,
      old,
      new: now,
      message: `order of the answer ${show(old)} → ${show(now)}`,
    },
  ];
}

export function compareTitle({ page: before }: FactSheet, { page: after }: FactSheet): Change[] {
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
