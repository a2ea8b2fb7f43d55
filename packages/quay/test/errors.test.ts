import { expect, test } from "vitest";
import { readFailure } from "../src/errors.ts";

const read = (body: unknown, status: number) => readFailure({ status, headers: new Headers(), body });
const refusal = (error_type: string) => ({ detail: "why", error_message: "why", error_type, title: error_type, type: "u", status: 400 });

// status, type, kind, worth a retry, worth new credentials
test.each([
  [400, "invalid_request", "rejected", false, false],
  [401, "invalid_token", "authentication", false, false],
  [401, "expired_token", "authentication", false, true],
  [401, "fresh_login_required", "authentication", false, false],
  [402, "exceeds_license", "permission", false, false],
  [403, "insufficient_scope", "permission", false, false],
  [404, "not_found", "not-found", false, false],
  [520, "external_service_timeout", "unavailable", true, false],
  [520, "downstream_issue", "unavailable", true, false],
] as const)("HTTP status %i with %s is %s", (status, code, kind, retryable, renewCredentials) => {
  const expected = { provider: "quay", status, code, kind, retryable, renewCredentials, message: expect.stringMatching(/: why$/) };
  expect(read(refusal(code), status)).toMatchObject(expected);
});

test.each([
  [401, "authentication", false],
  [429, "throttled", true],
  [502, "unavailable", true],
])("HTTP status %i of the proxy in front", (status, kind, retryable) => {
  expect(read("<html>", status)).toMatchObject({ kind, retryable, status });
});

test.each([refusal("invalid_token"), { message: "Invalid bearer token" }, {}, "<html>"])("a token is called wrong by a 401: %j", (body) => {
  expect(read(body, 401)?.refusesKey).toBe(true);
});

test("the words of a refused SSO token are told", () => {
  expect(read({ message: "Invalid bearer token" }, 401)?.message).toMatch(/Invalid bearer token/);
});

test("a page of tags is a success, even an empty one; anything else in a 200 is not Quay's", () => {
  expect(read({ tags: [], page: 1, has_additional: false }, 200)).toBeUndefined();
  for (const body of [null, {}, [], "text", { tags: null }]) expect(read(body, 200)).toMatchObject({ kind: "unreadable" });
});
