import { describe, expect, test } from "vitest";
import { hintForSwrNetwork, isSwrTagList, readSwrFailure } from "../../src/swr/index.ts";

const read = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  readSwrFailure("huawei-swr", { status, headers: new Headers(headers), body });

const credentials = "Incorrect IAM authentication information: ";

test.each([
  [400, "SVCSTG.SWR.4000014", "rejected"],
  [400, "SVCSTG.SWR.4000056", "rejected"],
  [400, "SVCSTG.SWR.4001025", "rejected"],
  [400, "SVCSTG.SWR.4001028", "rejected"],
  [400, "SVCSTG.SWR.4001029", "rejected"],
  [400, "SVCSTG.SWR.4001035", "rejected"],
  [401, "SVCSTG.SWR.4010000", "authentication", "renews"],
  [401, "SVCSTG.SWR.4011064", "authentication"],
  [401, "S2I.4019000", "authentication"],
  [403, "SVCSTG.SWR.4030170", "permission"],
  [403, "SVCSTG.SWR.4031032", "throttled", "retries"],
  [403, "SVCSTG.SWR.4031042", "throttled", "retries"],
  [403, "SVCSTG.SWR.4037017", "permission"],
  [403, "SVCSTG.SWR.4037018", "permission"],
  [403, "SVCSTG.SWR.4037020", "permission"],
  [403, "SVCSTG.SWR.4039001", "permission"],
  [403, "SVCSTG.SWR.4039002", "permission"],
  [404, "SVCSTG.SWR.4040010", "not-found"],
  [404, "SVCSTG.SWR.4040048", "not-found"],
  [404, "SVCSTG.SWR.4040058", "not-found"],
  [404, "SVCSTG.SWR.4040083", "not-found"],
  [404, "SVCSTG.SWR.4040113", "not-found"],
  [404, "SVCSTG.SWR.4040115", "not-found"],
  [404, "SVCSTG.SWR.4041056", "not-found"],
  [404, "SVCSTG.SWR.4041057", "not-found"],
  [404, "SVCSTG.SWR.4041061", "not-found"],
  [404, "APIGW.0101", "not-found"],
  [409, "SVCSTG.SWR.4090023", "unavailable", "retries"],
  [429, "APIGW.0308", "throttled", "retries"],
  [403, "APIG.0308", "throttled", "retries"],
  [500, "SVCSTG.SWR.5000063", "unavailable", "retries"],
  [500, "SVCSTG.SWR.5001056", "unavailable", "retries"],
  [504, "APIGW.0201", "unavailable", "retries"],
  // Codes that no table has: the status decides.
  [400, "SVCSTG.SWR.4009999", "rejected"],
  [500, "SVCSTG.SWR.5009999", "unavailable", "retries"],
  [403, "constructor", "permission"],
])("HTTP %i with %s is %s %s", (status, code, kind, then = "") => {
  expect(read(status, { error_code: code, error_msg: "why" })).toMatchObject({
    provider: "huawei-swr",
    kind,
    code,
    status,
    retryable: then === "retries",
    renewCredentials: then === "renews",
    message: expect.stringMatching(new RegExp(`^huawei-swr: .+ \\(code ${code}\\): why$`)),
  });
});

test.each([
  ["Check which account the credentials are of.", ["4011064", "4019000"]],
  [
    "Grant the user read access to the organization or the repository, in SWR or IAM.",
    ["4030170", "4037017", "4037018", "4037020", "4039001", "4039002"],
  ],
  [
    "Check the repository, its organization included, and region.",
    ["4040010", "4040048", "4040058", "4040113", "4040115", "4041056", "4041057", "4041061"],
  ],
])("%s, of %j", (hint, codes) => {
  for (const code of codes) expect([code, read(400, { error_code: `SVCSTG.SWR.${code}` })?.hint]).toEqual([code, hint]);
});

test.each([
  ["verify aksk signature fail, canonicalRequest:GET|/v2/|x-security-token:***|", false, /lock the key/],
  ["AK access failed to reach the limit, forbidden", false, /^The key is locked.*wait/],
  ["signature expired, 20191115T033655Z", false, /clock/],
  ["verify aksk signature fail, canonicalRequest:GET|/v2/manage/namespaces/a/repos/expired-images/tags/|", false, /Check accessKey/],
  ["token expired", true, /ran out/],
  ["decrypt token fail", true, /ran out/],
  ["token expires", true, /ran out/],
  ["The token must be updated", true, /ran out/],
  ["Get secretKey failed, err: ak not exist", false, /Check accessKey/],
])("APIGW.0301 with %j: renews: %s", (message, renews, hint) => {
  const failure = read(401, { error_code: "APIGW.0301", error_msg: credentials + message, request_id: "r1" });
  expect(failure).toMatchObject({ kind: "authentication", retryable: false, renewCredentials: renews, requestId: "r1" });
  expect(failure?.message).toBe(`huawei-swr: no valid credentials (code APIGW.0301): ${credentials}${message}`);
  expect(failure?.hint).toMatch(hint);
});

test.each([
  ["verify aksk signature fail", true],
  ["Get secretKey failed, err: ak not exist", true],
  ["aksk and token", true],
  ["AK access failed to reach the limit, forbidden", undefined],
  ["signature expired, 20191115T033655Z", undefined],
  ["token expired", undefined],
])("APIGW.0301 with %j calls the key wrong: %s", (message, refusesKey) => {
  expect(read(401, { error_code: "APIGW.0301", error_msg: message })?.refusesKey).toBe(refusesKey);
});

test("a clock that is off excuses the key", () => {
  const date = new Date(Date.now() + 20 * 60_000).toUTCString();
  const failure = read(401, { error_code: "APIGW.0301", error_msg: "verify aksk signature fail" }, { date });
  expect(failure).not.toHaveProperty("refusesKey");
  expect(failure?.hint).toMatch(/clock is 20 minutes behind/);
});

