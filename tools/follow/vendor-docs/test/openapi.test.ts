import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { compareSheets } from "../src/compare/compare.ts";
import { CannotCheck } from "../src/errors.ts";
import type { FactSheet } from "../src/facts/sheet.ts";
import { readFacts } from "../src/families/read-facts.ts";
import { listMoorings, mooringsDocument } from "./pages/moorings-document.ts";

const validate = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync(new URL("../facts.schema.json", import.meta.url), "utf8")) as object,
);

async function facts(document: string | object, ...operations: string[]): Promise<FactSheet> {
  const text = typeof document === "string" ? document : JSON.stringify(document, undefined, 2);
  const sheet = await readFacts(new TextEncoder().encode(text), operations);
  expect(validate(JSON.parse(JSON.stringify(sheet))), JSON.stringify(validate.errors)).toBe(true);
  return sheet;
}

async function changes(before: string, after: string): Promise<string[][]> {
  const [old, now] = [await facts(before, listMoorings), await facts(after, listMoorings)];
  return compareSheets(old, now).map(({ class: changeClass, id, line }) => [changeClass, id, String(line)]);
}

/** An operation of a version 3 document whose answer has one field of this schema. */
function answering(schema: object, more: object = {}): object {
  const content = { "application/json": { schema: { type: "object", properties: { value: schema } } } };
  return {
    openapi: "3.1.0",
    info: { title: "One", version: "1" },
    paths: { "/one": { get: { responses: { 200: { description: "It.", content } } } } },
    ...more,
  };
}

async function fieldsOf(schema: object, more: object = {}): Promise<Record<string, object>> {
  const { response } = await facts(answering(schema, more), "GET /one");
  return Object.fromEntries(response.fields.map(({ path, line: _, tablePath: __, typeWord: ___, ...rest }) => [path, rest]));
}

describe("an operation of a document", () => {
  test("has its parameters: shared ones, its path's, its own in their place, and its credentials", async () => {
    const { parameters } = await facts(mooringsDocument, listMoorings);
    expect(parameters).toEqual([
      { name: "Authorization", in: "common", type: "string", enum: ["basic", "none"], required: false, line: 10 },
      { name: "X-Key", in: "common", type: "string", enum: ["apiKey", "none"], required: false, line: 10 },
      { name: "harbour", in: "path", type: "string", typeWord: "string", required: true, line: 47 },
      { name: "page_size", in: "query", type: "int64", typeWord: "integer int64", default: 10, maximum: 100, required: false, line: 52 },
      {
        name: "sort",
        in: "query",
        type: "string",
        typeWord: "string",
        default: "name",
        enum: ["depth", "name"],
        required: false,
        line: 23,
      },
    ]);
  });

  test("has its path with what stands before every path, and no host where the document has a placeholder", async () => {
    expect((await facts(mooringsDocument, listMoorings)).operation).toEqual({
      method: "GET",
      path: "/api/v1/harbours/{harbour}/moorings",
      line: 19,
    });
  });

  test("has the fields of its answer, put together from several schemas; one that contains itself ends there", async () => {
    const { response } = await facts(mooringsDocument, listMoorings);
    expect(response.fields.map(({ path, type, required, nullable, line }) => [path, type, required, nullable, line])).toEqual([
      ["[]", "array<object>", undefined, undefined, 35],
      ["[].depth", "number", false, true, 72],
      ["[].labels", "object", false, undefined, 74],
      ["[].labels.*", "string", undefined, undefined, 74],
      ["[].name", "string", true, undefined, 66],
      ["[].neighbour", "object", false, undefined, 75],
      ["[].ships", "array<object>", false, undefined, 76],
      ["[].ships[].flag", "string", undefined, undefined, 80],
      ["[].since", "string", false, undefined, 73],
    ]);
  });

  test("is found by its id as well", async () => {
    expect(await facts(mooringsDocument, "listMoorings")).toEqual(await facts(mooringsDocument, listMoorings));
  });

  test.each([
    ["that is not named", [], "has 2 operations, and none of them is asked for"],
    ["of another name", ["GET /moorings"], "has no operation GET /moorings"],
  ])("%s is an error that tells which there are", async (_, operations, message) => {
    const error = await facts(mooringsDocument, ...operations).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(CannotCheck);
    expect((error as CannotCheck).message).toContain(message);
    expect((error as CannotCheck).fix).toContain(listMoorings);
  });

  test("that moved is an error that names its new place first", async () => {
    const moved = mooringsDocument.replace("/harbours/{harbour}/moorings:", "/v2/harbours/{name}/moorings:");
    const error = await facts(moved, listMoorings).catch((error: unknown) => error);
    expect((error as CannotCheck).fix).toMatch(/^The likeliest that it has: GET \/v2\/harbours\/\{name\}\/moorings,/);
  });

  test("reads the same from JSON, on one line and with its keys in any order", async () => {
    const reversed = Object.fromEntries(Object.entries(parse(mooringsDocument) as object).reverse());
    const fromJson = await facts(JSON.stringify(reversed), listMoorings);
    expect(compareSheets(await facts(mooringsDocument, listMoorings), fromJson)).toEqual([]);
  });
});

