import type { TagInfo } from "@imagetags/tencent-ccr";
import { expect, test } from "vitest";
import { newest } from "../src/index.ts";
import { capabilities, toImageTag } from "../src/sources/tencent-ccr.ts";

// The row of the page is mapped in tools/prove/contract; these are the odd ones.
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

test("the newest of a repository whose times have a zone without a name", async () => {
  const tags = ["01", "03", "02"].map((month) =>
    toImageTag({ tagName: `v${month}`, pushTime: `2024-${month}-01 10:00:00 +0800 +08` } as TagInfo, { repository: "a/b" }),
  );
  expect((await newest(tags, 1, capabilities)).map(({ name }) => name)).toEqual(["v03"]);
});
