import { describe, expect, test } from "vitest";
import { CannotCheck } from "../src/errors.ts";
import { extractFacts } from "../src/facts/extract.ts";
import { berths, berthsTitle } from "./pages/berths.ts";
import { forms, type TestBlock } from "./pages/blocks.ts";
import { renderPage } from "./pages/render.ts";
import { essence, factsOf } from "./support.ts";

const page = (blocks: readonly TestBlock[]): string => renderPage("ucloud", berthsTitle, blocks);
const plain = essence(factsOf(page(berths)));

describe("a page that is written oddly says the same", () => {
  test.each(forms)("with CRLF and a byte order mark, in the form %s", (form) => {
    const text = renderPage(form, berthsTitle, berths);
    expect(essence(factsOf(`\ufeff${text.replaceAll("\n", "\r\n")}`))).toEqual(essence(factsOf(text)));
  });

  test("with its columns in another order and other words at their heads", () => {
    const words: Record<string, string> = {
      "Parameter Name": "参数",
      "Field Name": "Name",
      Type: "数据类型",
      "Description Information": "Remarks",
      Required: "Mandatory",
    };
    const reordered = berths.map((block) =>
      "header" in block
        ? { header: block.header.toReversed().map((word) => words[word] ?? word), rows: block.rows.map((row) => row.toReversed()) }
        : block,
    );
    expect(essence(factsOf(page(reordered)))).toEqual(plain);
  });

  test("with a table cut in two by a blank line", () => {
    const text = page(berths);
    const cut = text.replace(/\n(\| \*\*Limit\*\*)/, "\n\n$1");
    expect(cut).not.toBe(text);
    expect(essence(factsOf(cut))).toEqual(plain);
  });

  test("with a table cut in two that repeats its header", () => {
    const blocks = berths.flatMap((block): TestBlock[] =>
      "header" in block && block.rows.length > 3
        ? [{ ...block, rows: block.rows.slice(0, 2) }, { text: "Continued" }, { ...block, rows: block.rows.slice(2) }]
        : [block],
    );
    expect(essence(factsOf(page(blocks)))).toEqual(plain);
  });

  test("with full-width punctuation and letters", () => {
    const wide = page(berths)
      .replace("default is 20, maximum 100", "ｄｅｆａｕｌｔ ｉｓ ２０，ｍａｘｉｍｕｍ １００")
      .replace("1 to 32 characters", "１-３２个字符");
    expect(essence(factsOf(wide))).toEqual(plain);
  });

  test("with comments and trailing commas in its JSON", () => {
    const odd = page(berths)
      .replace('"Total": 1,', '"Total": 1, // all of them')
      .replace('"Sailed": null }', '"Sailed": null, }, /* one "more" */');
    expect(essence(factsOf(odd))).toEqual(plain);
  });
});

test("merged header cells and merged cells count for every place that they cover", () => {
  const text = `<html><body><h1>ListBerths</h1><h2>Response Parameters</h2><p>GET /v1/berths</p><table>
<thead><tr><th colspan="2">Parameter</th><th rowspan="2">Type</th><th rowspan="2">Description</th></tr><tr><th>Name</th><th>Field</th></tr></thead>
<tr><td colspan="2">total</td><td>Integer</td><td>all</td></tr>
<tr><td rowspan="2">berth</td><td>name</td><td>String</td><td>its name</td></tr>
<tr><td>depth</td><td>Integer</td><td>its depth</td></tr></table></body></html>`;
  expect(factsOf(text).response.fields.map(({ path, type }) => `${path} ${type}`)).toEqual([
    "berth.depth integer",
    "berth.name string",
    "total integer",
  ]);
});

test("a grid table may have cells over several columns and rows", () => {
  const text = `Berths
======

Response
--------

GET /v1/berths

+----------------+---------+-------------+
| Parameter      | Type    | Description |
+=======+========+=========+=============+
| total          | Integer | all         |
+-------+--------+---------+-------------+
| berth | name   | String  | its         |
|       |        |         | name        |
|       +--------+---------+-------------+
|       | depth  | Integer | its depth   |
+-------+--------+---------+-------------+
`;
  expect(factsOf(text).response.fields.map(({ path, type }) => `${path} ${type}`)).toEqual([
    "berth.depth integer",
    "berth.name string",
    "total integer",
  ]);
});