describe("between two revisions", () => {
  test("a changed default is behavioural, with its line", async () => {
    expect(await changes(mooringsDocument, mooringsDocument.replace("default: 10", "default: 20"))).toEqual([
      ["behavioural", "parameter.query.page_size.default.changed", "52"],
    ]);
  });

  test("an added optional parameter is additive", async () => {
    const added = mooringsDocument.replace("      responses:\n", "        - { name: q, in: query, type: string }\n      responses:\n");
    expect(await changes(mooringsDocument, added)).toEqual([["additive", "parameter.query.q.added", "28"]]);
  });

  test.each<[string, string, string]>([
    ["another operation", "operationId: listShips", "operationId: listAllShips"],
    ["a new operation above", "  /harbours/", "  /new: { get: { responses: { '200': { description: New. } } } }\n  /harbours/"],
    ["a comment", "paths:", "# The paths.\npaths:"],
    ["the order of keys", "    type: integer\n    format: int64", "    format: int64\n    type: integer"],
  ])("%s changes nothing", async (_, from, to) => {
    expect(await changes(mooringsDocument, mooringsDocument.replace(from, to))).toEqual([]);
  });

  test.each<[string, string, string, string]>([
    ["a format", "format: date-time", "format: date", "behavioural response.field.[].since.format.changed"],
    ["a pattern", "^[A-Z]{2}$", "^[A-Z]{3}$", "behavioural response.field.[].ships[].flag.pattern.changed"],
    [
      "a scheme of credentials",
      "basic: { type: basic }",
      "basic: { type: oauth2 }",
      "breaking parameter.common.Authorization.enum.changed",
    ],
    ["anonymous requests", "  - {}\n", "", "breaking parameter.common.X-Key.enum.changed"],
    [
      "a map's values",
      "additionalProperties: { type: string }",
      "additionalProperties: { type: integer }",
      "breaking response.field.[].labels.*.type.changed",
    ],
    ["a list's items", "items: { $ref: '#/definitions/Ship' }", "items: { type: string }", "breaking response.field.[].ships.type.changed"],
    ["a field in a shared model", "      name: { type: string, minLength: 1 }\n", "", "breaking response.field.[].name.removed"],
    [
      "an unread keyword",
      "default: 10",
      "default: 10\n    collectionFormat: csv",
      "behavioural uncertain.page_size states collectionFormat",
    ],
    [
      "a failure's form",
      "description: There is no such harbour.",
      "description: No.\n    schema: { type: string }",
      "behavioural pinned.the answers to requests that fail.changed",
    ],
    ["words only", "There is no such harbour.", "It is gone.", "documentation page.wording.changed"],
  ])("a change of %s is noticed", async (_, from, to, expected) => {
    expect(mooringsDocument).toContain(from);
    const found = await changes(mooringsDocument, mooringsDocument.replace(from, to));
    expect(found.map(([changeClass, id]) => `${changeClass} ${id}`).join("\n")).toContain(expected);
  });
});

