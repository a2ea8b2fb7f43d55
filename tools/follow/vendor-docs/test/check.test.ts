import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import { checkProvider } from "../src/check/check-provider.ts";
import { listProviders } from "../src/check/providers.ts";
import { CannotCheck } from "../src/errors.ts";
import { renderSheet } from "../src/facts/sort.ts";
import { type Harbour, harbourPage, harbourSpec, makeHarbour } from "./pages/harbour.ts";
import { factsOf } from "./support.ts";

type Json = Record<string, unknown>;
let harbour: Harbour;
beforeEach(() => {
  harbour = makeHarbour();
  return () => rmSync(fileURLToPath(new URL("..", harbour.specs)), { recursive: true });
});

async function findings(): Promise<string[][]> {
  const result = await checkProvider(harbour.provider, harbour.pages, noNetwork);
  return result.findings.map(({ class: changeClass, id, pointer = "" }) => [changeClass, id, pointer]);
}

async function noNetwork(): Promise<Response> {
  throw new Error("no network in tests");
}

/** The spec with one node changed; the path is of keys, `get` for the operation's. */
function specWith(path: string, change: (node: Json) => void): void {
  const spec = harbourSpec();
  let node: unknown = spec;
  for (const key of path.split(" ")) node = (node as Json)[key];
  change(node as Json);
  harbour.writeSpec(spec);
}

const limit = "paths / get parameters 3 schema";
const limitPointer = "#/paths/~1/get/parameters/3";

describe("page, facts and spec", () => {
  test("that agree give nothing", async () => {
    expect(await findings()).toEqual([]);
  });

  test("a page that begins to list what the client has always sent is documentation", async () => {
    const common = (line: string): boolean => /^\| \*\*(?:Action|PublicKey)\*\*/.test(line);
    const without = harbourPage
      .split("\n")
      .filter((line) => !common(line))
      .join("\n");
    writeFileSync(new URL("facts.json", harbour.provider.folder), renderSheet(factsOf(without)));
    const found = await findings();
    expect(found.filter(([, id]) => id?.startsWith("parameter."))).toEqual([
      ["documentation", "parameter.common.Action.added", "#/paths/~1/get/parameters/0"],
      ["documentation", "parameter.common.PublicKey.added", "#/components/securitySchemes/key"],
    ]);
  });

  test("a path parameter is required, whatever the page says", async () => {
    specWith("paths / get parameters 1", (node) => {
      node.in = "path";
      node.required = true;
    });
    harbour.writePage(harbourPage.replace(/(\*\*HarbourName\*\*.*)Yes/, "$1No"), "2026-02-01.en.md");
    expect((await findings()).map(([, id]) => id)).not.toContain("spec.parameter.HarbourName.required");
  });

  test("are of the providers that redocly.yaml lists", () => {
    expect(listProviders(harbour.specs).map(({ id }) => id)).toEqual(["harbour"]);
  });

  test("the newest page counts, and a change points into the spec", async () => {
    harbour.writePage(harbourPage.replace("maximum 100", "maximum 50"), "2026-02-01.en.md");
    expect(await findings()).toEqual([
      ["behavioural", "parameter.query.Limit.maximum.changed", limitPointer],
      ["behavioural", "spec.parameter.Limit.maximum", limitPointer],
    ]);
  });

  test.each<[string, string, (node: Json) => void, string[]]>([
    ["a default that the spec lacks", limit, (node) => delete node.default, ["behavioural", "spec.parameter.Limit.default", limitPointer]],
    [
      "a maximum that the page lacks",
      "paths / get parameters 2 schema",
      (node) => {
        node.maximum = 9;
      },
      ["additive", "spec.parameter.Offset.maximum", "#/paths/~1/get/parameters/2"],
    ],
    [
      "another type",
      "components schemas Berth properties Name",
      (node) => {
        node.type = "integer";
      },
      ["breaking", "spec.field.BerthSet[].Name.type", "#/components/schemas/Berth/properties/Name"],
    ],
    [
      "too narrow an integer",
      "components schemas Berth properties Tonnage",
      (node) => delete node.format,
      ["breaking", "spec.field.BerthSet[].Tonnage.type", "#/components/schemas/Berth/properties/Tonnage"],
    ],
    [
      "a null that the spec forbids",
      "components schemas Berth properties Sailed",
      (node) => {
        node.type = "string";
      },
      ["breaking", "spec.field.BerthSet[].Sailed.nullable", "#/components/schemas/Berth/properties/Sailed"],
    ],
    [
      "a field that the spec lacks",
      "components schemas Berth properties",
      (node) => delete node.Sailed,
      ["additive", "spec.field.BerthSet[].Sailed.missing", "#/paths/~1/get"],
    ],
    [
      "a field that the page lacks",
      "components schemas Berth properties",
      (node) => {
        node.Flag = { type: "string" };
      },
      ["documentation", "spec.field.BerthSet[].Flag.listed", "#/components/schemas/Berth/properties/Flag"],
    ],
    [
      "an optional field that the spec promises",
      "components schemas Berth",
      (node) => {
        node.required = ["Name", "Sailed"];
      },
      ["breaking", "spec.field.BerthSet[].Sailed.required", "#/components/schemas/Berth/properties/Sailed"],
    ],
    [
      "a credential that the spec lacks",
      "components",
      (node) => delete node.securitySchemes,
      ["breaking", "spec.parameter.PublicKey.missing", "#/paths/~1/get"],
    ],
    [
      "another host",
      "servers 0",
      (node) => {
        node.url = "https://api.port.example";
      },
      ["breaking", "spec.parameter.host.host", "#/paths/~1/get"],
    ],
    [
      "another action",
      "paths / get parameters 0 schema",
      (node) => {
        node.const = "ListShips";
      },
      ["breaking", "spec.parameter.action.action", "#/paths/~1/get"],
    ],
    [
      "a revision that the spec does not name",
      "info",
      (node) => {
        node["x-sources"] = [];
      },
      ["documentation", "spec.x-sources.revision", "#/info/x-sources"],
    ],
  ])("%s is found", async (_name, path, change, finding) => {
    specWith(path, change);
    expect(await findings()).toEqual([finding]);
  });

  test("facts.json that another version of the tool wrote is found", async () => {
    const file = new URL("harbour/facts.json", harbour.specs);
    writeFileSync(file, readFileSync(file, "utf8").replace('"uncertain": []', '"uncertain": [{ "line": 1, "text": "something" }]'));
    expect(await findings()).toEqual([["documentation", "facts.stale", ""]]);
  });

  test("lines that moved are no other facts", async () => {
    const file = new URL("harbour/facts.json", harbour.specs);
    const facts = readFileSync(file, "utf8");
    const moved = facts.replace(/"line": (\d+)/g, (_, line) => `"line": ${Number(line) + 7}`);
    expect(moved).not.toBe(facts);
    writeFileSync(file, moved);
    expect(await findings()).toEqual([]);
  });

  test("a copy of a revision that the spec has left is no news; the living page that goes back to it is", async () => {
    const left = harbourPage.replace("maximum 100", "maximum 50");
    const source = { page: "https://harbour.example/docs", revision: "2025-01-01", sha256: factsOf(left).page.sha256 };
    specWith("info x-sources", (node) => {
      (node as unknown as Json[]).push(source);
    });
    harbour.writePage(left, "2026-02-01.en.md");
    const copy = await checkProvider(harbour.provider, harbour.pages, noNetwork);
    expect([copy.findings, copy.page]).toEqual([[], expect.stringMatching(/2026-02-01\.en\.md \(2025-01-01, which the spec has left\)$/)]);
    const living = await checkProvider(harbour.provider, undefined, async () => new Response(left));
    expect(living.findings.map(({ id }) => id)).toContain("parameter.query.Limit.maximum.changed");
  });

  test("an example that no file has is found", async () => {
    rmSync(new URL("harbour/examples/response.yaml", harbour.specs));
    expect(await findings()).toEqual([["documentation", "example.response.unpinned", "#/paths/~1/get"]]);
  });
});

