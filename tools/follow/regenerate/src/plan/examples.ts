import { exampleChanges } from "@imagetags/vendor-docs/check/example-check";
import { isRequest } from "@imagetags/vendor-docs/facts/operation";
import type { Example } from "@imagetags/vendor-docs/facts/sheet";
import type { Sides } from "../edit/additions.ts";
import type { Json } from "../edit/schema.ts";
import { joinPointer, yamlOf } from "../edit/spec-document.ts";

/** Writes the documented examples that no file has yet: each an Example Object of its own, named by its revision. Gives them by file name. */
export function newExamples(sides: Sides): Map<string, string> {
  const { sheet, spec, document, revision } = sides;
  const files = new Map<string, string>();
  for (const { line, direction } of exampleChanges(sheet, spec)) {
    const example = sheet.examples.find((one) => one.line === line && one.kind === direction);
    const holder = example && holderOf(sides, example.kind);
    if (!example || holder === undefined) continue;
    const known = Object.keys((document.get(holder) ?? {}) as Json);
    const key = [`documented-${revision}`, ...[2, 3, 4, 5, 6, 7, 8, 9].map((number) => `documented-${revision}-${number}`)].find(
      (one) => !known.includes(one),
    );
    if (key === undefined) continue;
    const name = `${operationName(sides)}.${key.slice("documented-".length)}.${example.kind}.yaml`;
    document.set(joinPointer(holder, key), { $ref: `./examples/${name}` });
    const what = example.kind === "request" ? "request" : "answer";
    files.set(name, yamlOf({ summary: `The documented ${what} of ${revision}`, value: dataOf(sides, example) }));
  }
  return files;
}

function holderOf({ spec, document }: Sides, kind: Example["kind"]): string | undefined {
  if (kind === "request") return joinPointer(spec.pointer, "x-request-examples");
  const success = [...spec.statuses].find(([status]) => status.startsWith("2"))?.[1];
  const [type] = success === undefined ? [] : Object.keys((document.get(joinPointer(success, "content")) ?? {}) as Json);
  return success === undefined || type === undefined ? undefined : joinPointer(success, "content", type, "examples");
}

/** `GetImageTag` → `get-image-tag`. */
function operationName({ document, spec, sheet }: Sides): string {
  const name = String(document.get(joinPointer(spec.pointer, "operationId")) ?? sheet.operation.action ?? "operation");
  return name.replaceAll(/(?<=[a-z0-9])(?=[A-Z])/g, "-").toLowerCase();
}

/** A query is text; where the spec has whole numbers, so has the example. */
function dataOf({ spec }: Sides, { kind, value }: Example): unknown {
  if (kind === "response" || !isRequest(value)) return value;
  if (value.body !== undefined) return value.body;
  const isNumber = (name: string) => /^int/.test(spec.parameters.find((parameter) => parameter.name === name)?.facts.type ?? "");
  return Object.fromEntries(
    Object.entries(value.query).map(([name, text]) => [
      name,
      typeof text === "string" && isNumber(name) && /^-?\d{1,15}$/.test(text) ? Number(text) : text,
    ]),
  );
}
