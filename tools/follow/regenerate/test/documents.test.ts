import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { checkProvider, readProvider } from "@imagetags/vendor-docs/check/check-provider";
import { renderSheet } from "@imagetags/vendor-docs/facts/sort";
import { readFacts } from "@imagetags/vendor-docs/families/read-facts";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { listMoorings, mooringsDocument } from "../../vendor-docs/test/pages/moorings-document.ts";
import { formatYaml } from "../src/edit/spec-document.ts";
import { planProvider } from "../src/plan/plan-provider.ts";

type Json = Record<string, unknown>;
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "documents-"));
});
afterEach(() => rmSync(root, { recursive: true }));

const source = (operation: string, sha256: string) => ({ page: "https://moorings.example", operation, revision: "2026-01-01", sha256 });

/** A spec of ours that says what the document says. */
function mooringsSpec(sha256: string): Json {
  const schemas = {
    Mooring: {
      type: "object",
      required: ["name"],
      properties: {
        name: { type: "string", minLength: 1 },
        depth: { type: ["number", "null"] },
        since: { type: "string" },
        labels: { type: "object", additionalProperties: { type: "string" } },
        neighbour: { $ref: "#/components/schemas/Mooring" },
        ships: { type: "array", items: { type: "object", properties: { flag: { type: "string" } } } },
      },
    },
  };
  const parameters = [
    { name: "harbour", in: "path", required: true, schema: { type: "string" } },
    { name: "page_size", in: "query", schema: { type: "integer", format: "int64", default: 10, maximum: 100 } },
    { name: "sort", in: "query", schema: { type: "string", default: "name", enum: ["name", "depth"] } },
  ];
  const answer = { type: "array", items: { $ref: "#/components/schemas/Mooring" } };
  const success = {
    description: "The moorings.",
    headers: { "X-Total": { schema: { type: "integer" } } },
    content: { "application/json": { schema: answer } },
  };
  return {
    openapi: "3.1.0",
    info: { title: "Moorings", version: "1", "x-sources": [source(listMoorings, sha256)] },
    servers: [{ url: "https://{host}/api/v1" }],
    paths: {
      "/harbours/{harbour}/moorings": {
        get: { operationId: "listMoorings", parameters, responses: { 200: success, 404: { description: "None." } } },
      },
    },
    components: {
      securitySchemes: { basic: { type: "http", scheme: "basic" }, key: { type: "apiKey", in: "header", name: "X-Key" } },
      schemas,
    },
  };
}

/** A provider whose spec follows a document, and the newest revision of that. */
async function makeProvider(spec: (sha256: string) => Json, documents: readonly [string, string], operation: string) {
  const folder = join(root, "specs/moorings");
  mkdirSync(folder, { recursive: true });
  mkdirSync(join(root, "pages/moorings"), { recursive: true });
  const known = await readFacts(new TextEncoder().encode(documents[0]), [operation]);
  writeFileSync(join(folder, "facts.json"), renderSheet(known));
  writeFileSync(join(folder, "openapi.yaml"), formatYaml(stringify(spec(known.page.sha256), { aliasDuplicateObjects: false })));
  writeFileSync(join(root, "pages/moorings/2026-02-01.yaml"), documents[1]);
  return { id: "moorings", folder: pathToFileURL(`${folder}/`) };
}

async function noNetwork(): Promise<Response> {
  throw new Error("no network in tests");
}

/** What is found, what waits of it, and the lines that came. */
async function follow(spec: (sha256: string) => Json, documents: readonly [string, string], operation: string) {
  const provider = await makeProvider(spec, documents, operation);
  const { findings } = await checkProvider(provider, join(root, "pages"), noNetwork);
  const { tasks, files } = planProvider(await readProvider(provider, join(root, "pages"), noNetwork), { accepted: new Set() });
  const before = readFileSync(new URL("openapi.yaml", provider.folder), "utf8").split("\n");
  const added = (files.get("specs/moorings/openapi.yaml") ?? "").split("\n").filter((line) => !before.includes(line));
  return {
    found: findings.map(({ class: changeClass, id, line, pointer }) => [changeClass, id, line, pointer]),
    waiting: tasks.filter(({ state }) => state === "ask").map(({ finding }) => finding.message),
    added: added.map((line) => line.trim()).filter((line) => !/sha256|revision/.test(line)),
  };
}

