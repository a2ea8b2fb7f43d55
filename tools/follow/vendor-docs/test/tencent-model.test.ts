import { describe, expect, test } from "vitest";
import { compareSheets } from "../src/compare/compare.ts";
import type { FactSheet } from "../src/facts/sheet.ts";
import { readFacts } from "../src/families/read-facts.ts";

const member = (name: string, type: string, kind: string, document: string, more: object = {}) => {
  return { disabled: false, document, example: "", member: type, name, type: kind, ...more };
};

/** A model of our own in the form of Tencent's; a berth has a berth as its neighbour. */
const model = {
  actions: {
    DescribeBerths: { document: "查询泊位", input: "DescribeBerthsRequest", name: "查询泊位", output: "DescribeBerthsResponse" },
    DescribeShips: { document: "查询船", input: "DescribeShipsRequest", name: "查询船", output: "DescribeShipsResponse" },
  },
  metadata: { apiVersion: "2026-01-01", serviceShortName: "harbour" },
  objects: {
    Berth: {
      members: [
        member("Name", "string", "string", "名称", { output_required: true, value_allowed_null: false }),
        member("Length", "uint64", "int", "长度", { output_required: true, value_allowed_null: true }),
        member("Neighbour", "Berth", "object", "邻", { output_required: true }),
      ],
      type: "object",
    },
    DescribeBerthsRequest: {
      members: [
        member("Harbour", "string", "string", "港口", { required: true }),
        member("Limit", "int64", "int", "每页个数，默认20，最大值为100", { required: false }),
        member("Filters", "Filter", "list", "过滤", { required: false }),
      ],
      type: "object",
    },
    DescribeBerthsResponse: {
      members: [member("Berths", "Berth", "list", "泊位", { output_required: true }), member("RequestId", "string", "string", "号")],
      type: "object",
    },
    Filter: { members: [member("Values", "string", "list", "值", { required: true })], type: "object" },
  },
  version: "1.0",
};
const text = JSON.stringify(model, undefined, 2);

async function facts(document: string, ...operations: string[]): Promise<FactSheet> {
  return await readFacts(new TextEncoder().encode(document), operations);
}

describe("an action of Tencent's model", () => {
  test("has what a request is made of, with what the descriptions state", async () => {
    const { operation, parameters } = await facts(text, "DescribeBerths");
    expect(operation.action).toBe("DescribeBerths");
    expect(parameters.map(({ line: _, typeWord: __, ...parameter }) => parameter)).toEqual([
      { name: "Filters", in: "body", type: "array<object>", required: false },
      { name: "Filters[].Values", in: "body", type: "array<string>", required: true },
      { name: "Harbour", in: "body", type: "string", required: true },
      { name: "Limit", in: "body", type: "integer", required: false, default: 20, maximum: 100 },
      { name: "X-TC-Action", in: "header", type: "string", required: true, enum: ["DescribeBerths"] },
      { name: "X-TC-Version", in: "header", type: "string", required: true, enum: ["2026-01-01"] },
    ]);
  });

  test("has the fields of its answer inside Response, with their lines", async () => {
    const { response } = await facts(text, "DescribeBerths");
    expect(response.fields.map(({ path, type, required, nullable, range }) => [path, type, required, nullable, range?.minimum])).toEqual([
      ["Response", "object", true, undefined, undefined],
      ["Response.Berths", "array<object>", true, undefined, undefined],
      ["Response.Berths[].Length", "integer", true, true, 0],
      ["Response.Berths[].Name", "string", true, false, undefined],
      ["Response.Berths[].Neighbour", "object", true, undefined, undefined],
      ["Response.RequestId", "string", undefined, undefined, undefined],
    ]);
    const line = response.fields.find(({ path }) => path === "Response.Berths[].Length")?.line ?? 0;
    expect(text.split("\n")[line - 1]).toContain('"Length"');
  });

  test.each<[string, string, string, string[]]>([
    ["a default in words", "默认20", "默认50", ["behavioural parameter.body.Limit.default.changed", "documentation page.wording.changed"]],
    [
      "a member's type",
      '"member": "uint64"',
      '"member": "string"',
      [
        "breaking response.field.Response.Berths[].Length.type.changed",
        "behavioural response.field.Response.Berths[].Length.minimum.removed",
      ],
    ],
    ["the version", '"2026-01-01"', '"2027-01-01"', ["breaking parameter.header.X-TC-Version.enum.changed"]],
    ["another action", "查询船", "查询全部船", []],
  ])("a change of %s", async (_, from, to, expected) => {
    expect(text).toContain(from);
    const found = compareSheets(await facts(text, "DescribeBerths"), await facts(text.replaceAll(from, to), "DescribeBerths"));
    expect(found.map(({ class: changeClass, id }) => `${changeClass} ${id}`)).toEqual(expected);
  });

  test("that there is not, and an object that is missing, is an error", async () => {
    await expect(facts(text, "DescribeHarbours")).rejects.toThrow("The model has no action DescribeHarbours.");
    await expect(facts(text)).rejects.toThrow("none of them is asked for");
    await expect(facts(text.replace('"Filter": {', '"Sieve": {'), "DescribeBerths")).rejects.toThrow("The model has no object Filter.");
  });
});
