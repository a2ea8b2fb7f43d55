import { expect, test } from "vitest";
import { readFailure } from "../src/errors.ts";

const read = (Response: unknown) => readFailure({ status: 200, headers: new Headers(), body: { Response } });

test("a success is no failure, a repository without tags neither", () => {
  expect(read({ TotalCount: 1, ImageInfoList: [{}] })).toBeUndefined();
  expect(read({ TotalCount: 0, ImageInfoList: null })).toBeUndefined();
});

test.each([{}, { ImageInfoList: {} }, { TotalCount: 5, ImageInfoList: null }, { Data: { TagCount: 0, TagInfo: [] } }])(
  "%j is not this action's",
  (response) => {
    expect(read(response)).toMatchObject({ kind: "unreadable", provider: "tencent-tcr" });
  },
);

test("a refusal names the action to grant, and what to check", () => {
  expect(read({ Error: { Code: "UnauthorizedOperation", Message: "" } })?.hint).toMatch(/tcr:DescribeImages /);
  expect(read({ Error: { Code: "ResourceNotFound", Message: "" } })?.hint).toBe(
    "Check repository, namespace included, region and registryId.",
  );
});
