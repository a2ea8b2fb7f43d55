import { expect, test } from "vitest";
import { hintForNetwork, isSuccess, readFailure } from "../src/errors.ts";
import { environment, optionsFromEnvironment } from "../src/index.ts";
import type { TagList } from "../src/tags.ts";

// The codes are a table in packages/core/test/swr; here is what this provider adds.
test("a failure names the provider, the vendor's code and the request", () => {
  const body = [{ errorCode: "SVCSTG.SWR.4031032", errorMessage: "slow down", detail: "" }];
  expect(readFailure({ status: 403, headers: new Headers({ "x-request-id": "r1" }), body })).toEqual({
    provider: "huawei-swr",
    kind: "throttled",
    message: "huawei-swr: too many requests (code SVCSTG.SWR.4031032): slow down",
    code: "SVCSTG.SWR.4031032",
    status: 403,
    requestId: "r1",
    retryable: true,
    renewCredentials: false,
    hint: "Lower concurrency.",
  });
});

test("a host name that does not exist may be a region that does not", () => {
  expect(hintForNetwork("ENOTFOUND")).toMatch(/region/);
  expect(hintForNetwork("ECONNREFUSED")).toBeUndefined();
});

test("the guard tells a list of tags from a list of errors", () => {
  expect(isSuccess([{ Tag: "a" }] as TagList)).toBe(true);
  expect(isSuccess([])).toBe(true);
  expect(isSuccess([{ errorCode: "SVCSTG.SWR.4040010" }])).toBe(false);
  expect(isSuccess({ error_code: "APIGW.0101", error_msg: "" })).toBe(false);
});

const env = { HUAWEICLOUD_SDK_AK: "id", HUAWEICLOUD_SDK_SK: "hush", HUAWEICLOUD_REGION: "cn-north-4" };

test("the environment gives keys and region", () => {
  const credentials = { accessKey: "id", secretKey: "hush", securityToken: undefined };
  expect(optionsFromEnvironment(env)).toEqual({ credentials, region: "cn-north-4" });
  const temporary = optionsFromEnvironment({ ...env, HUAWEICLOUD_SDK_SECURITY_TOKEN: "t" });
  expect(temporary.credentials).toEqual({ ...credentials, securityToken: "t" });
});

test.each(environment.filter(({ required }) => required))("$name is missed by its name", ({ name }) => {
  expect(() => optionsFromEnvironment({ ...env, [name]: "" })).toThrow(`The environment variable ${name} is not set.`);
});
