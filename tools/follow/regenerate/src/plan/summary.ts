import { show } from "@imagetags/vendor-docs/compare/finding";
import type { Task } from "./task.ts";

/** How a changed fact is told; `value` is what the page states now, missing when it states nothing. */
const tellers: Readonly<Record<string, (name: string, value: string | undefined) => string>> = {
  required: (name, value) => `${name} is ${value === "`true`" ? "required" : "optional"} now`,
  nullable: (name, value) => `${name} ${value === "`true`" ? "can be" : "is never"} null`,
  type: (name, value) => `${name} is of the type ${value ?? "that the vendor no longer tells"}`,
  default: (name, value) => `the default of ${name} is ${value ?? "no longer documented"}`,
  minimum: (name, value) => `the least value of ${name} is ${value ?? "no longer limited"}`,
  maximum: (name, value) => `the greatest value of ${name} is ${value ?? "no longer limited"}`,
  minLength: (name, value) => `the least length of ${name} is ${value ?? "no longer limited"}`,
  maxLength: (name, value) => `the greatest length of ${name} is ${value ?? "no longer limited"}`,
  enum: (name, value) => `${name} takes ${value ?? "any value"}`,
  in: (name, value) => `${name} is sent in the ${value ?? "request"}`,
  timeZone: (name, value) =>
    value === undefined ? `the time zone of ${name} is no longer documented` : `${name} is in the time zone ${value}`,
  multipleOf: (name, value) => (value === undefined ? `${name} may be any number` : `${name} is a multiple of ${value}`),
  match: (name, value) => `how ${name} matches is ${value ?? "no longer documented"}`,
  requires: (name, value) => (value === undefined ? `${name} may be sent alone` : `${name} is sent together with ${value}`),
};

/** A sentence for whoever uses the package: what is new to them. */
export function summarize({ finding, stated }: Task): string {
  const { subject, fact = "", direction, message } = finding;
  if (subject === undefined || direction === "operation") return sentence(message);
  const name = `\`${subject.name.replace(/^\[\]\./, "")}\``;
  if (fact === "presence") return sentence(presence(subject.kind, name, stated));
  return sentence(tellers[fact]?.(name, inCode(stated)) ?? message);
}

function presence(kind: string, name: string, stated: unknown): string {
  if (kind !== "parameter") return `answers ${stated === null ? "may lack" : "can have"} the ${kind} ${name}`;
  if (stated === null) return `requests no longer have the parameter ${name}`;
  return stated === "required" ? `requests need the parameter ${name}` : `requests can have the parameter ${name}`;
}

function inCode(stated: unknown): string | undefined {
  if (stated === null) return undefined;
  return [stated]
    .flat()
    .map((value) => `\`${show(value)}\``)
    .join(", ");
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
