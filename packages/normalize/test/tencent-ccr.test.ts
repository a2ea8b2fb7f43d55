import type { TagInfo } from "@imagetags/tencent-ccr";
import { expect, test } from "vitest";
import { capabilities, toImageTag } from "../src/sources/tencent-ccr.ts";

// The row of the page is mapped in tools/contract; these are the odd ones.
const row = { tagName: "v1" } as TagInfo;

test("what Tencent leaves out, or says oddly, is left out", () => {
  const odd = {
    ...row,
    imageId: "5fbb",
    size: "59 MB",
    sizeByte: 2n ** 60n,
    os: "",
    architecture: "amd64",
    pushTime: "2017-09-12",
    author: "",
  } as TagInfo;
  const tag = toImageTag(odd, { repository: "a/b" });
  expect({ ...tag }).toEqual({ provider: "tencent-ccr", repository: "a/b", name: "v1" });
  expect(tag.raw.sizeByte).toBe(2n ** 60n);
});

test("tagId is not taken for a digest: what it is the digest of is not documented", () => {
  const tagId = `sha256:${"0".repeat(64)}`;
  expect(toImageTag({ ...row, tagId }, { repository: "a/b" }).digest).toBeUndefined();
  expect(capabilities.digest).toBe(false);
});
