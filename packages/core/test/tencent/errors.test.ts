import { describe, expect, test } from "vitest";
import { createTencentReadFailure, readTencentRefusal } from "../../src/tencent/index.ts";

const readFailure = createTencentReadFailure({
  provider: "acme",
  action: "DescribeImages",
  place: "repository and region",
  isSuccess: ({ Rows }) => Array.isArray(Rows),
});
const refuse = (Code: unknown, status = 200, headers = new Headers()) =>
  readFailure({ status, headers, body: { Response: { Error: { Code, Message: "why" }, RequestId: "r-1" } } });

// code, kind, worth a retry, worth new credentials, and whether the key itself is wrong
test.each([
  ["AuthFailure.SignatureFailure", "authentication", false, false, true],
  ["AuthFailure.SecretIdNotFound", "authentication", false, false, true],
  ["AuthFailure.InvalidSecretId", "authentication", false, false, true],
  ["AuthFailure.SignatureExpire", "authentication", true, false, false],
  ["AuthFailure.TokenFailure", "authentication", false, true, false],
  ["AuthFailure.InvalidAuthorization", "authentication", false, false, false],
  ["AuthFailure.MFAFailure", "permission", false, false, false],
  ["AuthFailure.IpInBlacklist", "permission", false, false, false],
  ["AuthFailure.IpNotInWhitelist", "permission", false, false, false],
  ["AuthFailure.UnauthorizedOperation", "permission", false, false, false],
  ["AuthFailure.Unheard", "authentication", false, false, false],
  ["UnauthorizedOperation", "permission", false, false, false],
  ["OperationDenied", "permission", false, false, false],
  ["InternalError.ErrUnauthorized", "permission", false, false, false],
  ["InternalError.ErrorTcrUnauthorized", "permission", false, false, false],
  ["InternalError.ErrNotExist", "not-found", false, false, false],
  ["InternalError", "unavailable", true, false, false],
  ["InternalError.DbError", "unavailable", true, false, false],
  ["ServiceUnavailable", "unavailable", true, false, false],
  ["ResourceUnavailable", "unavailable", true, false, false],
  ["RequestLimitExceeded", "throttled", true, false, false],
  ["RequestLimitExceeded.UinLimitExceeded", "throttled", true, false, false],
  ["ResourceNotFound", "not-found", false, false, false],
  ["ResourceNotFound.ErrNoRepo", "not-found", false, false, false],
  ["ResourceNotFound.ErrNoUser", "not-found", false, false, false],
  ["ResourceNotFound.TcrResourceNotFound", "not-found", false, false, false],
  ["ResourceInsufficient.ErrorInstanceNotRunning", "rejected", false, false, false],
  ["ActionOffline", "retired", false, false, false],
  ["InvalidAction", "rejected", false, false, false],
  ["UnsupportedRegion", "rejected", false, false, false],
  ["InvalidParameter.UnsupportedRegion", "rejected", false, false, false],
  ["MissingParameter", "rejected", false, false, false],
  ["UnknownParameter", "rejected", false, false, false],
  ["InvalidParameterValue", "rejected", false, false, false],
  ["InvalidParameter.ErrNSMisMatch", "rejected", false, false, false],
  ["LimitExceeded", "rejected", false, false, false],
  ["FailedOperation", "rejected", false, false, false],
  ["ResponseSizeLimitExceeded", "rejected", false, false, false],
] as const)("%s", (code, kind, retryable, renewCredentials, refusesKey) => {
  const failure = refuse(code);
  expect(failure).toMatchObject({ provider: "acme", kind, code, requestId: "r-1", status: 200, retryable, renewCredentials });
  expect(failure?.refusesKey ?? false).toBe(refusesKey);
  expect(failure?.message).toMatch(/\(code [\w.]+\): why$/);
});

test("hints name the option, the right or the product's page", () => {
  const hintOf = (code: string) => refuse(code)?.hint;
  expect(hintOf("ResourceNotFound.ErrNoRepo")).toBe("Check repository and region.");
  expect(hintOf("ResourceNotFound.ErrNoUser")).toMatch(/Open the personal edition once/);
  expect(hintOf("UnauthorizedOperation")).toMatch(/^Grant tcr:DescribeImages in access management/);
  expect(hintOf("InvalidParameter.UnsupportedRegion")).toMatch(/ap-guangzhou/);
  expect(hintOf("AuthFailure.InvalidAuthorization")).toMatch(/^A proxy/);
  expect(hintOf("ResourceInsufficient.ErrorInstanceNotRunning")).toMatch(/^The instance is not running/);
  for (const code of ["InvalidAction", "NoSuchVersion", "NoSuchProduct"]) expect(hintOf(code)).toMatch(/^Check baseUrl/);
  expect(hintOf("ResponseSizeLimitExceeded")).toMatch(/smaller pageSize/);
  for (const code of ["MissingParameter", "UnknownParameter", "InvalidParameter", "InvalidParameterValue"]) {
    expect(hintOf(code)).toBe("Check repository and region.");
  }
  expect(hintOf("ActionOffline")).toMatch(/what has replaced DescribeImages/);
});

test("a clock that is off is named with its distance, and excuses the key", () => {
  const at = (minutes: number) => new Headers({ date: new Date(Date.now() + minutes * 60_000).toUTCString() });
  expect(refuse("AuthFailure.SignatureExpire", 200, at(10))?.hint).toMatch(/clock is 10 minutes behind the server's/);
  expect(refuse("AuthFailure.SignatureExpire", 200, at(0))?.hint).not.toMatch(/minutes/);
  expect(refuse("AuthFailure.SignatureFailure", 200, at(-7))?.hint).toMatch(/clock is 7 minutes ahead of the server's/);
  expect(refuse("AuthFailure.SignatureFailure", 200, at(-7))?.refusesKey ?? false).toBe(false);
});

test("the code is heard whatever the HTTP status", () => {
  expect(refuse("AuthFailure.TokenFailure", 403)).toMatchObject({ kind: "authentication", status: 403, renewCredentials: true });
  expect(refuse("Unheard", 503)).toMatchObject({ kind: "unavailable", code: "Unheard" });
});

describe("without the envelope", () => {
  test.each([
    [401, "authentication"],
    [404, "not-found"],
    [429, "throttled"],
    [502, "unavailable"],
  ])("HTTP status %i", (status, kind) => {
    expect(readFailure({ status, headers: new Headers(), body: "<html>" })).toMatchObject({ kind, status });
  });

  test.each([null, [], "text", 1, {}, { Response: null }, { Response: {} }, { Response: { Rows: {} } }, { Response: { Error: {} } }])(
    "JSON that is not Tencent's: %j",
    (body) => {
      expect(readFailure({ status: 200, headers: new Headers(), body })).toMatchObject({ kind: "unreadable", retryable: false });
      expect(readTencentRefusal(body)).toBeUndefined();
    },
  );

  test("a success is none", () => {
    expect(readFailure({ status: 200, headers: new Headers(), body: { Response: { Rows: [], RequestId: "r" } } })).toBeUndefined();
  });

  test("what is not understood keeps its request id", () => {
    const body = { Response: { RequestId: "r-2" } };
    expect(readFailure({ status: 200, headers: new Headers(), body })).toMatchObject({ kind: "unreadable", requestId: "r-2" });
  });
});
