import { describe, expect, test } from "vitest";
import {
  argumentError,
  checkFunction,
  checkInteger,
  checkObject,
  checkSecrets,
  checkSignal,
  checkTagName,
  checkText,
  secretError,
  splitRepository,
} from "../src/arguments.ts";

test.each([
  ["a", '"a"'],
  ['"', '"\\""'],
  [7, "7"],
  [null, "null"],
  [undefined, "undefined"],
  [{}, "object"],
  [true, "boolean"],
  ["x".repeat(118), `"${"x".repeat(118)}"`],
  ["x".repeat(119), `"${"x".repeat(119)}…`],
])("the error for %j shows it", (value, shown) => {
  expect(argumentError("name", value, "must be right")).toMatchObject({
    kind: "argument",
    message: `name must be right; got ${shown}.`,
    retryable: false,
  });
});

test("the error for a secret shows none", () => {
  expect(secretError("key", "must be right")).toMatchObject({ kind: "argument", message: "key must be right.", retryable: false });
});

test("what is right is handed back, or passes", () => {
  const some = {};
  expect(checkObject("a", some)).toBe(some);
  expect(checkInteger("a", 2, 2, 3)).toBe(2);
  expect(checkInteger("a", 3, 2, 3)).toBe(3);
  expect(checkText("a", "b", /b/, "must be b")).toBe("b");
  for (const fine of [undefined, () => {}]) expect(() => checkFunction("a", fine)).not.toThrow();
});

test.each([
  [() => checkObject("a", [] as object), "a must be an object; got object."],
  [() => checkObject("a", 1 as unknown as object), "a must be an object; got 1."],
  [() => checkFunction("a", null), "a must be a function; got null."],
  [() => checkInteger("a", 1, 2, 3), "a must be a whole number from 2 to 3; got 1."],
  [() => checkInteger("a", 4, 2, 3), "a must be a whole number from 2 to 3; got 4."],
  [() => checkInteger("a", 2.5, 2, 3), "a must be a whole number from 2 to 3; got 2.5."],
  [() => checkText("a", 7 as unknown as string, /7/, "must be seven"), "a must be seven; got 7."],
  [() => checkText("a", "b", /c/, "must be c"), 'a must be c; got "b".'],
])("refusal %#", (check, message) => {
  expect(check).toThrow(message);
});

describe("a signal", () => {
  const like = { aborted: false, throwIfAborted: () => {}, addEventListener: () => {}, removeEventListener: () => {} };

  test("of another realm or library will do", () => {
    for (const fine of [undefined, like, { ...like, aborted: true }, AbortSignal.abort()]) {
      expect(() => checkSignal(fine as AbortSignal)).not.toThrow();
    }
  });

  test.each(["aborted", "throwIfAborted", "addEventListener", "removeEventListener"])("without %s is none", (name) => {
    expect(() => checkSignal({ ...like, [name]: undefined } as unknown as AbortSignal)).toThrow(
      "signal must be an AbortSignal; got object.",
    );
  });
});

describe("credentials", () => {
  const rule = "must be a non-empty string; keys and tokens are ASCII, without white space around them.";

  test.each(["k", "a b", "!~", "MII+/="])("%j can be a key", (key) => {
    expect(() => checkSecrets({ key }, ["key"])).not.toThrow();
  });

  test.each([undefined, null, "", " k", "k ", "k\n", "\nk", "a\tb", "ключ", 7])("%j cannot", (key) => {
    expect(() => checkSecrets({ key }, ["key"])).toThrow(`credentials.key ${rule}`);
  });

  test("an optional field may be absent, and is looked at where it is there", () => {
    expect(() => checkSecrets({ key: "k" }, ["key"], ["token"])).not.toThrow();
    expect(() => checkSecrets({ key: "k", token: "" }, ["key"], ["token"])).toThrow(`credentials.token ${rule}`);
    expect(() => checkSecrets({ key: "k" }, ["other"], ["token"])).toThrow(`credentials.other ${rule}`);
    expect(() => checkSecrets(undefined, ["key"])).toThrow(`credentials.key ${rule}`);
  });

  test("another pattern takes other texts, and texts only", () => {
    expect(() => checkSecrets({ key: " ключ " }, ["key"], [], /\S/)).not.toThrow();
    expect(() => checkSecrets({ key: 7 }, ["key"], [], /\S/)).toThrow(`credentials.key ${rule}`);
  });
});

describe("a repository", () => {
  test.each([
    ["a/b", undefined, ["a", "b"]],
    ["A_1/b.c-d/e", undefined, ["A_1", "b.c-d", "e"]],
    ["..a/b..c/d.", undefined, ["..a", "b..c", "d."]],
    ["a", "name", ["a"]],
    ["a/b/c", "project/namespace/name", ["a", "b", "c"]],
  ])("%s", (repository, form, segments) => {
    expect(splitRepository(repository, form)).toEqual(segments);
  });

  test.each([
    "",
    "a",
    "/a",
    "a/",
    "a//b",
    "a/./b",
    "a/..",
    "../a",
    "team/app/../b",
    "./a",
    "a/b:c",
    "a/b@c",
    "h:1/a/b",
    "a b/c",
    "a/b\n",
    7,
    null,
  ])("%j is refused", (repository) => {
    expect(() => splitRepository(repository as string)).toThrow(/^repository must be "namespace\/name", of letters/);
  });

  test("with too few segments is refused in the vendor's form", () => {
    expect(() => splitRepository("a/b", "project/namespace/name")).toThrow(/^repository must be "project\/namespace\/name"/);
  });
});

test.each(["v", "_", "v1.2-3_4", "x".repeat(128)])("the tag %s", (tag) => {
  expect(checkTagName(tag)).toBe(tag);
});

test.each(["", ".v", "-v", "a/b", "a:b", "v ", "v\n", "x".repeat(129), undefined])("no tag: %j", (tag) => {
  expect(() => checkTagName(tag as string)).toThrow(/^tag must be 1 to 128 letters/);
});
