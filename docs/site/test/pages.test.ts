import { readApis } from "@imagetags/codegen/apis";
import { beforeAll, expect, test } from "vitest";
import { readFailure } from "../../../packages/tencent-ccr/src/errors.ts";
import { readErrorTable, unknownText } from "../src/pages/error-table.ts";
import { leadOut, readSection, renderTable } from "../src/pages/markdown.ts";
import { listDepartures } from "../src/pages/spec.ts";
import { derivePages } from "../src/pages/write.ts";

const root = process.cwd();
const ids = readApis(root).map(({ id }) => id);
let pages: Map<string, string>;

beforeAll(async () => {
  pages = await derivePages(root);
});

test("every provider of specs/redocly.yaml has its page and its API", () => {
  for (const id of ids) {
    expect(pages.get(`src/content/docs/providers/${id}.md`)).toContain(`@imagetags/${id}`);
    expect(pages.get(`src/content/docs/reference/api/${id}.md`)).toContain(`createClient`);
  }
});

test("no page shows a value that could not be read", () => {
  for (const [path, text] of pages) expect({ path, found: /\[object Object\]|\bNaN\b|\| undefined \|/.exec(text)?.[0] }).toEqual({ path });
});

test.each(ids)("the table of errors of %s is complete", (id) => {
  const rows = readErrorTable(root, id);
  expect(rows.length).toBeGreaterThan(2);
  expect(rows.filter(({ hint, kind, codes }) => [hint ?? "", kind, ...codes].some((text) => text.includes(unknownText)))).toEqual([]);
});

test("the table says what the client says", () => {
  const headers = new Headers();
  for (const { codes, kind, hint } of readErrorTable(root, "tencent-ccr").filter(({ codes }) => /^\d/.test(codes[0] ?? ""))) {
    for (const code of codes) {
      const failure = readFailure({ status: 200, headers, body: { code: Number(code), message: "no" } });
      expect([code, failure?.kind, failure?.hint]).toEqual([code, kind, hint]);
    }
  }
});

test("a family's table has the words of its provider", () => {
  const keys = readErrorTable(root, "ucloud-uhub").find(({ codes }) => codes.includes("171"));
  expect(keys).toMatchObject({
    kind: "authentication",
    again: "no",
    hint: expect.stringContaining("https://console.ucloud.cn/uapi/apikey"),
  });
});

test("the provider's own meaning of a code comes before the family's", () => {
  expect(readErrorTable(root, "otc-swr")[0]).toMatchObject({ codes: ["0301"], said: "/aksk signature fail/" });
});

test("an export is shown as it is declared, below what its comment says", () => {
  const page = pages.get("src/content/docs/reference/api/tencent-ccr.md");
  expect(page).toContain("### createTencentCcr\n\nA client for Tencent Cloud CCR's GetTagList");
  expect(page).toContain("```ts\nexport function createTencentCcr(options: TencentCcrOptions): TencentCcr;\n```");
});

test("departures are found wherever they stand", () => {
  const departure = { page: "says so", reason: "because" };
  const parameter = { name: "limit", schema: { "x-departure": departure } };
  const schema = { properties: { size: { "x-departure": departure } } };
  const found = listDepartures({ paths: { "/": { get: { parameters: [parameter] } } }, components: { schemas: { Row: schema } } });
  expect(found).toEqual([
    { place: "limit", departure },
    { place: "size", departure },
  ]);
});

test("a bar in a cell does not end it, and a section ends where the next begins", () => {
  expect(renderTable(["a"], [["x|y"]])).toBe("| a |\n| --- |\n| x\\|y |");
  expect(readSection("# T\n\n## A\n\none\n\n## B\n\ntwo\n", "A")).toBe("one");
  expect(() => readSection("## A\n", "B")).toThrow('There is no section "B".');
  expect(leadOut("[a](docs/x.md) [b](https://b.example) [c](#c)", "packages/p")).toBe(
    "[a](https://github.com/imagetags/imagetags/blob/main/packages/p/docs/x.md) [b](https://b.example) [c](#c)",
  );
});