describe("a departure", () => {
  const reason = "Because.";
  const of = "parameter Limit";
  const recordPointer = "#/paths/~1/get/x-departures/0";

  /** The spec with a limit of its own and these records. */
  function departing(...records: Json[]): void {
    specWith(limit, (node) => {
      node.default = 50;
    });
    const spec = parse(readFileSync(new URL("harbour/openapi.yaml", harbour.specs), "utf8")) as Json;
    (spec as { paths: { "/": { get: Json } } }).paths["/"].get["x-departures"] = records;
    harbour.writeSpec(spec);
  }

  test.each<[string, Json[], string[][]]>([
    ["covers the difference that it states", [{ of, stated: { default: 20 }, reason }], []],
    [
      "beside another covers its own",
      [
        { of, stated: { default: 20 }, reason },
        { of, stated: {}, page: "gives no unit", reason },
      ],
      [],
    ],
    [
      "that states something else does not",
      [{ of, stated: { default: 10 }, reason }],
      [["behavioural", "spec.parameter.Limit.default", limitPointer]],
    ],
    [
      "of another parameter does not",
      [{ of: "parameter Offset", stated: { default: 20 }, reason }],
      [
        ["behavioural", "departure.parameter Offset.default.outdated", recordPointer],
        ["behavioural", "spec.parameter.Limit.default", limitPointer],
      ],
    ],
    [
      "without `stated` is told to have it",
      [{ of, page: "says 20", reason }],
      [
        ["behavioural", "spec.parameter.Limit.default", limitPointer],
        ["documentation", "departure.parameter Limit.incomplete", recordPointer],
      ],
    ],
    [
      "whose `of` names no kind of thing is told so",
      [{ of: "Limit", stated: { default: 20 }, reason }],
      [
        ["behavioural", "spec.parameter.Limit.default", limitPointer],
        ["documentation", "departure.Limit.incomplete", recordPointer],
      ],
    ],
    [
      "that nothing needs is told so",
      [{ of, stated: { default: 20, maximum: 100 }, reason }],
      [["documentation", "departure.parameter Limit.maximum.needless", recordPointer]],
    ],
    [
      "that the page no longer bears out is told so",
      [{ of, stated: { default: 20, enum: [1] }, reason }],
      [["behavioural", "departure.parameter Limit.enum.outdated", recordPointer]],
    ],
    [
      "of what the spec does not have is told so",
      [
        { of, stated: { default: 20 }, reason },
        { of: "field Depth", stated: { type: "string" }, reason },
      ],
      [["documentation", "departure.field Depth.type.unbound", "#/paths/~1/get/x-departures/1"]],
    ],
  ])("%s", async (_name, records, expected) => {
    departing(...records);
    expect(await findings()).toEqual(expected);
  });

  test("from a field that the page lacks is about what is inside of it, too", async () => {
    const owner = { type: "object", properties: { Name: { type: "string" } } };
    const spec = harbourSpec() as { paths: { "/": { get: Json } }; components: { schemas: { Berth: { properties: Json } } } } & Json;
    spec.components.schemas.Berth.properties.Owner = owner;
    harbour.writeSpec(spec);
    expect((await findings()).map(([, id]) => id)).toEqual([
      "spec.field.BerthSet[].Owner.Name.listed",
      "spec.field.BerthSet[].Owner.listed",
    ]);
    spec.paths["/"].get["x-departures"] = [{ of: "field BerthSet[].Owner", stated: { listed: false }, reason }];
    harbour.writeSpec(spec);
    expect(await findings()).toEqual([]);
  });

  test("from something that the spec leaves out names it in what is stated", async () => {
    const spec = harbourSpec() as { paths: { "/": { get: Json & { parameters: unknown[] } } } } & Json;
    spec.paths["/"].get.parameters.pop();
    spec.paths["/"].get["x-departures"] = [{ stated: { "parameter SortBy": "optional" }, reason }];
    harbour.writeSpec(spec);
    expect(await findings()).toEqual([]);
    harbour.writePage(harbourPage.replace("Column to sort by. The value can be Name or Depth. ", "").replace(/.*SortBy.*\n/, ""));
    expect((await findings()).map(([, id]) => id)).toEqual([
      "departure.operation.parameter SortBy.outdated",
      "parameter.query.SortBy.removed",
    ]);
  });

  test.each(["info", limit, "components schemas Berth properties Tonnage"])("inside %s is refused: nobody would read it", async (path) => {
    specWith(path, (node) => {
      node["x-departure"] = { stated: { type: "string" }, reason };
    });
    await expect(findings()).rejects.toThrow(/has an x-departure/);
  });
});

