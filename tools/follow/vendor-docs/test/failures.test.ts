import { describe, expect, test } from "vitest";
import type { TestBlock, TestForm } from "./pages/blocks.ts";
import { moorings, mooringsTitle } from "./pages/moorings.ts";
import { renderPage } from "./pages/render.ts";
import { changesBetween, essence, factsOf } from "./support.ts";

const header = ["参数", "参数类型", "描述"];
const failure = '{ "error_code": "H.0404", "details": [ { "id": "x" } ] }';
const forms: readonly TestForm[] = ["tencent", "huaweiPipes", "huaweiHtml", "otcGrid", "otcSimple"];

/** The page, with the status of each answer above its tables and examples, and the failures' of the given statuses. */
function page(form: TestForm, statuses: readonly number[], say: (status: number) => string): string {
  const blocks = moorings.flatMap((block): TestBlock[] => {
    if ("text" in block && block.text === "表 3 响应Header参数") return [{ text: say(200) }, block];
    if ("heading" in block && block.heading === "响应示例") return [...statuses.flatMap(tables), block, { text: say(200) }];
    if ("code" in block)
      return [block, ...statuses.flatMap((status) => [{ text: say(status) }, { text: "错误的请求" }, { code: failure }])];
    return [block];
  });
  function tables(status: number): TestBlock[] {
    return [
      { text: say(status) },
      { text: `表 ${status} 响应Body参数` },
      { header, rows: [["error_code", "String", "错误码"], ["details", `Array of Detail${status} objects`, "详情"]] }, // biome-ignore format: rows
      { text: `表 ${status + 1} Detail${status}` },
      { header, rows: [["id", "String", "编号"]] },
    ];
  }
  return renderPage(form, mooringsTitle, blocks);
}

const languages = [
  ["状态码： N", (status: number) => `状态码： ${status}`],
  ["Status code: N", (status: number) => `Status code: ${status}`],
] as const;

describe.each(languages)("tables and examples below %s", (_, say) => {
  test.each(forms)("of failures are not the answer's, in the form %s", (form) => {
    const plain = factsOf(page(form, [], say));
    const { examples, ...sheet } = factsOf(page(form, [400, 503], say));
    const { examples: plainExamples, ...plainSheet } = plain;
    expect(essence(sheet as never)).toEqual(essence(plainSheet as never));
    const shown = (list: typeof examples): unknown => list.map(({ kind, value }) => ({ kind, value }));
    expect(shown(examples.filter(({ kind }) => kind !== "failure"))).toEqual(shown(plainExamples));
    expect(shown(examples.filter(({ kind }) => kind === "failure"))).toEqual([
      { kind: "failure", value: JSON.parse(failure) },
      { kind: "failure", value: JSON.parse(failure) },
    ]);
  });

  test("of a failure that is new are documentation", () => {
    const changes = changesBetween(page("huaweiPipes", [], say), page("huaweiPipes", [400], say));
    expect(changes.map((change) => [change.class, change.id])).toEqual([["documentation", "example.failure.changed"]]);
  });

  test("of another success are the answer's", () => {
    const paths = factsOf(page("huaweiPipes", [206], say)).response.fields.map(({ path }) => path);
    expect(paths).toContain("error_code");
  });
});

test("a status ends with its section, and with the examples below it", () => {
  const [, say] = languages[0];
  const text = page("huaweiPipes", [400], say).replace("## 响应示例\n\n状态码： 200", "响应示例");
  expect(factsOf(text).examples.map(({ kind }) => kind)).toEqual(["failure", "response"]);
});
