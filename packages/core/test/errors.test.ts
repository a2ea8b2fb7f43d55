import { inspect } from "node:util";
import { expect, test } from "vitest";
import { readClockSkew, readRetryAfter } from "../src/answer.ts";
import { createFailure, ImagetagsError, isImagetagsError } from "../src/errors.ts";

const error = new ImagetagsError({
  kind: "throttled",
  message: "too many",
  provider: "test",
  code: 153,
  status: 200,
  requestId: "r-1",
  retryable: true,
  retryAfterMs: undefined,
});

test("an error is known by its mark, from whichever copy of the package it comes", () => {
  expect(isImagetagsError(error)).toBe(true);
  expect(isImagetagsError({ [Symbol.for("imagetags.error")]: true })).toBe(true);
  for (const other of [new Error("x"), null, undefined, "x", {}]) expect(isImagetagsError(other)).toBe(false);
});

test("it can be logged and turned into JSON, with what is known and nothing else", () => {
  expect(JSON.parse(JSON.stringify(error))).toEqual({
    name: "ImagetagsError",
    message: "too many",
    kind: "throttled",
    provider: "test",
    code: 153,
    status: 200,
    requestId: "r-1",
    retryable: true,
  });
  expect(Object.keys(error.toJSON())).not.toContain("retryAfterMs");
  expect(inspect(error)).toMatch(/ImagetagsError: too many/);
  expect(error).toBeInstanceOf(Error);
});

test.each([
  ["throttled", true],
  ["unavailable", true],
  ["network", true],
  ["timeout", true],
  ["rejected", false],
  ["unreadable", false],
] as const)("a failure of kind %s may pass: %s, unless more is known", (kind, retryable) => {
  expect(createFailure("p", kind, "no")).toEqual({ kind, message: "p: no", provider: "p", retryable });
  expect(createFailure("p", kind, "no", { retryable: !retryable, status: 1 })).toMatchObject({ retryable: !retryable, status: 1 });
});

test.each([
  ["3", 3000],
  ["0", 0],
  [" 5 ", 5000],
  ["2147484", 2_147_484_000],
  ["9".repeat(400), Number.MAX_SAFE_INTEGER],
  ["soon", undefined],
  ["", undefined],
  ["Wed, 21 Oct 2015 07:28:00 GMT", 0],
])("Retry-After: %j", (value, milliseconds) => {
  expect(readRetryAfter(new Headers({ "retry-after": value }))).toBe(milliseconds);
});

test("a clock is called off from two minutes on", () => {
  const at = (minutes: number) => readClockSkew(new Headers({ date: new Date(Date.now() + minutes * 60_000).toUTCString() }));
  expect(at(1)).toBeUndefined();
  expect(at(20)).toBe("This machine's clock is 20 minutes behind the server's.");
  expect(at(-20)).toBe("This machine's clock is 20 minutes ahead of the server's.");
  expect(readClockSkew(new Headers())).toBeUndefined();
});