describe("what could not be checked is an error, never a pass", () => {
  test.each<[string, () => void, RegExp]>([
    ["no page", () => rmSync(join(harbour.pages, "harbour/2026-01-01.en.md")), /has no page/],
    ["no folder", () => rmSync(join(harbour.pages, "harbour"), { recursive: true }), /no folder/],
    ["no facts", () => rmSync(new URL("harbour/facts.json", harbour.specs)), /facts.json is missing/],
    ["no spec", () => rmSync(new URL("harbour/openapi.yaml", harbour.specs)), /cannot be read/],
    ["another endpoint's page", () => harbour.writePage(harbourPage.replaceAll("ListBerths", "ListShips")), /another endpoint/],
    ["a login form", () => harbour.writePage("<html><form>Sign in</form></html>"), /no table/],
  ])("%s", async (_name, spoil, message) => {
    spoil();
    const check = checkProvider(harbour.provider, harbour.pages, noNetwork);
    await expect(check).rejects.toThrow(CannotCheck);
    await expect(check).rejects.toThrow(message);
  });

  test("a page whose file has moved is checked where it is now, and the move is told", async () => {
    specWith("info x-sources 0", (node) => {
      node.source = "github:harbour/docs:api/old.md";
    });
    const github = async (url: string): Promise<Response> => {
      if (url.includes("/git/trees/")) return Response.json({ tree: [{ path: "api/list_berths.md", type: "blob" }] });
      return url.endsWith("/api/list_berths.md") ? new Response(harbourPage) : new Response("", { status: 404 });
    };
    const { findings } = await checkProvider(harbour.provider, undefined, github);
    expect(findings.map(({ id, new: now }) => [id, now])).toEqual([["page.file.moved", "github:harbour/docs:api/list_berths.md"]]);
  });

  test("no source to read the page from", async () => {
    await expect(checkProvider(harbour.provider, undefined, noNetwork)).rejects.toThrow(
      /harbour.example\/docs cannot be reached: no network/,
    );
    specWith("info", (node) => {
      node["x-sources"] = [];
    });
    await expect(checkProvider(harbour.provider, undefined, noNetwork)).rejects.toThrow(/names no page/);
  });

  test("a server that answers with an error", async () => {
    specWith("info x-sources 0", (node) => {
      node.source = "https://harbour.example/page.md";
    });
    const down = async (): Promise<Response> => new Response("", { status: 503 });
    await expect(checkProvider(harbour.provider, undefined, down)).rejects.toThrow(/HTTP 503/);
  });
});