describe("a schema", () => {
  test.each<[string, object, object]>([
    ["with a list of types (3.1)", { type: ["string", "null"], format: "uri" }, { type: "string", nullable: true, format: "uri" }],
    [
      "that is null or one other",
      { anyOf: [{ type: "null" }, { type: "integer", maximum: 9 }] },
      { type: "integer", nullable: true, range: { maximum: 9 } },
    ],
    ["nullable as 3.0 says it", { type: "boolean", nullable: true }, { type: "boolean", nullable: true }],
    ["with an exclusive limit of 3.0", { type: "integer", minimum: 0, exclusiveMinimum: true }, { type: "integer", range: { minimum: 1 } }],
    ["with an exclusive limit of 3.1", { type: "integer", exclusiveMaximum: 10 }, { type: "integer", range: { maximum: 9 } }],
    ["with values and no type", { enum: ["b", "a", null] }, { type: "string", nullable: true, enum: ["a", "b"] }],
    ["of one value", { const: "a" }, { type: "string", enum: ["a"] }],
    [
      "of a list of chosen values",
      { type: "array", items: { enum: ["x"] }, maxItems: 3 },
      { type: "array<string>", enum: ["x"], maxLength: 3 },
    ],
    ["put together", { allOf: [{ type: "string" }, { maxLength: 5 }] }, { type: "string", maxLength: 5 }],
    ["that says nothing", {}, { type: "unknown" }],
  ])("%s", async (_, schema, expected) => {
    expect(await fieldsOf(schema)).toEqual({ value: expected });
  });

  test("beside a $ref may say more (3.1)", async () => {
    const schemas = { Size: { type: "integer", format: "int64" } };
    const field = { $ref: "#/components/schemas/Size", maximum: 7 };
    expect(await fieldsOf(field, { components: { schemas } })).toEqual({ value: { type: "int64", range: { maximum: 7 } } });
  });

  test("of several types is uncertain", async () => {
    const { uncertain } = await facts(answering({ type: ["string", "integer"] }), "GET /one");
    expect(uncertain.map(({ text }) => text)).toEqual(["value states several types: integer, string, for which the sheet has no word"]);
  });

  test("whose forms differ has the fields of all of them, and a field that they disagree on is uncertain", async () => {
    const choice = {
      oneOf: [{ properties: { a: { type: "string" } } }, { properties: { a: { type: "integer" }, b: { type: "string" } } }],
    };
    const { response, uncertain } = await facts(answering(choice), "GET /one");
    expect(response.fields.map(({ path, type }) => [path, type])).toEqual([
      ["value", "object"],
      ["value.a", "string"],
      ["value.b", "string"],
    ]);
    expect(uncertain.map(({ text }) => text)).toEqual(['value.a has another form too: {"type":"integer","typeWord":"integer"}']);
  });

  test("whose forms hold different things under one name has all of them", async () => {
    const holding = (name: string) => ({ properties: { answer: { type: "object", properties: { [name]: { type: "string" } } } } });
    expect(Object.keys(await fieldsOf({ oneOf: [holding("tags"), holding("error")] }))).toEqual([
      "value",
      "value.answer",
      "value.answer.error",
      "value.answer.tags",
    ]);
  });

  test("whose forms share what they hold, level below level, is looked at once", async () => {
    const levels = 30;
    const level = (number: number) => ({ properties: { a: { $ref: `#/components/schemas/Level${number + 1}` } } });
    const schemas = Object.fromEntries(
      Array.from({ length: levels }, (_, number) => [`Level${number}`, { oneOf: [level(number), level(number)] }]),
    );
    const all = { ...schemas, [`Level${levels}`]: { type: "string" } };
    const fields = await fieldsOf({ $ref: "#/components/schemas/Level0" }, { components: { schemas: all } });
    expect(Object.keys(fields)).toHaveLength(levels + 1);
  });

  test.each<[string, object]>([
    ["itself", { Ring: { allOf: [{ $ref: "#/components/schemas/Ring" }], properties: { next: { $ref: "#/components/schemas/Ring" } } } }],
    ["itself as its items", { Ring: { type: "array", items: { $ref: "#/components/schemas/Ring" } } }],
    [
      "itself by way of another",
      {
        Ring: { properties: { a: { $ref: "#/components/schemas/Other" } } },
        Other: { properties: { b: { $ref: "#/components/schemas/Ring" } } },
      },
    ],
    ["nothing but itself", { Ring: { $ref: "#/components/schemas/Ring" } }],
  ])("that contains %s has an end", async (_, schemas) => {
    const fields = await fieldsOf({ $ref: "#/components/schemas/Ring" }, { components: { schemas } });
    expect(Object.keys(fields).length).toBeLessThan(5);
  });

  test("a field named like a member of every object is a field", async () => {
    const text = JSON.stringify(answering({ type: "string" })).replaceAll('"value"', '"__proto__"');
    expect((await facts(text, "GET /one")).response.fields.map(({ path }) => path)).toEqual(["__proto__"]);
  });
});

