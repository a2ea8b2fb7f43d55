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
