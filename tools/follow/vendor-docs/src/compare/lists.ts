import type { FactSheet, Field, Header, Parameter, Status } from "../facts/sheet.ts";
import { classOfAdded, isAuth } from "./credentials.ts";
import type { Change } from "./finding.ts";
import { hasLeftTable, leftTable } from "./left-table.ts";
import { compareValues } from "./values.ts";

export function compareParameters({ parameters: before, operation }: FactSheet, { parameters: after }: FactSheet): Change[] {
  const changes: Change[] = [];
  const moved = new Set<Parameter>();
  for (const parameter of after) {
    const same = before.find((other) => other.name === parameter.name && other.in === parameter.in);
    const elsewhere = before.filter(
      (other) => other.name === parameter.name && !after.some((kept) => kept.name === other.name && kept.in === other.in),
    );
    const subject = { kind: "parameter", name: parameter.name } as const;
    const id = `parameter.${parameter.in}.${parameter.name}`;
    const common = { direction: "request", line: parameter.line, subject } as const;
    const [only] = elsewhere;
    if (same) changes.push(...compareValues(id, subject, same, parameter, "request"));
    else if (elsewhere.length === 1 && only) {
      moved.add(only);
      changes.push({
        ...common,
        id: `${id}.in.changed`,
        fact: "in",
        class: "breaking",
        old: only.in,
        new: parameter.in,
        message: `parameter ${parameter.name}: moved from ${only.in} to ${parameter.in}`,
      });
      changes.push(...compareValues(id, subject, only, parameter, "request"));
    } else {
      const need = parameter.required ? "required" : "optional";
      changes.push({
        ...common,
        id: `${id}.added`,
        fact: "presence",
        class: classOfAdded(parameter, operation.action),
        new: need,
        message: `new ${need} parameter ${parameter.name} (${parameter.in})`,
      });
    }
  }
  for (const parameter of before) {
    if (moved.has(parameter) || after.some((other) => other.name === parameter.name && other.in === parameter.in)) continue;
    const changeClass = isAuth(parameter) ? "behavioural" : "breaking";
    const message = `parameter ${parameter.name} (${parameter.in}) is gone; it was on line ${parameter.line}`;
    changes.push({
      id: `parameter.${parameter.in}.${parameter.name}.removed`,
      fact: "presence",
      class: changeClass,
      direction: "request",
      line: 1,
      old: parameter.required ? "required" : "optional",
      subject: { kind: "parameter", name: parameter.name },
      message,
    });
  }
  return changes;
}

export function compareFields(before: readonly Field[], after: readonly Field[]): Change[] {
  const left = before.filter((field) => hasLeftTable(field, after));
  const named = (fields: readonly Field[]) =>
    fields.filter((field) => !left.some(({ path }) => path === field.path)).map((field) => ({ ...field, name: field.path }));
  return [...left.map(leftTable), ...compareAnswer("field", named(before), named(after))];
}

export function compareHeaders(before: readonly Header[], after: readonly Header[]): Change[] {
  return compareAnswer("header", before, after);
}

function compareAnswer(kind: "field" | "header", before: readonly Header[], after: readonly Header[]): Change[] {
  const changes: Change[] = [];
  for (const value of after) {
    const same = before.find(({ name }) => name === value.name);
    const subject = { kind, name: value.name };
    const id = `response.${kind}.${value.name}`;
    if (same) changes.push(...compareValues(id, subject, same, value, "response"));
    else
      changes.push({
        id: `${id}.added`,
        fact: "presence",
        class: "additive",
        direction: "response",
        line: value.line,
        new: value.type,
        subject,
        message: `new ${kind} ${value.name} in the answer`,
      });
  }
  for (const { name, type, line } of before) {
    if (after.some((value) => value.name === name)) continue;
    changes.push({
      id: `response.${kind}.${name}.removed`,
      fact: "presence",
      class: "breaking",
      direction: "response",
      line: 1,
      old: type,
      subject: { kind, name },
      message: `${kind} ${name} is gone from the answer; it was on line ${line}`,
    });
  }
  return changes;
}

export function compareStatuses(before: readonly Status[], after: readonly Status[]): Change[] {
  const subject = (name: string) => ({ kind: "status", name }) as const;
  return [
    ...after
      .filter(({ code }) => !before.some((other) => other.code === code))
      .map(
        ({ code, line }): Change => ({
          id: `response.status.${code}.added`,
          fact: "presence",
          class: "additive",
          direction: "response",
          line,
          new: code,
          subject: subject(code),
          message: `new status ${code}`,
        }),
      ),
    ...before
      .filter(({ code }) => !after.some((other) => other.code === code))
      .map(
        ({ code }): Change => ({
          id: `response.status.${code}.removed`,
          fact: "presence",
          class: "documentation",
          direction: "response",
          line: 1,
          old: code,
          subject: subject(code),
          message: `status ${code} is no longer listed`,
        }),
      ),
  ];
}
