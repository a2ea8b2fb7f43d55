import { describe, expect, test } from "vitest";
import { createUhubReadFailure } from "../../src/uhub/index.ts";

const readFailure = createUhubReadFailure({ provider: "some-uhub", console: "in the console" });
const read = (body: unknown, status = 200, headers = new Headers()) => readFailure({ status, headers, body });

// code, kind, worth a retry, worth new credentials
test.each([
  [110, "unavailable", true, false],
  [130, "unavailable", true, false],
  [140, "permission", false, false],
  [150, "unavailable", true, false],
  [151, "unavailable", true, false],
  [152, "unavailable", true, false],
  [153, "throttled", true, false],
  [160, "rejected", false, false],
  [161, "retired", false, false],
  [170, "authentication", false, false],
  [171, "authentication", false, false],
  [172, "authentication", false, false],
  [173, "permission", false, false],
  [174, "authentication", false, true],
  [200, "unavailable", true, false],
  [210, "rejected", false, false],
  [220, "rejected", false, false],
  [230, "rejected", false, false],
  [240, "permission", false, false],
  [290, "permission", false, false],
  [291, "permission", false, false],
  [292, "not-found", false, false],
  [293, "permission", false, false],
  [294, "permission", false, false],
  [295, "permission", false, false],
  [299, "permission", false, false],
  [310, "rejected", false, false],
  [520, "rejected", false, false],
  [999, "unavailable", true, false],
  // Not in the vendor's tables; from 2000 on its Go SDK asks again.
  [-1, "rejected", false, false],
  [1999, "rejected", false, false],
  [2000, "rejected", true, false],
  [100003, "rejected", true, false],
] as const)("RetCode %i", (code, kind, retryable, renewCredentials) => {
  expect(read({ RetCode: code, Message: "the vendor's words" })).toMatchObject({
    provider: "some-uhub",
    status: 200,
    code,
    kind,
    retryable,
    renewCredentials,
    message: expect.stringMatching(new RegExp(`^some-uhub: .+ \\(code ${code}\\): the vendor's words$`)),
  });
  expect(read({ RetCode: code })?.message).toMatch(new RegExp(`\\(code ${code}\\)$`));
});

test.each([
  [170, true],
  [171, true],
  [172, true],
  [173, undefined],
  [174, undefined],
  [299, undefined],
])("RetCode %i calls the key wrong: %s", (RetCode, refusesKey) => {
  expect(read({ RetCode, Message: "" })?.refusesKey).toBe(refusesKey);
});

describe("hints", () => {
  const hint = (RetCode: number) => read({ RetCode, Message: "" })?.hint;

  test.each([
    [110, undefined],
    [153, "Lower concurrency."],
    [160, "Check repository, tag, pageSize and projectId."],
    [210, "Check repository, tag, pageSize and projectId."],
    [220, "Check repository, tag, pageSize and projectId."],
    [230, "Check repository, tag, pageSize and projectId."],
    [310, "Check repository, tag, pageSize and projectId."],
    [161, "Check baseUrl, and whether the vendor still has UHub."],
    [173, "See the account's restrictions, and the key's, in the console."],
    [292, "Check projectId."],
    [1999, undefined],
  ])("RetCode %i: %s", (code, text) => {
    expect(hint(code)).toBe(text);
  });

  test("a refused permission names projectId, which sub-accounts need", () => {
    expect(hint(299)).toMatch(/^Set projectId/);
  });

  test("a refused signature sends to both keys; an unknown user also to what unescaped characters do", () => {
    expect(hint(171)).toMatch(/publicKey and privateKey, in the console/);
    expect(hint(172)).toMatch(/publicKey.*"@", "\+".*escaped/);
  });

  test("temporary keys that ran out: how to have them renewed", () => {
    expect(hint(174)).toMatch(/as a function with expiresAt/);
  });
});