describe("an OpenAPI document", () => {
  const followed = (from: string, to: string) => follow(mooringsSpec, [mooringsDocument, mooringsDocument.replace(from, to)], listMoorings);

  test("that the spec says leaves nothing to do, whatever changes elsewhere in it", async () => {
    expect(await followed("", "")).toEqual({ found: [], waiting: [], added: [] });
    expect(await followed("operationId: listShips", "operationId: ships")).toEqual({ found: [], waiting: [], added: [] });
  });

  test("with another default is behavioural and waits", async () => {
    expect(await followed("default: 10", "default: 20")).toEqual({
      found: [
        ["behavioural", "parameter.query.page_size.default.changed", 52, "#/paths/~1harbours~1{harbour}~1moorings/get/parameters/1"],
        ["behavioural", "spec.parameter.page_size.default", 52, "#/paths/~1harbours~1{harbour}~1moorings/get/parameters/1"],
      ],
      waiting: ["parameter page_size: default 10 → 20"],
      added: [],
    });
  });

  test("with a new optional parameter, a new field and a new status is followed", async () => {
    const changed = mooringsDocument
      .replace("      responses:\n", "        - { name: q, in: query, type: string }\n      responses:\n")
      .replace("'404': {", "'401': { description: Who? }\n        '404': {")
      .replace("          since:", "          tide: { type: object, additionalProperties: { type: integer } }\n          since:");
    const { waiting, added } = await follow(mooringsSpec, [mooringsDocument, changed], listMoorings);
    expect(added).toEqual(["- name: q", "tide:"]);
    expect(waiting).toEqual(["new status 401"]);
  });

  test("whose operation moved cannot be checked", async () => {
    const provider = await makeProvider(mooringsSpec, [mooringsDocument, mooringsDocument.replace("/moorings:", "/berths:")], listMoorings);
    await expect(checkProvider(provider, join(root, "pages"), noNetwork)).rejects.toThrow(`The document has no operation ${listMoorings}.`);
  });
});

describe("a body", () => {
  const document = (properties: Json, required = ["harbour"]) =>
    JSON.stringify(
      {
        openapi: "3.0.3",
        info: { title: "Search", version: "1" },
        servers: [{ url: "https://api.moorings.example" }],
        paths: {
          "/search": {
            post: {
              requestBody: { content: { "application/json": { schema: { type: "object", required, properties } } } },
              responses: { 200: { description: "Found." } },
            },
          },
        },
      },
      undefined,
      2,
    );
  const plain = { harbour: { type: "string" }, filter: { type: "object", properties: { state: { type: "string", enum: ["FREE"] } } } };
  const searchSpec = (sha256: string): Json => {
    const spec = JSON.parse(document(plain)) as Json;
    return { ...spec, openapi: "3.1.0", info: { title: "Search", version: "1", "x-sources": [source("POST /search", sha256)] } };
  };

  test.each<[string, string, string[], string[]]>([
    ["nothing new", document(plain), [], []],
    ["a new field", document({ ...plain, after: { type: "string", maxLength: 9 } }), [], ["after:", "maxLength: 9"]],
    [
      "another value inside an object",
      document({ ...plain, filter: { type: "object", properties: { state: { type: "string", enum: ["FREE", "TAKEN"] } } } }),
      [],
      ["- TAKEN"],
    ],
    [
      "a field less",
      document({ harbour: plain.harbour }),
      ["parameter filter (body) is gone", "parameter filter.state (body) is gone"],
      [],
    ],
    ["a need more", document(plain, ["harbour", "filter"]), ["parameter filter: required false → true"], []],
  ])("with %s", async (_, changed, expectedWaiting, expectedAdded) => {
    const { waiting, added } = await follow(searchSpec, [document(plain), changed], "POST /search");
    expect([waiting.map((message) => message.replace(/; it was.*/, "")), added]).toEqual([expectedWaiting, expectedAdded]);
  });
});