describe("a document", () => {
  test("with anchors, aliases and merged maps is read as it is meant, with the lines of what is written", async () => {
    const { parameters } = await facts(
      `openapi: 3.0.3
info: { title: Anchors, version: '1' }
x-page: &page
  in: query
  schema: &number { type: integer, minimum: 1 }
paths:
  /one:
    get:
      parameters:
        - <<: *page
          name: page
        - name: size
          in: query
          schema: *number
      responses: { '200': { description: It. } }
`,
      "GET /one",
    );
    expect(parameters.map(({ name, type, minimum, line }) => [name, type, minimum, line])).toEqual([
      ["page", "integer", 1, 10],
      ["size", "integer", 1, 12],
    ]);
  });

  test("of aliases within aliases does not swell", async () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) => `  l${level + 1}: &l${level + 1} { properties: { a: *l${level}, b: *l${level} } }`,
    );
    const text = `openapi: 3.0.3\ninfo: { title: Many, version: '1' }\nx-levels:\n  l0: &l0 { type: string }\n${levels.join("\n")}\npaths:\n  /one: { get: { responses: { '200': { description: It., content: { a/json: { schema: *l30 } } } } } }\n`;
    await expect(facts(text, "GET /one")).rejects.toThrow("more than 3000 fields");
  });

  test("whose quoted text goes on without an indent, as Go reads it, is read", async () => {
    const loose = mooringsDocument.replace("There is no such harbour.", "'There is no\n    such harbour.'");
    expect(await changes(mooringsDocument, loose)).toEqual([]);
  });

  test.each<[string, string, RegExp]>([
    ["that is no YAML", mooringsDocument.replace("paths:", "paths: ]"), /cannot be read/],
    [
      "with a $ref that leads nowhere",
      mooringsDocument.replace("'#/definitions/Ship'", "'#/definitions/Boat'"),
      /\$ref of the document leads nowhere.*Boat/,
    ],
    ...["ships.yaml#/Ship", "/etc/passwd", "https://docs.example/ships.yaml"].map((elsewhere): [string, string, RegExp] => [
      `whose operation is told elsewhere, at ${elsewhere},`,
      mooringsDocument.replaceAll("'#/definitions/Ship'", `'${elsewhere}'`),
      /\$ref leads out of the document/,
    ]),
  ])("%s is an error that says so", async (_, text, message) => {
    await expect(facts(text, listMoorings)).rejects.toThrow(message);
  });

  test("of 10 MB is read", async () => {
    const many = Array.from(
      { length: 4_000 },
      (_, index) =>
        `  Filler${index}:\n    type: object\n    description: ${"x".repeat(2_500)}\n    properties:\n      a: { type: string }\n`,
    );
    const text = `${mooringsDocument}${many.join("")}`;
    expect(text.length).toBeGreaterThan(10_000_000);
    expect(await facts(text, listMoorings)).toEqual(await facts(mooringsDocument, listMoorings));
  }, 60_000);

  test("that a page quotes is no document", async () => {
    const page = new TextEncoder().encode(`# Page\n\n\`\`\`yaml\nopenapi: 3.1.0\n\`\`\`\n`);
    await expect(readFacts(page)).rejects.toThrow("The page has no table.");
  });
});
