// What a departure from a field means for what is inside of it.
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

function document(ship: object, departures: object[] = []): object {
  const content = { "application/json": { schema: { type: "object", properties: ship } } };
  const get = { "x-departures": departures, responses: { 200: { description: "A ship.", content } } };
  return { openapi: "3.1.0", info: { title: "Ships", version: "1" }, paths: { "/ship": { get } } };
}

/** What there is to do about a spec that says one thing, of a document that states another. */
async function changes(stated: object, said: object, ...departures: object[]): Promise<string[]> {
  const file = pathToFileURL(join(folder, "openapi.yaml"));
  writeFileSync(
    file,
    stringify(
      document(
        said,
        departures.map((one) => ({ ...one, reason: "Because." })),
      ),
    ),
  );
  const sheet = await readFacts(new TextEncoder().encode(JSON.stringify(document(stated))), ["GET /ship"]);
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