test("a list in another answer than a success is none", () => {
  expect(read(299, [])).toBeUndefined();
  expect(read(300, [])).toMatchObject({ kind: "rejected" });
});

test.each([
  ["4010000", /^The token ran out/],
  ["4011064", /^Check which account/],
  ["4030170", /^Grant the user read access/],
  ["4031032", /^Lower concurrency/],
  ["4040083", /^Check region and baseUrl/],
  ["4040010", /^Check the repository/],
])("SVCSTG.SWR.%s has its hint", (code, hint) => {
  expect(read(400, { error_code: `SVCSTG.SWR.${code}` })?.hint).toMatch(hint);
});

test("a provider's own meanings come before these", () => {
  const answer = { status: 404, headers: new Headers(), body: { error_code: "SVCSTG.SWR.4040010" } };
  expect(readSwrFailure("p", answer, [{ codes: ["4040010"], kind: "retired" }])).toMatchObject({ provider: "p", kind: "retired" });
});

test("a host that does not exist has a hint about what it is made from", () => {
  expect(hintForSwrNetwork("ENOTFOUND")).toMatch(/^Check region/);
  for (const code of ["ECONNRESET", undefined]) expect(hintForSwrNetwork(code)).toBeUndefined();
});

describe("each form of a body", () => {
  const code = "SVCSTG.SWR.4040010";
  const error = { errorCode: code, errorMessage: "no image", detail: "" };
  test.each([
    ["new and old style together", { errors: [error], error_code: code, error_msg: "no image", details: [] }],
    ["errors alone", { errors: [error] }],
    ["a bare array", [error]],
    ["a lone error", error],
    ["the gateway's", { error_code: code, error_msg: "no image", request_id: "r2" }],
    ["code and message", { code, message: "no image" }],
  ])("%s", (_, body) => {
    expect(read(404, body)).toMatchObject({
      kind: "not-found",
      code,
      message: `huawei-swr: not found (code ${code}): no image`,
    });
  });

  test("null in the place of one form leaves the other", () => {
    const body = { error_code: "SVCSTG.SWR.4031032", error_msg: "slow down", errorCode: null, errorMessage: null };
    expect(read(403, body)).toMatchObject({ kind: "throttled", code: "SVCSTG.SWR.4031032" });
  });

  test("a code that is a long number can be logged", () => {
    expect(read(200, [{ errorCode: 12345678901234567890n }])?.code).toBe("12345678901234567890");
  });

  test("a detail that says more is told", () => {
    expect(read(404, [{ ...error, detail: "in eu-de" }])?.message).toMatch(/: no image: in eu-de$/);
  });

  test("IAM's, with a number for a code", () => {
    expect(read(401, { error: { code: 401, message: "who?", title: "Unauthorized" } })).toMatchObject({
      kind: "authentication",
      code: 401,
      renewCredentials: false,
    });
  });

  test.each([[{}], [[]], ["<html>"], [null], [undefined], [{ errors: null, error: [] }], [{ error_code: "" }]])(
    "%j says nothing: the status does",
    (body) => {
      expect(read(502, body)).toEqual({
        provider: "huawei-swr",
        kind: "unavailable",
        status: 502,
        retryable: true,
        renewCredentials: false,
        message: "huawei-swr: the service is not available (HTTP status 502)",
      });
    },
  );
});

test("the request id is the header's, or else the body's", () => {
  const body = { error_code: "APIGW.0101", error_msg: "", request_id: "body" };
  expect(read(404, body, { "x-request-id": "header" })?.requestId).toBe("header");
  expect(read(404, body)?.requestId).toBe("body");
});

test("a path that the gateway does not know has a hint about `/` and `$`, and hosts", () => {
  const hint = read(404, { error_code: "APIGW.0101", error_msg: "The API does not exist" })?.hint;
  expect(hint).toContain('"/"');
  expect(hint).toContain('"$"');
  expect(hint).toContain("region and baseUrl");
});

test("a clock that is off is told of where it explains the refusal", () => {
  const headers = { date: new Date(Date.now() - 20 * 60_000).toUTCString() };
  const late = { error_code: "APIGW.0301", error_msg: `${credentials}signature expired` };
  expect(read(401, late, headers)?.hint).toMatch(/^This machine's clock is 20 minutes ahead of the server's/);
  expect(read(401, late)?.hint).not.toMatch(/minutes/);
  expect(read(401, { error_code: "APIGW.0301", error_msg: `${credentials}token expires` }, headers)?.hint).not.toMatch(/minutes/);
});

test("a list of tags is a success, an empty one too", () => {
  expect(read(200, [])).toBeUndefined();
  expect(read(200, [{ Tag: "a" }])).toBeUndefined();
  expect(read(200, null)).toBeUndefined();
  expect(isSwrTagList(undefined)).toBe(true);
  expect(isSwrTagList([{ Tag: "a" }, { Tag: 7 }])).toBe(false);
});

test.each([[{}], ["text"], [[{ tag: "a" }]], [[{ Tag: null }]], [[null, { Tag: "a" }]]])("HTTP 200 with %j is unreadable", (body) => {
  expect(read(200, body)).toMatchObject({ kind: "unreadable", status: 200, retryable: false });
});

test("a failure inside a 200 is a failure", () => {
  expect(read(200, [{ errorCode: "SVCSTG.SWR.4031032" }])).toMatchObject({ kind: "throttled", code: "SVCSTG.SWR.4031032" });
  expect(isSwrTagList([{ errorCode: "SVCSTG.SWR.4031032" }])).toBe(false);
});
