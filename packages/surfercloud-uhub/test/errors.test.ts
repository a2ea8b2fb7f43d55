import { expect, test } from "vitest";
import { isSuccess, readFailure } from "../src/errors.ts";

// The codes stand in packages/core/test/uhub; here is what is SurferCloud's own.
test("failures name the provider, and where to find the keys", () => {
  const body = { Message: "Signature VerifyAC Error", RetCode: 171 };
  expect(readFailure({ status: 200, headers: new Headers({ "x-ucloud-request-uuid": "7e2c" }), body })).toEqual({
    provider: "surfercloud-uhub",
    kind: "authentication",
    code: 171,
    status: 200,
    requestId: "7e2c",
    retryable: false,
    renewCredentials: false,
    refusesKey: true,
    message: "surfercloud-uhub: no valid credentials (code 171): Signature VerifyAC Error",
    hint: "Check publicKey and privateKey, in SurferCloud's console.",
  });
});

test("the guard narrows by the code", () => {
  expect(isSuccess({ RetCode: 172 })).toBe(false);
  expect(isSuccess({ Action: "GetImageTagResponse", RetCode: 0, TotalCount: 0, TagSet: [] })).toBe(true);
});