describe("text with nothing between heading, table and example", () => {
  const text = renderPage("surfercloudText", berthsTitle, berths);

  test("an example that runs into the next heading", () => {
    const joined = text.replace("&Limit=20\nResponse Example", "&Limit=20Response Example");
    expect(joined).not.toBe(text);
    expect(essence(factsOf(joined))).toEqual(plain);
    const bare = factsOf(text.replace(/\?Action=ListBerths\n[\s\S]*?Response Example/, "?Action=ListBerthsResponse Example"));
    expect(bare.operation.action).toBe("ListBerths");
    expect(bare.uncertain).toEqual([]);
  });

  test.each([
    ["at the left", /^\| ?/gm],
    ["at either end", /^\| ?| ?\|$/gm],
  ])("tables without pipes %s", (_, edge) => {
    expect(essence(factsOf(text.replace(edge, "")))).toEqual(plain);
  });

  test("an empty description that moved its neighbours to the left", () => {
    const shifted = text.replace("| Total | int | Berths in all, sorted by Depth in descending order | Yes |", "| Total | int | Yes | |");
    expect(shifted).not.toBe(text);
    expect(factsOf(shifted).response.fields.find(({ path }) => path === "Total")).toMatchObject({ required: true });
  });

  test("an empty table that is a rule alone", () => {
    const empty = text.replace(/Request Parameters\n(\|.*\n)+/, "Request Parameters\n|---|\n");
    expect(factsOf(empty).parameters.map(({ name }) => name)).toEqual(["Action", "PublicKey"]);
  });
});

describe("a host and its samples", () => {
  const show = (sample: string, host = "API domain name: `api.harbour.example`"): string =>
    `# Show Berth\n\n## Description\nThis API (ShowBerth) shows a berth.\n${host}\n\n## Input Parameters\n\n|Name|Type|\n|--|--|\n|berth|String|\n\n## Samples\nInput\n\n\`\`\`\n${sample}\n\`\`\`\n`;
  const query = { Action: "ShowBerth", berth: "7" };

  test.each(["&other common parameters", "&其它公共参数", "", "&\n&berth=7"])("a request that ends in %j is read", (end) => {
    const { examples, uncertain } = factsOf(
      show(`  https://domain/?Action=ShowBerth\n  &berth=7\n  ${end}`.replace("&berth=7\n  &\n&", "&")),
    );
    expect(examples).toMatchObject([{ kind: "request", value: { path: "/", query } }]);
    expect(uncertain).toEqual([]);
  });

  test("a host in a block of its own is the operation's", () => {
    const { operation, examples, uncertain } = factsOf(
      show("https://domain/?Action=ShowBerth\n&berth=7", "API domain name:\n````\napi.harbour.example\n````"),
    );
    expect([operation.host, examples.length, uncertain]).toEqual(["api.harbour.example", 1, []]);
  });
});

describe("an answer's section", () => {
  const answer = (heading: string, rest: string): string => `# Berths\n\nGET /v1/berths\n\n## ${heading}\n\n${rest}`;
  const table = (caption: string, name: string): string => `**${caption}**\n\n|参数|类型|必选|\n|--|--|--|\n|${name}|String|是|\n`;

  test.each(["Response 200", "Response (200)", "响应 200", "Responses"])("is known by %j", (heading) => {
    expect(factsOf(answer(heading, table("Fields", "name"))).response.fields.map(({ path }) => path)).toEqual(["name"]);
  });

  test("of a failure is known by its status", () => {
    const text = answer("Response 200", `${table("Fields", "name")}\n## Response 404\n\n${table("Fields", "message")}`);
    expect(factsOf(text).response.fields.map(({ path }) => path)).toEqual(["name"]);
  });

  test("keeps its headers, whatever their caption says", () => {
    const { parameters, response, uncertain } = factsOf(answer("响应消息", table("表 3 Request Header参数说明", "Content-Range")));
    expect([parameters, response.headers.map(({ name }) => name)]).toEqual([[], ["Content-Range"]]);
    expect(uncertain.map(({ text }) => text)).toEqual(["a table in the answer's section calls its headers those of the request"]);
  });

  test("has the keys of its example without blanks", () => {
    const text = answer("响应消息", `${table("响应参数", "total")}\n\`\`\`\n{ "total ": "3" }\n\`\`\`\n`);
    expect(factsOf(text).response.fields.map(({ path, tablePath }) => [path, tablePath])).toEqual([["total", "total"]]);
  });
});

