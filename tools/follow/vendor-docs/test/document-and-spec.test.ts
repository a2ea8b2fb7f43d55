// A spec beside the document that it follows: what has to be said, and what a departure covers.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, expect, test } from "vitest";
import { stringify } from "yaml";
import { specChanges } from "../src/check/spec-changes.ts";
import { readFacts } from "../src/families/read-facts.ts";
import { readSpec } from "../src/spec/read-spec.ts";

const folder = mkdtempSync(join(tmpdir(), "departed-"));
afterAll(() => rmSync(folder, { recursive: true }));

const mast = { type: "object", properties: { height: { type: "integer" }, sails: { type: "array", items: { type: "string" } } } };

function document(ship: object, departures: object[] = [], flag: object = {}): object {
  const content = { "application/json": { schema: { type: "object", properties: ship } } };
  const parameters = [{ name: "flag", in: "query", schema: { type: "string", ...flag } }];
  const get = { "x-departures": departures, parameters, responses: { 200: { description: "A ship.", content } } };
  return { openapi: "3.1.0", info: { title: "Ships", version: "1" }, paths: { "/ship": { get } } };
}

/** What there is to do about a spec that says one thing, of a document that states another. */
async function changes(stated: object, said: object, ...departures: object[]): Promise<string[]> {
  const records = departures.map((one) => ({ ...one, reason: "Because." }));
  return await changesBetween(document(stated), document(said, records));
}

async function changesBetween(stated: object, said: object): Promise<string[]> {
  const file = pathToFileURL(join(folder, "openapi.yaml"));
  writeFileSync(file, stringify(said));
  const sheet = await readFacts(new TextEncoder().encode(JSON.stringify(stated)), ["GET /ship"]);
  return specChanges(sheet, readSpec(file, sheet.operation)).map(({ id }) => id);
}

test("a list where the document has one object holds what is inside of that", async () => {
  const isOne = { of: "field masts", stated: { type: "object" } };
  const masts = { type: "array", items: mast };
  expect(await changes({ masts: mast }, { masts }, isOne)).toEqual([]);
  const lower = { type: "array", items: { ...mast, properties: { ...mast.properties, height: { type: "string" } } } };
  expect(await changes({ masts: mast }, { masts: lower }, isOne)).toEqual(["spec.field.masts[].height.type"]);
  // The document mends itself: the departure is told to go, and nothing inside has moved.
  expect(await changes({ masts }, { masts }, isOne)).toEqual(["departure.field masts.type.outdated"]);
});

test("a field that the spec leaves out on purpose is left out with what is inside of it", async () => {
  expect(await changes({ mast }, {})).toEqual([
    "spec.field.mast.missing",
    "spec.field.mast.height.missing",
    "spec.field.mast.sails.missing",
  ]);
  expect(await changes({ mast }, {}, { stated: { "field mast": true } })).toEqual([]);
  expect(await changes({ masthead: mast.properties.height }, {}, { stated: { "field mast": true } })).toContain(
    "spec.field.masthead.missing",
  );
});

test.each([
  ["[a-z]+(/[a-z]+)*", "^[a-z]+(\\/[a-z]+)*$", []],
  ["[a-z]+", "^[a-z_]+$", ["spec.parameter.flag.pattern"]],
  ["[a-z]+", undefined, ["spec.parameter.flag.pattern"]],
  [undefined, "^[a-z]+$", ["spec.parameter.flag.pattern"]],
])("the pattern %j of what is sent, and the spec's %j", async (stated, said, expected) => {
  const withPattern = (pattern: string | undefined) => document({}, [], pattern === undefined ? {} : { pattern });
  expect(await changesBetween(withPattern(stated), withPattern(said))).toEqual(expected);
});

test("a pattern of an answer binds nobody who reads it", async () => {
  expect(await changes({ flag: { type: "string", pattern: "[a-z]+" } }, { flag: { type: "string" } })).toEqual([]);
});
