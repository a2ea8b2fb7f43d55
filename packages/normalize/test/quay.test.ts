import type { Tag } from "@imagetags/quay";
import { expect, test } from "vitest";
import { newest } from "../src/index.ts";
import { capabilities, getImageTag, listImageTags, toImageTag } from "../src/sources/quay.ts";

const digest = `sha256:${"0".repeat(63)}1`;
const row: Tag = { name: "v1", reversion: false, manifest_digest: digest, is_manifest_list: true, size: null, start_ts: 1717680780 };
const at = { host: "quay.io", repository: "quayadmin/busybox" };

test("the start of a tag's life is its push; a list has no size", () => {
  const tag = toImageTag(row, at);
  expect(tag).toEqual({
    provider: "quay",
    repository: "quayadmin/busybox",
    name: "v1",
    digest,
    pushedAt: new Date("2024-06-06T13:33:00Z"),
    pullReference: "quay.io/quayadmin/busybox:v1",
    kind: "index",
  });
  expect(tag.raw).toBe(row);
});

test("a single manifest is of no kind that is told", () => {
  const tag = toImageTag({ ...row, is_manifest_list: false, size: 1 }, at);
  expect(tag.kind).toBeUndefined();
  expect(tag.sizeBytes).toBe(1);
});

test("newest() reads to the end, because no order is documented", async () => {
  async function* list() {
    for (const start_ts of [3, 9, 1, 7]) yield { ...row, name: `v${start_ts}`, start_ts };
  }
  const client = { host: "quay.io", tags: () => Object.assign(list(), { completeness: undefined }) };
  const tags = await newest(listImageTags(client, "a/b"), 2, capabilities);
  expect(tags.map(({ name }) => name)).toEqual(["v9", "v7"]);
});

test("getImageTag() gives the client's tag its meaning, and nothing for none", async () => {
  const client = { host: "quay.io", getTag: async (_: string, tag: string) => (tag === "v1" ? { ...row, name: tag } : undefined) };
  expect(await getImageTag(client, "a/b", "v1")).toMatchObject({ repository: "a/b", name: "v1", digest });
  expect(await getImageTag(client, "a/b", "v2")).toBeUndefined();
});
