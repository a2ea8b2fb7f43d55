import type { FactSheet, Parameter } from "@imagetags/vendor-docs/facts/sheet";
import type { Spec } from "@imagetags/vendor-docs/spec/read-spec";
import { bodyAddition, keepOpen } from "./properties.ts";
import { type Json, schemaOf } from "./schema.ts";
import { joinPointer, type SpecDocument } from "./spec-document.ts";

/** What is edited, and from what it is read. */
export interface Sides {
  readonly document: SpecDocument;
  readonly spec: Spec;
  readonly sheet: FactSheet;
  /** The revision that is followed, such as `2021-03-15`. */
  readonly revision: string;
}

/** An addition that is ready to be made. It gives the place of what it added; making it twice adds nothing. */
export type Addition = () => string;

/** OpenAPI ignores header parameters of these names. */
const unnameable = /^(?:accept|content-type|authorization)$/i;

/** A new parameter, last in the operation's list or in the object of the body. Undefined when neither can say it. */
export function parameterAddition(sides: Sides, parameter: Parameter): Addition | undefined {
  const { document, spec } = sides;
  const { name, in: where, required } = parameter;
  if (where === "body") return bodyAddition(sides, name);
  if (where === "common" || (where === "header" && unnameable.test(name))) return undefined;
  const list = joinPointer(spec.pointer, "parameters");
  return () => {
    const items = (document.get(list) ?? []) as Json[];
    const index = items.findIndex((item) => item.name === name && item.in === where);
    if (index < 0) document.append(list, { name, in: where, ...(required ? { required } : {}), schema: schemaOf(parameter, "request") });
    return joinPointer(list, index < 0 ? items.length : index);
  };
}

/** A new header of the successful answer. */
export function headerAddition(sides: Sides, name: string): Addition | undefined {
  const { document, spec, sheet } = sides;
  const header = sheet.response.headers.find((one) => one.name === name);
  const success = [...spec.statuses].find(([status]) => status.startsWith("2"))?.[1];
  if (!header || success === undefined || !document.has(success)) return undefined;
  return () => {
    if (!document.has(joinPointer(success, "headers"))) document.insert(success, "headers", {}, (key) => key === "content");
    const pointer = joinPointer(success, "headers", name);
    if (!document.has(pointer)) document.set(pointer, { schema: schemaOf(header, "response") });
    keepOpen(sides, `header ${name}`, header.enum);
    return pointer;
  };
}

/** A new status, in the order of their numbers, with the body that the operation's other failures share. */
export function statusAddition({ document, spec }: Sides, code: string): Addition | undefined {
  const responses = joinPointer(spec.pointer, "responses");
  const failures = Object.entries((document.get(responses) ?? {}) as Json).filter(([status]) => /^[45]/.test(status));
  const shared = new Set(failures.map(([, response]) => JSON.stringify(response)));
  const [only] = failures;
  // What a success, or a failure unlike the others, holds is for a person to read.
  if (!/^[45]/.test(code) || shared.size !== 1 || !only || !(only[1] as Json).$ref) return undefined;
  return () => {
    const pointer = joinPointer(responses, code);
    if (!document.has(pointer)) document.insert(responses, code, only[1], (key) => key > code);
    return pointer;
  };
}
