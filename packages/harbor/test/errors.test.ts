import { expect, test } from "vitest";
import { readFailure } from "../src/errors.ts";

const read = (body: unknown, status: number, headers = new Headers({ "x-request-id": "r-1" })) => readFailure({ status, headers, body });
const refusal = (code: string, message = "why") => ({ errors: [{ code, message }] });

// status, code, kind, worth a retry
test.each([
  [400, "BAD_REQUEST", "rejected", false],
  [401, "UNAUTHORIZED", "authentication", false],
  [403, "FORBIDDEN", "permission", false],
  [403, "DENIED", "permission", false],
  [404, "NOT_FOUND", "not-found", false],
  [412, "PROJECTPOLICYVIOLATION", "rejected", false],
  [422, "UNPROCESSABLE_ENTITY", "rejected", false],
  [429, "TOO_MANY_REQUEST", "throttled", true],
  [500, "UNKNOWN", "unavailable", true],
] as const)("HTTP status %i with %s is %s", (status, code, kind, retryable) => {
  expect(read(refusal(code), status)).toMatchObject({
    provider: "harbor",
    status,
    code,
    kind,
    retryable,
    requestId: "r-1",
    message: expect.stringMatching(/: why$/),
  });
});

test.each([
  [401, "authentication", false],
  [404, "not-found", false],
  [429, "throttled", true],
  [502, "unavailable", true],
])("HTTP status %i of a proxy in front", (status, kind, retryable) => {
  expect(read("<html>", status)).toMatchObject({ kind, retryable, status });
});

test("a list is a success, even an empty one; anything else in a 200 is not Harbor's", () => {
  expect(read([], 200)).toBeUndefined();
  for (const body of [null, {}, "text", { errors: [] }]) expect(read(body, 200)).toMatchObject({ kind: "unreadable" });
});

test.each([
  [401, "UNAUTHORIZED", "why", /robot\$.*single quotes/],
  [403, "FORBIDDEN", "why", /artifacts and tags/],
  [404, "NOT_FOUND", "path /api/v2.0/x was not found", /baseUrl.*%252F/],
  [404, "NOT_FOUND", "artifact a/b:c not found", /repository/],
])("HTTP status %i with %s, %j, has the hint %s", (status, code, message, hint) => {
  expect(read(refusal(code, message), status)?.hint).toMatch(hint);
});
