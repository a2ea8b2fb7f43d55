import type { Bump } from "@imagetags/vendor-docs/compare/finding";
import ts from "typescript";

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noEmit: true,
  noLib: false,
  lib: ["lib.es2023.d.ts"],
  types: [],
};

/**
 * The least bump that a change of generated types requires: major when code that compiles against the old ones may not
 * compile, or may be lied to, with the new; minor when there is more to see; patch when only the documentation differs.
 */
export function requiredBump(before: string, after: string): Bump {
  if (before === after) return "none";
  if (withoutComments(before) === withoutComments(after)) return "patch";
  return isCompatible(before, after) ? "minor" : "major";
}

/** What is sent may only be allowed more; what comes back may only promise more. */
function isCompatible(before: string, after: string): boolean {
  const files = new Map([
    ["/before.ts", before],
    ["/after.ts", after],
    ["/probe.ts", probe],
  ]);
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (name, version) => {
    const text = files.get(name);
    return text === undefined ? read(name, version) : ts.createSourceFile(name, text, version);
  };
  const exists = host.fileExists.bind(host);
  host.fileExists = (name) => files.has(name) || exists(name);
  const program = ts.createProgram([...files.keys()], options, host);
  const source = program.getSourceFile("/probe.ts");
  return program.getSemanticDiagnostics(source).length === 0;
}

// Assignability alone lets an optional name vanish; `Names` makes every name required, and forgets its type.
const probe = `
import type * as before from "./before.ts";
import type * as after from "./after.ts";
type Names<T> = [T] extends [never] ? unknown : T extends readonly (infer I)[] ? Names<I>[] : T extends object ? { [K in keyof T]-?: Names<NonNullable<T[K]>> } : unknown;
type Sent<T> = { [K in keyof T]: T[K] extends { parameters: infer P } ? { parameters: P; body: T[K] extends { requestBody?: infer B } ? B : undefined } : never };
type Answered<T> = { [K in keyof T]: T[K] extends { responses: infer R } ? R : never };
type Shared = keyof before.operations & keyof after.operations;
declare const sent: Sent<before.operations>;
declare const answered: Answered<after.operations>;
declare const schemas: after.components["schemas"];
declare const sentNames: Names<Sent<after.operations>>;
declare const answeredNames: Names<Answered<after.operations>>;
declare const schemaNames: Names<after.components["schemas"]>;
declare const pathNames: Names<after.paths>;
export const a: Pick<Sent<after.operations>, Shared> = sent;
export const b: Answered<before.operations> = answered;
export const c: before.components["schemas"] = schemas;
export const d: Names<Sent<before.operations>> = sentNames;
export const e: Names<Answered<before.operations>> = answeredNames;
export const f: Names<before.components["schemas"]> = schemaNames;
export const g: Names<before.paths> = pathNames;
`;

function withoutComments(text: string): string {
  const file = ts.createSourceFile("schema.ts", text, ts.ScriptTarget.Latest);
  return ts.createPrinter({ removeComments: true }).printFile(file);
}
