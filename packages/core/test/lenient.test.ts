import { expect, test } from "vitest";
import { asCount, asFields, asRows, asText, asToken, isCountedList, isObject } from "../src/lenient.ts";

test.each([
  [12, 12],
  ["12", 12],
  [0, 0],
  [-1, undefined],
  [1.5, undefined],
  ["", undefined],
  ["1e3", undefined],
  [2n ** 60n, undefined],
  ["12x", undefined],
  ["x12", undefined],
  ["9007199254740993", undefined],
  [["12"], undefined],
  [null, undefined],
  [[], undefined],
])("the count %s", (value, count) => {
  expect(asCount(value)).toBe(count);
});

test("rows are what stands in a list", () => {
  expect(asRows([{ a: 1 }, null])).toEqual([{ a: 1 }, null]);
  for (const other of [null, undefined, {}, "text", 1]) expect(asRows(other as unknown as object[])).toEqual([]);
});

test("text is text, also of a number; what cannot be read is empty", () => {
  expect(["v1", 1, 2n, true, null, undefined, { toString: 0 }, ["v1"]].map(asText)).toEqual(["v1", "1", "2", "true", "", "", "", ""]);
});

test("a token is ASCII without white space; what can be none is empty", () => {
  expect(["MIIa/+=.~!", "a b", "", "tok\u00e9n", "a\n", 7, null, { toString: null }].map(asToken)).toEqual([
    "MIIa/+=.~!",
    ...Array(7).fill(""),
  ]);
});

test("fields are an object's", () => {
  expect(asFields({ a: 1 })).toEqual({ a: 1 });
  for (const other of [null, undefined, "text", 1]) expect(asFields(other)).toEqual({});
  expect([{}, [], null, undefined, "text", () => {}].map(isObject)).toEqual([true, true, false, false, false, false]);
});

test.each([
  [[], 5, true],
  [[], "5", true],
  [[], undefined, false],
  [null, 0, true],
  [undefined, 0, true],
  [null, 1, false],
  [{}, 0, false],
])("%j with the total %j is a list and its total: %s", (rows, total, is) => {
  expect(isCountedList(rows, total)).toBe(is);
});
