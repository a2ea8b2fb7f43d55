import { expect, test } from "vitest";
import { requiredBump } from "../src/stage/types-bump.ts";

/** Generated types, in small: what is sent, what comes back, and a row. */
const schema = (query: string, row: string, operation = "List", more = "") => `
export interface paths { "/${operation}": { get: operations["${operation}"] } }
export interface components { schemas: { /** A row. */ Row: { ${row} } } }
export interface operations {
  ${operation}: {
    parameters: { query?: ${query}; header?: never; path?: never; cookie?: never };
    requestBody?: never;
    responses: { 200: { headers: { [name: string]: unknown }; content: { "application/json": components["schemas"]["Row"][] } } ${more} };
  };
}
`;
const before = schema('{ limit?: number; by?: "name" | "size" }', 'id: number; kind: "image"; note?: string');

test.each<[string, string, string]>([
  ["none", "nothing", before],
  ["patch", "words about it", before.replace("A row.", "A row of the list.")],
  ["minor", "a field that may be there", before.replace("id: number;", "id: number; size?: number;")],
  ["minor", "a parameter that may be sent", before.replace("limit?: number;", "limit?: number; from?: number;")],
  ["minor", "a first parameter", schema("{ limit?: number }", "id: number")],
  ["minor", "another value to send", before.replace('"name" | "size"', '"name" | "size" | "time"')],
  [
    "minor",
    "another status",
    schema('{ limit?: number; by?: "name" | "size" }', 'id: number; kind: "image"; note?: string', "List", "; 404: { content: never }"),
  ],
  ["minor", "a field that is always there", before.replace("note?: string", "note: string")],
  ["major", "a field that is gone", before.replace("id: number; ", "")],
  ["major", "an optional field that is gone", before.replace("; note?: string", "")],
  ["major", "a field that may be missing", before.replace("id: number;", "id?: number;")],
  ["major", "a wider answer", before.replace("id: number;", "id: number | bigint;")],
  ["major", "another value to read", before.replace('kind: "image"', 'kind: "image" | "index"')],
  ["major", "a parameter that has to be sent", before.replace("limit?: number", "limit: number")],
  ["major", "a parameter that is gone", before.replace("limit?: number; ", "")],
  ["major", "a value that may no longer be sent", before.replace('"name" | "size"', '"name"')],
  ["major", "another operation", schema("{ limit?: number }", "id: number", "Find")],
])("%s for %s", (bump, what, after) => {
  const old = what === "a first parameter" ? schema("never", "id: number") : before;
  expect(requiredBump(old, after)).toBe(bump);
});