test("the rows of an array that is sent have no name of their own", () => {
  const text =
    "# x\n\nPOST /v1/x\n\n## 请求Body参数\n\n|参数|参数类型|\n|--|--|\n|[数组元素]|Array of Berth objects|\n\nBerth\n\n|参数|参数类型|\n|--|--|\n|depth|Integer|\n";
  expect(factsOf(text).parameters.map(({ name, in: where }) => [name, where])).toEqual([
    ["[]", "body"],
    ["[].depth", "body"],
  ]);
});

test("a table of rights is known, and is none of the request", () => {
  const text = "# x\n\nGET /v1/x\n\n|授权项|访问级别|\n|--|--|\n|x:y|List|\n\n## 请求参数\n\n|参数|参数类型|\n|--|--|\n|a|String|\n";
  expect([factsOf(text).parameters.length, factsOf(text).uncertain]).toEqual([1, []]);
});

describe("bare pipes in a cell", () => {
  test("belong to the description, wherever it stands", () => {
    const text = "# x\n\nGET /v1/x\n\n## 请求参数\n\n|参数|描述|类型|必选|\n|--|--|--|--|\n|a|写作 x::{x}|y::{y}|String|是|\n";
    expect(factsOf(text).parameters).toMatchObject([{ name: "a", type: "string", required: true }]);
  });
});

describe("what is no page of an endpoint", () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  test.each<[string, Uint8Array, RegExp]>([
    ["a login form", bytes("<!doctype html><html><body><h1>Sign in</h1><form><input name=user></form></body></html>"), /no table/],
    ["a binary file", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), /not UTF-8|binary/],
    ["an archive that happens to be UTF-8", bytes("PK\u0003\u0004 # x\n"), /binary/],
    ["nothing", bytes(" \n"), /empty/],
    ["prose", bytes("Berths are where ships lie.\n"), /no page that the tool knows/],
    ["a table without an operation", bytes("# Tariffs\n\n|Name|Description|\n|--|--|\n|a|b|\n"), /no operation/],
    ["an operation without a table", bytes("# Berths\n\nGET /v1/berths\n"), /no table/],
    [
      "an empty table",
      bytes("# Berths\n\nGET /v1/berths\n\n## Request Parameters\n\n|Name|Type|\n|--|--|\n"),
      /No table of the page could be read/,
    ],
  ])("%s is an error", (_name, page, message) => {
    expect(() => extractFacts(page)).toThrow(CannotCheck);
    expect(() => extractFacts(page)).toThrow(message);
  });
});

test("a table of no known kind and an object without a home are listed, not dropped", () => {
  const text = renderPage("huaweiPipes", "x", [
    { text: "GET /v1/berths" },
    { heading: "响应参数" },
    { header: ["参数", "参数类型"], rows: [["total", "Integer"]] },
    { text: "Ship 说明" },
    { header: ["参数", "参数类型"], rows: [["mast", "String"]] },
    { heading: "Prices" },
    { header: ["Season", "Price"], rows: [["summer", "3"]] },
  ]);
  expect(factsOf(text).uncertain.map(({ text }) => text)).toEqual([
    "a table describes an object, but no field is known to hold it",
    "a table is not one of the known kinds: Season | Price",
  ]);
});
