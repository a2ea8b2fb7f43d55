import type { TagInfo } from "@imagetags/tencent-tcr-personal";
import { expect, test } from "vitest";
import { capabilities, toImageTag } from "../src/sources/tencent-tcr-personal.ts";

// The row of the page is mapped in tools/prove/contract; these are the odd ones.
const row = { TagName: "v1" } as TagInfo;
const least = { provider: "tencent-tcr-personal", repository: "a/b", name: "v1" };

test("what Tencent leaves out, or says oddly, is left out", () => {
  const odd = { ...row, ImageId: "db84", Size: "128 MB", SizeByte: 2n ** 60n, OS: "", Architecture: "amd64", DurationDays: null };
  const tag = toImageTag({ ...odd, PushTime: "2019-10-24", Kind: "CNAI-Model" }, { repository: "a/b" });
  expect({ ...tag }).toEqual(least);
  expect(tag.raw.SizeByte).toBe(2n ** 60n);
});

test("TagId is not taken for a digest: what it is the digest of is not documented", () => {
  const TagId = `sha256:${"0".repeat(64)}`;
  expect(toImageTag({ ...row, TagId }, { repository: "a/b" }).digest).toBeUndefined();
  expect(capabilities.digest).toBe(false);
});

test("the host to pull from is the one that the answer names", () => {
  const tag = toImageTag(row, { repository: "a/b", server: "ccr.ccs.tencentyun.com" });
  expect(tag.pullReference).toBe("ccr.ccs.tencentyun.com/a/b:v1");
});
