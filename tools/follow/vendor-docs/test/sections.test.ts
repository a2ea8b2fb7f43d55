import { describe, expect, test } from "vitest";
import { compareSheets } from "../src/compare/compare.ts";
import type { FactSheet } from "../src/facts/sheet.ts";
import { readFacts } from "../src/families/read-facts.ts";

/** A specification of our own, in prose, as a standard's body writes it. */
const specification = `# Harbour specification

## Listing berths

Send a \`GET\` request to \`/v1/<harbour>/berths\`.

The berths MUST be in lexical order.

\`\`\`json
{ "harbour": "<harbour>", "berths": ["<berth1>"] }
\`\`\`

A part of them can be asked for: \`/v1/<harbour>/berths?n=<int>&last=<berth>\`.

## Listing ships

Send a \`GET\` request to \`/v1/<harbour>/ships\`.

## Endpoints

| ID | Method | API Endpoint | Success | Failure |
| -- | ------ | ------------ | ------- | ------- |
| 1a | \`GET\` | \`/v1/<harbour>/berths\` | \`200\` | \`404\` |
| 1b | \`GET\` | \`/v1/<harbour>/berths?n=<integer>&last=<berth>\` | \`200\` | \`404\`/\`400\` |
| 2  | \`GET\` | \`/v1/<harbour>/berths/<berth>\` | \`200\` | \`404\` |
| 3  | \`GET\` | \`/v1/<harbour>/ships\` | \`200\` | \`404\` |

## Error codes

The code MUST be one of these:

| ID | Code | Description |
| -- | ---- | ----------- |
| 1  | \`HARBOUR_UNKNOWN\` | no such harbour |
| 2  | \`DENIED\` | not yours |
`;

async function facts(text: string): Promise<FactSheet> {
  return await readFacts(new TextEncoder().encode(text), ["Listing berths", "Error codes"]);
}

describe("a specification in prose", () => {
  test("states by its tables and examples what can be read", async () => {
    const { operation, parameters, response, statuses, errors } = await facts(specification);
    expect(operation).toEqual({ method: "GET", path: "/v1/{harbour}/berths", line: 23 });
    expect(parameters.map(({ name, in: place, type, required }) => [name, place, type, required])).toEqual([
      ["harbour", "path", "string", true],
      ["last", "query", "string", false],
      ["n", "query", "integer", false],
    ]);
    expect(response.fields.map(({ path, type }) => [path, type])).toEqual([
      ["berths", "array<string>"],
      ["harbour", "string"],
    ]);
    expect(statuses.map(({ code }) => code)).toEqual(["200", "400", "404"]);
    expect(errors?.map(({ code }) => code)).toEqual(["DENIED", "HARBOUR_UNKNOWN"]);
  });

  test.each<[string, string, string, string[]]>([
    ["a sentence", "MUST be in lexical", "MAY be in any", ["behavioural pinned.Listing berths.changed 7"]],
    ["the line breaks of a sentence", "MUST be in lexical", "MUST be in\nlexical", []],
    ["a sentence of another section", "Send a `GET` request to `/v1/<harbour>/ships`.", "Ask for the ships.", []],
    ["another endpoint", "| 2  | `GET` |", "| 2  | `HEAD` |", []],
    ["a code", "`DENIED`", "`REFUSED`", ["additive error.REFUSED.added 35", "documentation error.DENIED.removed 1"]],
    [
      "an endpoint's parameter",
      "&last=<berth>` | `200` | `404`/`400`",
      "&from=<berth>` | `200` | `404`/`400`",
      ["additive parameter.query.from.added", "breaking parameter.query.last.removed"],
    ],
  ])("a change of %s", async (_, from, to, expected) => {
    expect(specification).toContain(from);
    const changes = compareSheets(await facts(specification), await facts(specification.replace(from, to)));
    const found = changes.map(({ class: changeClass, id, line }) => `${changeClass} ${id} ${line}`);
    expect(found.length).toBe(expected.length);
    for (const [index, one] of expected.entries()) expect(found[index]).toContain(one);
  });

  test("keeps no sentence", async () => {
    expect(JSON.stringify(await facts(specification))).not.toContain("lexical");
  });

  test.each<[string, string, string, RegExp]>([
    ["without the section", "## Listing berths", "## Berths", /no section Listing berths/],
    ["with two sections of that name", "## Listing ships", "## Listing berths", /more than one section Listing berths/],
    ["whose table lists no path of the section", "Method | API Endpoint", "Verb | Place", /names no path that a table of endpoints lists/],
  ])("%s is an error", async (_, from, to, message) => {
    await expect(facts(specification.replace(from, to))).rejects.toThrow(message);
  });
});
