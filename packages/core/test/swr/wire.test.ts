import { expect, test } from "vitest";
import { readContentRangeTotal } from "../../src/swr/content-range.ts";
import { checkSwrRegion, swrPathSerializer } from "../../src/swr/index.ts";

test.each([
  ["0-100/250", 250],
  ["200-50/250", 250],
  ["0-0/0", 0],
  ["items 0-100/250", 250],
  [" 0-100/250 ", 250],
  ["0-100/*", undefined],
  ["0-100/250 or so", undefined],
  ["250", undefined],
  ["bytes=0-1/2", undefined],
  ["", undefined],
  [undefined, undefined],
])("Content-Range %j tells of %s records", (value, total) => {
  expect(readContentRangeTotal(new Headers(value === undefined ? {} : { "content-range": value }))).toBe(total);
});

test.each([
  ["app", "app"],
  ["team/app", "team$app"],
  ["a/b/c", "a$b$c"],
  ["team$app", "team$app"],
  ["$&/$1", "$%26$$1"],
  ["a b?", "a%20b%3F"],
  ["{namespace}", "%7Bnamespace%7D"],
])("the repository %s stands in the path as %s", (repository, encoded) => {
  const path = "https://h/v2/{namespace}/repos/{repository}/tags";
  expect(swrPathSerializer(path, { namespace: "group", repository })).toBe(`https://h/v2/group/repos/${encoded}/tags`);
});

test("a region that nobody knows yet is taken, one that is no part of a host name is not", () => {
  expect(checkSwrRegion("mars-north-1")).toBe("mars-north-1");
  for (const region of ["", "EU-DE", "eu de", "-eu", "eu-", "eu.de", "eu/de", undefined, 7]) {
    expect(() => checkSwrRegion(region as string)).toThrow(/^region must be/);
  }
});
