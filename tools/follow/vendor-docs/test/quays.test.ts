import { describe, expect, test } from "vitest";
import type { TestBlock, TestForm } from "./pages/blocks.ts";
import { quays, quaysTitle } from "./pages/quays.ts";
import { renderPage } from "./pages/render.ts";
import { changesBetween, essence, factsOf } from "./support.ts";

const forms: readonly TestForm[] = ["tencent", "huaweiPipes", "huaweiHtml", "otcGrid", "otcSimple", "surfercloudHtml"];
const page = (form: TestForm): string => renderPage(form, quaysTitle, quays);

describe("a page whose cells are in labelled parts", () => {
  test.each(forms)("gives the same facts in the form %s", (form) => {
    const string = { in: "query", type: "string", typeWord: "String", required: false };
    expect(essence(factsOf(page(form)))).toMatchObject({
      parameters: [
        { name: "harbour", in: "path", type: "string", required: true, minLength: 1, maxLength: 32 },
        { name: "is_open", type: "boolean", default: false },
        { ...string, name: "limit", minimum: 1, maximum: 500, default: "50", requires: ["offset"] },
        { ...string, name: "name", match: "search" },
        { ...string, name: "offset", minimum: 0, maximum: 99999, default: "0", requires: ["limit"] },
        { ...string, name: "order_type", enum: ["asc", "desc"], default: "desc" },
      ],
      response: {
        fields: [
          { path: "quays", tablePath: "quays", type: "object" },
          { path: "quays.*", tablePath: "quays.*", type: "object" },
          { path: "quays.*.depth", tablePath: "quays.*.depth", type: "integer", enum: [0, 1] },
          { path: "quays.*.labels", type: "object" },
          { path: "quays.*.labels.*", tablePath: "quays.*.labels.*", type: "string" },
          { path: "total", range: { minimum: 0, maximum: 99999 } },
        ],
      },
      uncertain: [],
    });
    const [harbour, isOpen] = factsOf(page(form)).parameters;
    expect(harbour).not.toHaveProperty("maximum");
    expect(isOpen).not.toHaveProperty("enum");
  });

  test("is known with its labels in bold, and in English", () => {
    const bold = page("huaweiPipes").replace(/(参数解释|约束限制|取值范围|默认取值)：/g, "**$1**：");
    expect(essence(factsOf(bold))).toEqual(essence(factsOf(page("huaweiPipes"))));
    const english = JSON.stringify(quays)
      .replaceAll("参数解释：", "Definition:")
      .replaceAll("约束限制：", "Constraints:")
      .replaceAll("取值范围：", "Value Range:")
      .replaceAll("默认取值：", "Default Value:")
      .replaceAll("不涉及。", "N/A");
    const text = renderPage("huaweiPipes", quaysTitle, JSON.parse(english) as TestBlock[]);
    expect(essence(factsOf(text))).toEqual(essence(factsOf(page("huaweiPipes"))));
  });

  test.each([
    ["1-500", "1-100", "behavioural", "parameter.query.limit.maximum.changed"],
    ["50。", "20。", "behavioural", "parameter.query.limit.default.changed"],
    ["desc、asc", "desc", "breaking", "parameter.query.order_type.enum.changed"],
    ["Map<String,String>", "Map<String,Integer>", "breaking", "response.field.quays.*.labels.*.type.changed"],
  ])("%s → %s is %s", (from, to, changeClass, id) => {
    const changes = changesBetween(page("huaweiHtml"), page("huaweiHtml").replace(inHtml(from), inHtml(to)));
    expect(changes.map((change) => [change.class, change.id])).toContainEqual([changeClass, id]);
  });

  test("the keys of a map are data: another sample host is another sample", () => {
    const changes = changesBetween(page("huaweiPipes"), page("huaweiPipes").replace("north.harbour.example", "south.port.example"));
    expect(changes.filter((change) => change.class !== "documentation")).toEqual([]);
  });

  test("what stands in a part and cannot be read is said", () => {
    const doubts = (from: string, to: string) => factsOf(page("huaweiPipes").replace(from, to)).uncertain.map(({ text }) => text);
    expect(doubts("50。 ", "看情况。 ")).toEqual(["limit mentions a default that is not a value"]);
    expect(doubts("50。", "看情况。")).toEqual(["limit mentions a default that is not a value"]);
  });
});

function inHtml(text: string): string {
  return text.replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
