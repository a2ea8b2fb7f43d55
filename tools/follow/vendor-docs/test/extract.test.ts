import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, test } from "vitest";
import { berths, berthsTitle } from "./pages/berths.ts";
import { forms } from "./pages/blocks.ts";
import { moorings, mooringsTitle } from "./pages/moorings.ts";
import { renderPage } from "./pages/render.ts";
import { essence, factsOf } from "./support.ts";

const schema = JSON.parse(readFileSync(new URL("../facts.schema.json", import.meta.url), "utf8"));
const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);

describe("an English page of an action", () => {
  test.each(forms)("gives the same facts in the form %s", (form) => {
    expect(essence(factsOf(renderPage(form, berthsTitle, berths)))).toEqual({
      version: 1,
      operation: { action: "ListBerths", path: "/", host: "api.harbour.example" },
      parameters: [
        { name: "Action", in: "common", type: "string", typeWord: "string", required: true },
        { name: "PublicKey", in: "common", type: "string", typeWord: "string", required: true },
        { name: "HarbourName", in: "query", type: "string", typeWord: "string", required: true, minLength: 1, maxLength: 32 },
        { name: "Limit", in: "query", type: "integer", typeWord: "int", required: false, default: 20, maximum: 100 },
        { name: "Offset", in: "query", type: "integer", typeWord: "int", required: false, default: 0 },
        { name: "SortBy", in: "query", type: "string", typeWord: "string", required: false, enum: ["Depth", "Name"] },
      ],
      response: {
        headers: [],
        fields: [
          { path: "BerthSet", tablePath: "BerthSet", type: "array<object>", typeWord: "array[BerthSet]", required: true },
          { path: "BerthSet[].Name", tablePath: "BerthSet[].Name", type: "string", typeWord: "string", required: true },
          {
            path: "BerthSet[].Sailed",
            tablePath: "BerthSet[].Sailed",
            type: "string",
            typeWord: "string",
            required: false,
            nullable: true,
            timeZone: "UTC",
          },
          {
            path: "BerthSet[].Tonnage",
            tablePath: "BerthSet[].Tonnage",
            type: "int64",
            typeWord: "int",
            required: false,
            range: { minimum: 0, maximum: "9223372036854775807" },
          },
          { path: "RetCode", tablePath: "RetCode", type: "integer", typeWord: "int", required: true },
          { path: "Total", tablePath: "Total", type: "integer", typeWord: "int", required: true },
        ],
        order: { by: "Depth", direction: "descending" },
      },
      statuses: [],
      examples: [
        {
          kind: "request",
          value: {
            host: "api.harbour.example",
            path: "/",
            query: { Action: "ListBerths", HarbourName: "north", Limit: "20", Offset: "0" },
          },
        },
        { kind: "response", value: { RetCode: 0, Total: 1, BerthSet: [{ Name: "quay 7", Tonnage: 12000, Sailed: null }] } },
      ],
      uncertain: [],
    });
  });
});

describe("a Chinese page of a path", () => {
  test.each(forms.filter((form) => !form.startsWith("surfercloud")))("gives the same facts in the form %s", (form) => {
    const { operation, parameters, response, statuses, uncertain } = factsOf(renderPage(form, mooringsTitle, moorings));
    expect(essence({ operation, parameters, response, statuses, uncertain } as never)).toEqual({
      operation: { method: "GET", path: "/v1/harbours/{harbour}/moorings" },
      parameters: [
        { name: "harbour", in: "path", type: "string", typeWord: "String", required: true, minLength: 1, maxLength: 32 },
        {
          name: "limit",
          in: "query",
          type: "integer",
          typeWord: "Integer",
          required: false,
          default: 20,
          maximum: 100,
          requires: ["offset"],
        },
        { name: "name", in: "query", type: "string", typeWord: "String", required: false, whenOmitted: "all" },
        { name: "offset", in: "query", type: "integer", typeWord: "Integer", required: false, default: 0, requires: ["limit"] },
        { name: "order", in: "query", type: "string", typeWord: "String", required: false, enum: ["asc", "desc"] },
      ],
      response: {
        headers: [{ name: "Content-Range", type: "string", typeWord: "String" }],
        fields: [
          { path: "[]", tablePath: "[]", type: "array<object>", typeWord: "Array of MooringResp objects" },
          { path: "[].depth", tablePath: "[].depth", type: "integer", typeWord: "Integer", enum: [0, 1] },
          { path: "[].id", tablePath: "[].id", type: "int64", typeWord: "Long" },
          { path: "[].is_free", tablePath: "[].is_free", type: "boolean", typeWord: "Boolean", default: true },
          { path: "[].sailed", tablePath: "[].sailed", type: "string", typeWord: "String", nullable: true, timeZone: "UTC" },
          {
            path: "[].tonnage",
            tablePath: "[].tonnage",
            type: "int64",
            typeWord: "Integer",
            range: { minimum: 0, maximum: "9223372036854775807" },
          },
        ],
      },
      statuses: [{ code: "200" }, { code: "404" }],
      uncertain: [],
    });
  });
});

const specs = new URL("../../../../specs/", import.meta.url);
const sheets = readdirSync(specs).filter((folder) => existsSync(new URL(`${folder}/facts.json`, specs)));

describe("every sheet follows its schema", () => {
  test.each(forms)("in the form %s", (form) => {
    validate(JSON.parse(JSON.stringify(factsOf(renderPage(form, berthsTitle, berths)))));
    expect(validate.errors ?? []).toEqual([]);
  });

  test.each(sheets)("facts.json of %s", (provider) => {
    validate(JSON.parse(readFileSync(new URL(`${provider}/facts.json`, specs), "utf8")));
    expect(validate.errors ?? []).toEqual([]);
  });
});

test("the example decides where a field is, and the sheet says where the table has it", () => {
  const page = renderPage("tencent", "x", [
    { text: "接口 ( ListBerths ) 。" },
    { heading: "输出参数" },
    {
      header: ["参数名称", "描述", "类型"],
      rows: [
        ["code", "返回码", "Int"],
        ["total", "总数", "Int"],
        ["berths", "泊位", "Object Array"],
      ],
    },
    { text: "berth 字段说明：" },
    { header: ["参数名称", "描述", "类型"], rows: [["name", "名字", "String"]] },
    { code: '{ "code": 0, "data": { "total": 1, "berths": [ { "name": "a" } ] } }' },
  ]);
  const { fields } = factsOf(page).response;
  expect(fields.map(({ path, tablePath }) => [path, tablePath])).toEqual([
    ["code", "code"],
    ["data", undefined],
    ["data.berths", "berths"],
    ["data.berths[].name", "berths[].name"],
    ["data.total", "total"],
  ]);
});

test("prose may require a common parameter that no table lists", () => {
  const page = (text: string): string =>
    renderPage("tencent", "x", [
      { heading: "API Description" },
      { text: "This API (ListBerths) is used to look around." },
      { heading: "Input Parameters" },
      { text },
      { header: ["Parameter Name", "Description", "Type", "Required"], rows: [["limit", "Defaults to 20", "Uint", "No"]] },
    ]);
  const names = (text: string): string[] =>
    factsOf(page(text)).parameters.map((parameter) => `${parameter.in} ${parameter.name} ${parameter.required}`);
  expect(names("For the others see Common Request Parameters (the Region parameter is required).")).toEqual([
    "common Region true",
    "query limit false",
  ]);
  expect(names("其它参数见公共请求参数（Region 参数必填）。")).toEqual(["common Region true", "query limit false"]);
  expect(names("Public access. Authentication is required, as for all common actions.")).toEqual(["query limit false"]);
});
