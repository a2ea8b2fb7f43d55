import { inspect } from "node:util";
import { expect, test } from "vitest";
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
