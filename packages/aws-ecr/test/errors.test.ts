import { describe, expect, test } from "vitest";
import { hintForNetwork, readFailure } from "../src/errors.ts";

const read = (body: unknown, status = 400, headers = new Headers()) => readFailure({ status, headers, body });

// name, the vendor's words, kind, worth a retry, worth new credentials
test.each([
  ["RepositoryNotFoundException", "The repository with name 'a' does not exist", "not-found", false, false],
  ["ImageNotFoundException", "The image does not exist", "not-found", false, false],
  ["InvalidParameterException", "Invalid parameter at 'maxResults'", "rejected", false, false],
  ["InvalidParameterException", "Invalid parameter at 'nextToken': 'Invalid token'", "incomplete", false, false],
  ["ServerException", "", "unavailable", true, false],
  ["AccessDeniedException", "User: a is not authorized to perform: ecr:DescribeImages", "permission", false, false],
  ["OptInRequired", "", "permission", false, false],
  ["UnrecognizedClientException", "The security token included in the request is invalid.", "authentication", false, false],
  ["InvalidSignatureException", "Signature expired: 20260101T000000Z is now earlier than", "authentication", true, false],
  ["InvalidSignatureException", "Signature not yet current: 20260101T000000Z is still later", "authentication", true, false],
  ["InvalidSignatureException", "Credential should be scoped to a valid region.", "rejected", false, false],
  ["InvalidSignatureException", "The request signature we calculated does not match", "authentication", false, false],
  ["RequestExpired", "", "authentication", true, false],
  ["ExpiredTokenException", "The security token included in the request is expired", "authentication", false, true],
  ["MissingAuthenticationTokenException", "Missing Authentication Token", "authentication", false, false],
  ["IncompleteSignatureException", "", "authentication", false, false],
  ["ThrottlingException", "Rate exceeded", "throttled", true, false],
  ["TooManyRequestsException", "", "throttled", true, false],
  ["RequestLimitExceeded", "", "throttled", true, false],
  ["UnknownOperationException", "", "rejected", false, false],
  ["SomethingNewException", "", "rejected", false, false],
] as const)("%s, %j, is %s", (type, message, kind, retryable, renewCredentials) => {
  const expected = { provider: "aws-ecr", code: type, kind, retryable, renewCredentials, status: 400 };
  expect(read({ __type: type, message })).toMatchObject(expected);
  expect(read({ __type: `com.amazonaws.ecr#${type}`, Message: message })).toMatchObject(expected);
});

test("a wrong key is not sent again, one that ran out may be", () => {
  expect(read({ __type: "UnrecognizedClientException" })?.refusesKey).toBe(true);
  expect(read({ __type: "InvalidSignatureException", message: "does not match" })?.refusesKey).toBe(true);
  expect(read({ __type: "InvalidSignatureException", message: "Signature expired" })?.refusesKey).toBeUndefined();
  expect(read({ __type: "ExpiredTokenException" })?.refusesKey).toBeUndefined();
});

test("the name may stand in a header, with an address behind it", () => {
  const headers = new Headers({ "x-amzn-errortype": "ThrottlingException:http://internal.amazon.com/", "x-amzn-requestid": "r-1" });
  expect(read({}, 400, headers)).toMatchObject({ code: "ThrottlingException", kind: "throttled", requestId: "r-1" });
});

test.each(["", "<html>", {}, null])("a 400 that lost its name, %j, may have been anything: it is asked for again", (body) => {
  expect(read(body)).toMatchObject({ kind: "unreadable", retryable: true, status: 400 });
});

test("a success is no failure, with or without images", () => {
  expect(read({ imageDetails: [] }, 200)).toBeUndefined();
  expect(read({ imageDetails: [{ imageDigest: "d" }], nextToken: null }, 200)).toBeUndefined();
  expect(read({ imageDetails: [], nextToken: "a" }, 200)).toBeUndefined();
});

test.each([5, 2n ** 53n, {}, [], true])("a nextToken that is no text cannot be sent back: %s", (nextToken) => {
  const unreadable = { kind: "unreadable", retryable: false, message: "aws-ecr: nextToken is no text" };
  expect(read({ imageDetails: [], nextToken }, 200)).toMatchObject(unreadable);
});

test.each([null, [], "text", {}, { imageDetails: null }, { imageDetails: {} }])("JSON that is not AWS's: %j", (body) => {
  expect(read(body, 200)).toMatchObject({ kind: "unreadable", retryable: false });
});

test.each([
  [403, "permission", false],
  [429, "throttled", true],
  [413, "rejected", false],
  [500, "unavailable", true],
  [503, "unavailable", true],
])("HTTP status %i without a name", (status, kind, retryable) => {
  expect(read("<html>", status)).toMatchObject({ kind, retryable, status });
});

describe("hints", () => {
  test("each refusal says what to do", () => {
    const hint = (type: string, message = "") => read({ __type: type, message })?.hint;
    expect(hint("RepositoryNotFoundException")).toMatch(/region and registryId/);
    expect(hint("AccessDeniedException")).toMatch(/ecr:DescribeImages.*another account.*policy/);
    expect(hint("UnrecognizedClientException")).toMatch(/sessionToken/);
    expect(hint("ExpiredTokenException")).toMatch(/as a function/);
    expect(hint("InvalidSignatureException", "Credential should be scoped to a valid region.")).toMatch(/region of baseUrl/);
    expect(hint("ThrottlingException")).toMatch(/concurrency/);
  });

  test("a clock that is off is named with its distance", () => {
    const headers = new Headers({ date: new Date(Date.now() + 20 * 60_000).toUTCString() });
    expect(read({ __type: "InvalidSignatureException", message: "Signature expired" }, 400, headers)?.hint).toMatch(/20 minutes behind/);
  });

  test("a name that does not resolve is made of the region", () => {
    expect(hintForNetwork("ENOTFOUND")).toMatch(/region/);
    expect(hintForNetwork("ECONNREFUSED")).toBeUndefined();
  });
});
