import type { Artifact } from "@imagetags/harbor";
import { expect, test } from "vitest";
import { newest } from "../src/index.ts";
import { capabilities, getImageTag, listImageTags, toImageTag } from "../src/sources/harbor.ts";

const digest = `sha256:${"0".repeat(63)}1`;
const tags = [
  { name: "latest", push_time: "2022-01-20T09:18:50.303Z" },
  { name: "v1", push_time: "2023-01-20T09:18:50.303Z" },
];
const artifact: Artifact = {
  id: 1,
  digest,
  size: 35804754,
  push_time: "2022-01-20T09:18:50.290Z",
  type: "IMAGE",
  manifest_media_type: "application/vnd.oci.image.manifest.v1+json",
  extra_attrs: { created: "2020-01-03T01:29:15.570681619Z", os: "linux", architecture: "amd64" },
  references: null,
  tags,
};
const at = { host: "harbor.example.com", repository: "library/app" };
const map = (fields: Partial<Artifact>) => toImageTag({ tag: { name: "v1", push_time: "" }, artifact: { ...artifact, ...fields } }, at);

test("each tag has its own push, and the image's", () => {
  const [, tag] = tags;
  const mapped = tag && toImageTag({ tag, artifact }, at);
  expect(mapped).toEqual({
    provider: "harbor",
    repository: "library/app",
    name: "v1",
    digest,
    sizeBytes: 35804754,
    platforms: ["linux/amd64"],
    createdAt: new Date("2020-01-03T01:29:15.570Z"),
    pushedAt: new Date("2023-01-20T09:18:50.303Z"),
    imagePushedAt: new Date("2022-01-20T09:18:50.290Z"),
    pullReference: "harbor.example.com/library/app:v1",
    kind: "image",
  });
  expect(mapped?.raw).toBe(artifact);
});

test("an index has the platforms of its images; attestations do not count", () => {
  const references = [
    { child_digest: `sha256:${"7".repeat(64)}`, platform: { os: "linux", architecture: "arm", variant: "v7" } },
    { platform: { os: "linux", architecture: "amd64" } },
    { platform: { os: "unknown", architecture: "unknown" } },
    {},
  ];
  const index = map({ manifest_media_type: "application/vnd.oci.image.index.v1+json", extra_attrs: null, references });
  expect(index).toMatchObject({ kind: "index", platforms: ["linux/arm/v7", "linux/amd64"], manifestDigests: [`sha256:${"7".repeat(64)}`] });
});

test("a chart is of no kind and no platform that is known here", () => {
  const chart = map({ type: "CHART", extra_attrs: { version: "1.0.0" } });
  expect(chart.kind).toBeUndefined();
  expect(chart.platforms).toBeUndefined();
});

test("never is no time", () => {
  expect(map({ push_time: "0001-01-01T00:00:00.000Z" }).imagePushedAt).toBeUndefined();
});

test.each([null, [null], "text", [{ platform: null }]])("references that are none: %j", (references) => {
  expect(map({ references: references as never }).platforms).toEqual(["linux/amd64"]);
});

test("newest() takes the first page at its word, as far as it keeps to the order of the images' push", async () => {
  let read = 0;
  async function* list() {
    for (let hour = 10_000; hour > 0; hour--) {
      read++;
      const push_time = new Date(hour * 3_600_000).toISOString();
      yield { tag: { name: `v${hour}`, push_time }, artifact: { ...artifact, push_time } };
    }
  }
  const client = { host: at.host, tags: () => Object.assign(list(), { completeness: undefined }) };
  const found = await newest(listImageTags(client, "library/app"), 20, capabilities);
  expect(found.map(({ name }) => name)).toEqual(Array.from({ length: 20 }, (_, index) => `v${10_000 - index}`));
  expect(read).toBe(100);
});

test("getImageTag() gives the client's tag its meaning, and nothing for none", async () => {
  const client = {
    host: at.host,
    getTag: async (_: string, tag: string) => (tag === "v1" ? { tag: { name: tag, push_time: "" }, artifact } : undefined),
  };
  expect(await getImageTag(client, "library/app", "v1")).toMatchObject({ repository: "library/app", name: "v1", digest });
  expect(await getImageTag(client, "library/app", "v2")).toBeUndefined();
});
