import { describe, expect, test } from "vitest";
import { changesBetween, essence, factsOf } from "./support.ts";

const table = (header: readonly string[], ...rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");

const sample = (rest: string): string => `\`\`\`
POST / HTTP/1.1
Host: harbour.tencentcloudapi.com
Content-Type: application/json
X-TC-Action: DescribeBerths
<${rest}>

{
    "HarbourId": "h-1",
    "Limit": 20
}
\`\`\``;

const answer = `\`\`\`
{ "Response": { "BerthList": [ { "Name": "quay 7" } ], "TotalCount": 1, "RequestId": "abc" } }
\`\`\``;

/** Pages of our own in the form of Tencent's API 3.0, in both of its languages. */
const english = [
  "# DescribeBerths\n\n## 1. API Description\n\nDomain name for API request: harbour.tencentcloudapi.com.",
  "## 2. Input Parameters\n\nFor the complete common parameter list, see [Common Request Parameters](https://harbour.example/common).",
  table(
    ["Parameter Name", "Required", "Type", "Description"],
    ["Action", "Yes", "String", "Common Params. The value used for this API: DescribeBerths."],
    ["Version", "Yes", "String", "Common Params. The value used for this API: 2026-01-01."],
    ["Region", "No", "String", "Common Params. This parameter is not required for this API."],
    ["HarbourId", "Yes", "String", "Harbour"],
    ["Limit", "No", "Integer", "Number of berths. Default value: 20. Maximum value: 100."],
  ),
  "## 3. Output Parameters",
  table(
    ["Parameter Name", "Type", "Description"],
    ["BerthList", "Array of [Berth](https://harbour.example/berth)", "Berths"],
    ["TotalCount", "Integer", "Total. Note: this field may return null, indicating that no valid values can be obtained."],
    ["RequestId", "String", "The unique request ID."],
  ),
  `## 4. Example\n\n### Example1 Listing\n\n#### Input Example\n\n${sample("Common request parameters")}\n\n#### Output Example\n\n${answer}`,
].join("\n\n");

const chinese = [
  "# DescribeBerths\n\n## 1. 接口描述\n\n接口请求域名： harbour.tencentcloudapi.com 。",
  "## 2. 输入参数\n\n完整公共参数列表见 [公共请求参数](https://harbour.example/common)。",
  table(
    ["参数名称", "必选", "类型", "描述"],
    ["Action", "是", "String", "[公共参数](https://harbour.example/common)，本接口取值：DescribeBerths。"],
    ["Version", "是", "String", "[公共参数](https://harbour.example/common)，本接口取值：2026-01-01。"],
    ["Region", "否", "String", "[公共参数](https://harbour.example/common)，此参数为可选参数。"],
    ["HarbourId", "是", "String", "港口<br>示例值：h-1"],
    ["Limit", "否", "Integer", "每页个数，默认为20，最大值为100<br>示例值：10"],
  ),
  "## 3. 输出参数",
  table(
    ["参数名称", "类型", "描述"],
    ["BerthList", "Array of [Berth](https://harbour.example/berth)", "泊位"],
    ["TotalCount", "Integer", "总数<br>注意：此字段可能返回 null，表示取不到有效值。"],
    ["RequestId", "String", "唯一请求 ID"],
  ),
  `## 4. 示例\n\n### 示例1 查询\n\n#### 输入示例\n\n${sample("公共请求参数")}\n\n#### 输出示例\n\n${answer}`,
].join("\n\n");

describe("a page of Tencent's API 3.0", () => {
  test("has common parameters as headers, its own in the body, and its answer inside Response", () => {
    const { operation, parameters, response, examples, uncertain } = factsOf(english);
    expect(operation).toMatchObject({ method: "POST", path: "/", action: "DescribeBerths", host: "harbour.tencentcloudapi.com" });
    expect(
      parameters.map(({ name, in: place, required, default: standard, enum: values }) => [name, place, required, standard ?? values]),
    ).toEqual([
      ["HarbourId", "body", true, undefined],
      ["Limit", "body", false, 20],
      ["X-TC-Action", "header", true, ["DescribeBerths"]],
      ["X-TC-Region", "header", false, undefined],
      ["X-TC-Version", "header", true, ["2026-01-01"]],
    ]);
    expect(response.fields.map(({ path, nullable }) => [path, nullable])).toEqual([
      ["Response", undefined],
      ["Response.BerthList", undefined],
      ["Response.BerthList[].Name", undefined],
      ["Response.RequestId", undefined],
      ["Response.TotalCount", true],
    ]);
    expect(examples[0]?.value).toMatchObject({ method: "POST", body: { HarbourId: "h-1", Limit: 20 } });
    expect(uncertain).toEqual([]);
  });

  test("states the same in Chinese", () => {
    expect(essence(factsOf(chinese))).toEqual(essence(factsOf(english)));
  });

  test.each<[string, string, string]>([
    ["parameter.header.X-TC-Version.enum.changed", "2026-01-01", "2027-01-01"],
    ["parameter.header.X-TC-Region.required.changed", "| Region | No |", "| Region | Yes |"],
    ["parameter.body.Limit.maximum.changed", "Maximum value: 100", "Maximum value: 50"],
    ["example.request.changed", '"HarbourId": "h-1"', '"HarbourId": "h-2"'],
    ["uncertain.the example sends Depth, which no table lists", '"Limit": 20', '"Depth": 20'],
  ])("%s is noticed", (id, from, to) => {
    expect(english).toContain(from);
    expect(changesBetween(english, english.replace(from, to)).map((change) => change.id)).toContain(id);
  });
});
