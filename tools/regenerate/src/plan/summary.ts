import { show } from "@imagetags/vendor-docs/compare/finding";
import type { Task } from "./task.ts";

/** A sentence for whoever uses the package: what is new to them. */
export function summarize({ finding, stated, isSaidInSpec }: Task): string {
  const { subject, fact = "", direction, message } = finding;
  if (subject === undefined || direction === "operation" || !isSaidInSpec) return sentence(message);
  const name = `\`${subject.name}\``;
  if (fact === "presence") {
    const kinds = {
      field: `the field ${name}`,
      header: `the header ${name}`,
      status: `the status ${subject.name}`,
      parameter: `the parameter ${name}`,
    };
    const what = kinds[subject.kind];
    if (stated === null) return sentence(subject.kind === "parameter" ? `requests no longer have ${what}` : `answers may lack ${what}`);
    const need = stated === "required" ? ", which is required" : "";
    return sentence(subject.kind === "parameter" ? `requests can have ${what}${need}` : `answers can have ${what}`);
  }
  const value = stated === null ? undefined : `\`${show(stated)}\``;
  if (fact === "required") return sentence(`${name} is ${stated === true ? "required" : "optional"} now`);
  if (fact === "nullable") return sentence(`${name} ${stated === true ? "can be" : "is never"} null`);
  if (fact === "type") return sentence(`${name} is of the type ${value ?? "that the vendor no longer tells"}`);
  const words: Record<string, string> = {
    default: "the default of",
    minimum: "the least value of",
    maximum: "the greatest value of",
    minLength: "the least length of",
    maxLength: "the greatest length of",
    enum: "the values of",
    in: "the place of",
  };
  const isList = Array.isArray(stated);
  return sentence(
    `${words[fact] ?? `${fact} of`} ${name} ${isList ? "are" : "is"} ${isList ? stated.map((one) => `\`${show(one)}\``).join(", ") : (value ?? "no longer documented")}`,
  );
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
