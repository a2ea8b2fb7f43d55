import { describe, expect, test } from "vitest";
import { readYesNo, rolesOf } from "../src/meaning/columns.ts";
import { readProse } from "../src/meaning/prose.ts";
import { readType } from "../src/meaning/types.ts";

const names = ["limit", "offset", "order", "direction", "filter"];

function read(description: string, type = "string", name = "limit", required: boolean | undefined = false) {
  return readProse(description, { name, type, required, names });
}

describe("facts in a description", () => {
  test.each<[string, string, object]>([
    ["默认 20，最大值 100", "integer", { default: 20, maximum: 100 }],
    ["默认值为 20。最多返回 100", "integer", { default: 20, maximum: 100 }],
    ["缺省值：1", "integer", { default: 1 }],
    ["默认值为false缺省值：false", "boolean", { default: false }],
    ["取值范围：1-100，默认10", "integer", { minimum: 1, maximum: 100, default: 10 }],
    ["1-64个字符", "string", { minLength: 1, maxLength: 64 }],
    ["最大长度为 128 个字符", "string", { maxLength: 128 }],
    ["大小，0 ~ 9223372036854775807", "integer", { minimum: 0, maximum: "9223372036854775807" }],
    ["ranging from 0 to 9,223,372,036,854,775,807.", "integer", { minimum: 0, maximum: "9223372036854775807" }],
    ["Default value: 20. The maximum is 1,000.", "integer", { default: 20, maximum: 1000 }],
    ["Berths a page (max. 1,000)", "integer", { maximum: 1000 }],
    ["Berths a page (min. 1, max 50)", "integer", { minimum: 1, maximum: 50 }],
    ["The default value is application/json.", "string", { default: "application/json" }],
    ["Without it, the first one is 0 by default.", "string", { default: "0" }],
    ["By default, the value is false.", "boolean", { default: false }],
    ["If it is left out, 50 records are returned by default. At most 500.", "integer", { default: 50, maximum: 500 }],
    ["If it is left out, all ships will be returned.", "string", { whenOmitted: "all" }],
    ["如果填写则只查它，否则查全部", "string", { whenOmitted: "all" }],
    ["Parameters offset and limit should always be used together.", "string", { requires: ["offset"] }],
    ["Must be used together with offset.", "string", { requires: ["offset"] }],
    ["注意：offset和limit参数需要配套使用。", "string", { requires: ["offset"] }],
    ["The value can be 0 or a positive integer multiple of the offset value.", "string", { minimum: 0, multipleOf: "offset" }],
    ["The value must be 0 or a positive number.", "string", { minimum: 0 }],
    ["You can set this parameter to name (by name) or depth (by depth). More.", "string", { enum: ["depth", "name"] }],
    ["可设置为desc（降序）、asc（升序）。注意", "string", { enum: ["asc", "desc"] }],
    ["版本，值为1或2", "integer", { enum: [1, 2] }],
    ["0: free. 1: taken.", "integer", { enum: [0, 1] }],
    ["Filter. 1: free; 0: taken. Query all if it is not given.", "string", { enum: ["0", "1"], whenOmitted: "all" }],
    ["Ships. Defaults is 20, and maximum is 100.", "integer", { default: 20, maximum: 100 }],
    ["0：空闲；1：占用", "integer", { enum: [0, 1] }],
    ["UTC时间格式", "string", { timeZone: "UTC" }],
    ["创建时间（北京时间）", "string", { timeZone: "UTC+8" }],
    ["支持模糊匹配", "string", { match: "search" }],
    ["精确匹配", "string", { match: "exact" }],
    ["The field may be null.", "string", { nullable: true }],
    ["方式，wind、tide，默认为wind", "string", { enum: ["tide", "wind"], default: "wind" }],
    ["wind或tide，默认值为tide。", "string", { enum: ["tide", "wind"], default: "tide" }],
    ["方式，wind、tide", "string", { enum: ["tide", "wind"] }],
    ["目前只支持wind", "string", { enum: ["wind"] }],
    ["状态，支持wind和tide两种", "string", { enum: ["tide", "wind"] }],
    ["支持大写字母", "string", {}],
    ["与order、direction相关", "string", {}],
    ["权限，7：管理，3：编辑，1：读取", "integer", { enum: [1, 3, 7] }],
    ["权限。7表示管理，3表示编辑", "integer", { enum: [3, 7] }],
    ["粒度（0表示分，1表示时）", "integer", { enum: [0, 1] }],
    ["枚举值：\nwind - 风\ntide - 潮", "string", { enum: ["tide", "wind"] }],
    ['枚举值["wind"，"tide"]', "string", { enum: ["tide", "wind"] }],
    ["枚举值，“wind”，“tide”。默认值为“tide”", "string", { enum: ["tide", "wind"], default: "tide" }],
    ["Open or not. true indicates open, false closed.", "string", { enum: ["false", "true"] }],
    ["Open or not. The value can be true or false.", "boolean", {}],
    [
      "类型，下方类型可任选其一使用：\napplication/json;charset=utf-8\napplication/json缺省值：application/json",
      "string",
      { enum: ["application/json", "application/json;charset=utf-8"], default: "application/json" },
    ],
    [
      "The value can be application/json or charset=utf-8 application/json.\nDefault value: application/json",
      "string",
      { enum: ["application/json", "charset=utf-8 application/json"], default: "application/json" },
    ],
    ["默认返回的条数是100条，最大返回条数是1000条。", "integer", { default: 100, maximum: 1000 }],
    ["1~64个字符", "string", { minLength: 1, maxLength: 64 }],
    ["取值范围：1~64个字符", "string", { minLength: 1, maxLength: 64 }],
    ["A time such as 10:30, in the harbour.", "string", {}],
    ["其中下划线最多允许连续两个", "string", {}],
  ])("%s", (description, type, facts) => {
    const read1 = read(description, type);
    expect(Object.fromEntries(Object.entries(read1.facts).filter(([, value]) => value !== undefined))).toEqual(facts);
    expect(read1.doubts).toEqual([]);
  });
});

