import { expect, test } from "vitest";
import { readFailure } from "../src/errors.ts";

const read = (Response: unknown) => readFailure({ status: 200, headers: new Headers(), body: { Response } });

test("a success is no failure, a repository without tags neither", () => {
  expect(read({ Data: { TagCount: 1, TagInfo: [{}] } })).toBeUndefined();
  expect(read({ Data: { TagCount: 0, TagInfo: null } })).toBeUndefined();
});

test.each([{}, { Data: null }, { Data: { TagCount: 5, TagInfo: null } }, { ImageInfoList: [], TotalCount: 0 }])(
  "%j is not this action's",
  (response) => {
    expect(read(response)).toMatchObject({ kind: "unreadable", provider: "tencent-tcr-personal" });
  },
);

test("a refusal names the action to grant, and what to check", () => {
  expect(read({ Error: { Code: "UnauthorizedOperation", Message: "" } })?.hint).toMatch(/tcr:DescribeImagePersonal/);
  expect(read({ Error: { Code: "ResourceNotFound.ErrNoRepo", Message: "" } })?.hint).toBe(
    "Check repository, namespace included, and region.",
  );
});
