import type { TagInfo } from "@imagetags/otc-swr";
import { expect, test } from "vitest";
import { toImageTag } from "../src/sources/otc-swr.ts";

// The row of the page is mapped in tools/prove/contract; these are the odd ones.
const row = { Tag: "v1" } as TagInfo;
const map = (change: Partial<TagInfo>) => ({ ...toImageTag({ ...row, ...change }, { repository: "a/b" }) });
const least = { provider: "otc-swr", repository: "a/b", name: "v1" };

test("what the vendor leaves out, or says oddly, is left out", () => {
  expect(map({})).toEqual(least);
  const nothing = { image_id: "", digest: "", path: "", created: "", updated: "0001-01-01T00:00:00Z", size: -1 };
  expect(map(nothing)).toEqual(least);
  const nulls = Object.fromEntries(["image_id", "digest", "path", "created", "updated", "size", "tag_type"].map((name) => [name, null]));
  expect(map(nulls as unknown as Partial<TagInfo>)).toEqual(least);
});

test("a size beyond 2^53 is in raw only", () => {
  const tag = toImageTag({ ...row, size: 9223372036854775807n }, { repository: "a/b" });
  expect(tag.sizeBytes).toBeUndefined();
  expect(tag.raw.size).toBe(9223372036854775807n);
});

test("nanoseconds are read to the millisecond", () => {
  expect(map({ updated: "2017-09-11T03:00:02.542841141Z" })).toMatchObject({ updatedAt: new Date("2017-09-11T03:00:02.542Z") });
});

test.each([
  [0, "image"],
  [1, "index"],
  [2, "signature"],
  [3, undefined],
  ["constructor", undefined],
])("the tag_type %s is kind %s", (tag_type, kind) => {
  expect(map({ tag_type: tag_type as number })).toEqual(kind ? { ...least, kind } : least);
});
