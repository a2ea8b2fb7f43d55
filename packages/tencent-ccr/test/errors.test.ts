import { describe, expect, test } from "vitest";
import { hintForNetwork, isSuccess, readFailure } from "../src/errors.ts";

const read = (body: unknown, status = 200, headers = new Headers()) => readFailure({ status, headers, body });

// code, kind, worth a retry, worth new credentials
test.each([
  [4000, "rejected", false, false],
  [4100, "authentication", false, false],
  [4101, "permission", false, false],
  [4102, "permission", false, false],
  [4103, "permission", false, false],
  [4104, "authentication", false, false],
  [4105, "authentication", false, true],
  [4106, "permission", false, false],
  [4110, "permission", false, false],
  [4200, "authentication", true, false],
  [4300, "permission", false, false],
  [4400, "throttled", true, false],
  [4500, "authentication", true, false],
  [4600, "rejected", false, false],
  [5000, "not-found", false, false],
  [5100, "rejected", false, false],
  [5200, "rejected", false, false],
  [5300, "rejected", false, false],
  [5400, "rejected", false, false],
  [5500, "permission", false, false],
  [6000, "unavailable", true, false],
  [6100, "retired", false, false],
  [6200, "unavailable", true, false],
  [7999, "rejected", false, false],
] as const)("code %i", (code, kind, retryable, renewCredentials) => {
  const expected = { provider: "tencent-ccr", code, kind, retryable, renewCredentials, status: 200 };
  expect(read({ code, message: "(100004)reason" })).toMatchObject({
    ...expected,
    message: expect.stringContaining(`(code ${code}): (100004)reason`),
  });
  expect(read({ code: String(code), message: "" })).toMatchObject({ ...expected, code: String(code) });
});

test("success is no failure, whether its code is a number or in quotes", () => {
  expect(read({ code: 0, message: "", codeDesc: "Success", data: { tagInfo: [], tagCount: 0 } })).toBeUndefined();
  expect(read({ code: "0", data: { tagInfo: null, tagCount: 0 } })).toBeUndefined();
});

test("the vendor's code is heard whatever the HTTP status, and its own reason is told", () => {
  expect(read({ code: 4100, codeDesc: "AuthFailure", message: "(1)no" }, 403)).toMatchObject({
    kind: "authentication",
    code: 4100,
    status: 403,
    message: expect.stringContaining("AuthFailure, (1)no"),
  });
  expect(read({ code: 7999 }, 503)).toMatchObject({ kind: "unavailable", code: 7999, retryable: true });
});

test.each([
  {},
  { tagInfo: [] },
  { tagCount: 3 },
  { tagInfo: null, tagCount: 3 },
  { tagInfo: {}, tagCount: 0 },
  { tagInfo: [], tagCount: Number.POSITIVE_INFINITY },
])("a success without what the page always promises, %j, is no empty repository", (data) => {
  expect(read({ code: 0, data })).toMatchObject({ kind: "unreadable", retryable: false });
});

test.each([null, [], "text", 1, {}, { code: 0 }, { code: 0, data: null }, { code: 0, data: [] }, { code: null }, { code: {} }])(
  "JSON that is not Tencent's: %j",
  (body) => {
    expect(read(body)).toMatchObject({ kind: "unreadable", retryable: false });
  },
);

test.each([
  [401, "authentication", false],
  [403, "permission", false],
  [404, "not-found", false],
  [408, "timeout", true],
  [429, "throttled", true],
  [400, "rejected", false],
  [502, "unavailable", true],
])("HTTP status %i", (status, kind, retryable) => {
  expect(read("<html>", status)).toMatchObject({ kind, retryable, status });
});

test.each([
  ["AuthFailure.SignatureFailure", "authentication", false],
  ["UnauthorizedOperation", "permission", false],
  ["ResourceNotFound.ErrNoRepo", "not-found", false],
  ["RequestLimitExceeded", "throttled", true],
  ["InternalError.ErrDb", "unavailable", true],
  ["InvalidParameter.ErrRepoNameInvalid", "rejected", false],
])("API 3.0's %s keeps code, words and request id, and is told to be API 3.0's", (Code, kind, retryable) => {
  expect(read({ Response: { Error: { Code, Message: "why" }, RequestId: "r-1" } })).toMatchObject({
    kind,
    retryable,
    code: Code,
    requestId: "r-1",
    message: expect.stringMatching(/\(code [\w.]+\): why$/),
    hint: expect.stringMatching(/API 3\.0/),
  });
});

test.each([{ Response: {} }, { Response: null }, { Response: { Error: { Code: {} } } }])("%j is not API 3.0's", (body) => {
  expect(read(body)).toMatchObject({ kind: "unreadable" });
});

describe("hints", () => {
  test("a clock that is off is named with its distance", () => {
    const headers = new Headers({ date: new Date(Date.now() + 10 * 60_000).toUTCString() });
    for (const code of [4100, 4200, 4500])
      expect(read({ code, message: "" }, 200, headers)?.hint).toMatch(/clock is 10 minutes behind the server's/);
    expect(read({ code: 4200, message: "" }, 200, new Headers({ date: new Date().toUTCString() }))?.hint).not.toMatch(/minutes/);
  });

  test("a retired endpoint names its successor", () => {
    expect(read({ code: 6100, message: "" })?.hint).toMatch(/DescribeImagePersonal/);
    expect(hintForNetwork("ENOTFOUND")).toMatch(/DescribeImagePersonal/);
    expect(hintForNetwork("EAI_AGAIN")).toMatch(/DescribeImagePersonal/);
    expect(read("<html>", 404)?.hint).toMatch(/Check baseUrl.*DescribeImagePersonal/);
    expect(hintForNetwork("ECONNREFUSED")).toBeUndefined();
  });
});

test("the guard narrows by the code", () => {
  expect(isSuccess({ code: "5100", message: "" })).toBe(false);
  expect(isSuccess({ code: 5100, message: "", data: {} } as never)).toBe(false);
  const data = { reponame: "a/b", server: "s", tagCount: 0, tagInfo: [] };
  expect(isSuccess({ code: 0, message: "", codeDesc: "Success", data })).toBe(true);
});