test("the request id comes from its header, whatever the failure", () => {
  const headers = new Headers({ "x-ucloud-request-uuid": "7e2c" });
  expect(read({ RetCode: 171, Message: "" }, 200, headers)?.requestId).toBe("7e2c");
  expect(read("<html>", 502, headers)?.requestId).toBe("7e2c");
  expect(read({ RetCode: 0 }, 200, headers)?.requestId).toBe("7e2c");
  expect(read({ RetCode: 171 })?.requestId).toBeUndefined();
});

test.each([
  [{ RetCode: 0, Action: "GetImageTagResponse", TotalCount: 0, TagSet: [] }],
  [{ RetCode: 0, TotalCount: 5, TagSet: [] }],
  [{ RetCode: 0, TotalCount: 0, TagSet: null }],
  [{ RetCode: 0, TotalCount: 0 }],
])("a success: %j", (body) => {
  expect(read(body)).toBeUndefined();
});

test.each([
  null,
  [],
  "text",
  1,
  {},
  { RetCode: 0 },
  { RetCode: 0, TotalCount: 5 },
  { RetCode: 0, TagSet: [] },
  { RetCode: 0, TagSet: [], TotalCount: Number.POSITIVE_INFINITY },
  { RetCode: 0, TotalCount: 5, TagSet: null },
  { RetCode: 0, TotalCount: 0, TagSet: {} },
  { RetCode: "0", TotalCount: 0, TagSet: [] },
  { RetCode: null },
  { code: 0, data: {} },
])("JSON that is not the vendor's: %j", (body) => {
  expect(read(body)).toMatchObject({
    kind: "unreadable",
    retryable: false,
    message: expect.stringContaining("lacks RetCode, TagSet or TotalCount"),
  });
});

test.each([
  [401, "authentication", false],
  [403, "permission", false],
  [404, "not-found", false],
  [429, "throttled", true],
  [400, "rejected", false],
  [502, "unavailable", true],
  [503, "unavailable", true],
  [504, "unavailable", true],
] as const)("HTTP status %i", (status, kind, retryable) => {
  expect(read("<html>", status)).toMatchObject({
    kind,
    retryable,
    status,
    message: expect.stringMatching(new RegExp(`^some-uhub: .+ \\(HTTP status ${status}\\)$`)),
  });
});

test("a known RetCode says more than the HTTP status; an unknown one does not", () => {
  expect(read({ RetCode: 171, Message: "" }, 403)).toMatchObject({ kind: "authentication", code: 171, status: 403 });
  expect(read({ RetCode: 1, Message: "" }, 503)).toMatchObject({ kind: "unavailable", code: 1, retryable: true });
  expect(read({ RetCode: 0, TagSet: [], TotalCount: 0 }, 500)).toMatchObject({ kind: "unavailable" });
});

test.each([
  [64050, "repo not exist", "not-found"],
  [64051, "Image not found", "not-found"],
  [64052, "镜像不存在", "not-found"],
  [64052, "tag doesn't exist", "not-found"],
  [64052, "the tag doesn’t exist", "not-found"],
  [64052, "tag could not be found", "not-found"],
  [64053, "permission denied", "permission"],
  [64054, "Invalid RepoName", "rejected"],
  [64055, "image does no exist", "not-found"],
  [64056, "No such image", "not-found"],
  [64057, "未找到", "not-found"],
  [64058, "Forbidden", "permission"],
  [64059, "not allowed", "permission"],
  [64060, "unauthorised", "permission"],
  [64061, "unauthorized", "permission"],
  [64062, "无权", "permission"],
  [64063, "illegal name", "rejected"],
  [64064, "missing name", "rejected"],
  [64065, "bad params", "rejected"],
  [64066, "not support", "rejected"],
  [64067, "非法", "rejected"],
  [64068, "无效", "rejected"],
])("the service's own RetCode %i, %j, says what asking again cannot mend", (RetCode, Message, kind) => {
  expect(read({ RetCode, Message })).toMatchObject({ kind, code: RetCode, retryable: false, hint: "Check repository and projectId." });
});

test.each(["internal error", "system busy", "timeout", ""])("a service's own code with the words %j may pass", (Message) => {
  expect(read({ RetCode: 64050, Message })).toMatchObject({ kind: "rejected", retryable: true });
});
