import type { TagInfo } from "@imagetags/tencent-tcr";
import { expect, test } from "vitest";
import { toImageTag } from "../src/sources/tencent-tcr.ts";

// The row of the page is mapped in tools/prove/contract; these are the odd ones.
const row = { ImageVersion: "v1" } as TagInfo;
const map = (change: Partial<TagInfo>) => ({ ...toImageTag({ ...row, ...change }, { repository: "a/b" }) });
const least = { provider: "tencent-tcr", repository: "a/b", name: "v1" };

test("what Tencent leaves out, or says oddly, is left out", () => {
  expect(map({})).toEqual(least);
  expect(map({ Digest: "sha256:c8a6", Size: 2n ** 60n, Kind: null, KmsSignature: null })).toEqual(least);
});

test("a time without an offset from UTC is no instant", () => {
  expect(map({ UpdateTime: "2022-07-19 15:16:17" })).toEqual(least);
  expect(map({ UpdateTime: "2022-08-06T07:31:01.207374Z" })).toEqual({ ...least, updatedAt: new Date("2022-08-06T07:31:01.207Z") });
});

test.each([
  ["Artifact::application/vnd.docker.distribution.manifest.v2+json", "image"],
  ["Artifact::application/vnd.docker.distribution.manifest.list.v2+json", "index"],
])("%s is the kind %s", (Kind, kind) => {
  expect(map({ Kind })).toEqual({ ...least, kind });
});