describe("what cannot be read for certain", () => {
  test.each([
    ["不填写为默认项目", "mentions a default that is not a value"],
    ["Without it, the default harbour is used.", "mentions a default that is not a value"],
    ["The default value is the name of the harbour.", "mentions a default that is not a value"],
    ["枚举值为: wind, 风; tide, 潮", "mentions a list of values that cannot be read"],
    [
      "Filter.\nname: its name. It supports fuzzy match.\nkind: its kind. The value can be wind or tide.",
      "has parts of its own (name, kind); what its description says of them is not read here",
    ],
    ["子帐号必须填写", "is optional, but required for some callers"],
    ["The value can be any of ten colours.", "mentions a list of values that cannot be read"],
    ["Berths a page, max. about 1,000", "mentions a limit that cannot be read"],
    ["The maximum depends: it is near 100 or so.", "mentions a limit that cannot be read"],
    [
      "Written as limit::{limit}|offset::{offset}|order::{order}, limit up to 10.",
      "is put together from offset, order; what its description says of them is not read here",
    ],
  ])("%s", (description, doubt) => {
    expect(read(description).doubts).toEqual([doubt]);
  });
});

describe("types", () => {
  test.each([
    ["String", "string"],
    ["Uint", "integer"],
    ["Long", "int64"],
    ["Object Array", "array<object>"],
    ["array[Berth]", "array<object>"],
    ["Array of BerthResp objects", "array<object>"],
    ["Array of strings", "array<string>"],
    ["整型", "integer"],
    ["字符串数组", "array<string>"],
    ["Float", "number"],
    ["bool", "boolean"],
    ["半个整数", "unknown"],
  ])("%s is %s", (word, type) => {
    expect(readType(word).type).toBe(type);
  });
});

test("columns are known by their words, merged and full-width ones too", () => {
  expect(rolesOf(["参数　名称", "", "ＴＹＰＥ", "是否必选", "Description Information", "heading of no use"])).toEqual([
    "name",
    "name",
    "type",
    "required",
    "description",
    undefined,
  ]);
  expect([readYesNo("是"), readYesNo("No"), readYesNo("perhaps")]).toEqual([true, false, undefined]);
});
