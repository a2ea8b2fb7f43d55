import type { ImageDetail } from "@imagetags/aws-ecr";
import { expect, test } from "vitest";
import { newest } from "../src/index.ts";
import { capabilities, getImageTag, listImageTags, toImageTag } from "../src/sources/aws-ecr.ts";

const digest = `sha256:${"0".repeat(63)}1`;
const image: ImageDetail = { registryId: "012345678910", imageDigest: digest, imageTags: ["v1", "latest"], imagePushedAt: 1565128275.25 };
const at = { region: "us-east-1", dnsSuffix: "amazonaws.com", repository: "team/app" };

test("the time of an image's push is never that of a tag", () => {
  const tag = toImageTag({ tag: "latest", image }, at);
  expect(tag).toEqual({
    provider: "aws-ecr",
    repository: "team/app",
    name: "latest",
    digest,
    imagePushedAt: new Date("2019-08-06T21:51:15.250Z"),
    pullReference: "012345678910.dkr.ecr.us-east-1.amazonaws.com/team/app:latest",
  });
  expect(tag.raw).toBe(image);
});

test.each([
  [
    { ...at, region: "cn-north-1", dnsSuffix: "amazonaws.com.cn", repository: "app" },
    "012345678910.dkr.ecr.cn-north-1.amazonaws.com.cn/app:v1",
  ],
  [at, "012345678910.dkr.ecr.us-east-1.amazonaws.com/team/app:v1"],
])("what is pulled from %j", (context, reference) => {
  expect(toImageTag({ tag: "v1", image }, context).pullReference).toBe(reference);
});

test("without an account there is nothing to pull from", () => {
  const { registryId: _, ...nobodys } = image;
  expect(toImageTag({ tag: "v1", image: nobodys }, at).pullReference).toBeUndefined();
});

test.each([
  ["application/vnd.oci.image.index.v1+json", "index"],
  ["application/vnd.docker.distribution.manifest.v2+json", "image"],
  ["application/vnd.oci.image.manifest.v1+json", undefined],
])("a manifest of %s is %s", (imageManifestMediaType, kind) => {
  expect(toImageTag({ tag: "v1", image: { ...image, imageManifestMediaType } }, at).kind).toBe(kind);
});

test("newest() reads to the end, because no order is documented, and goes by the image's push", async () => {
  async function* list() {
    for (const time of [3, 9, 1, 7]) yield { tag: `v${time}`, image: { imageDigest: digest, imagePushedAt: time } };
  }
  const client = { ...at, tags: () => Object.assign(list(), { completeness: undefined }) };
  const tags = await newest(listImageTags(client, "app"), 2, capabilities);
  expect(tags.map(({ name }) => name)).toEqual(["v9", "v7"]);
});

test("getImageTag() gives the client's tag its meaning, and nothing for none", async () => {
  const client = { ...at, getTag: async (_: string, tag: string) => (tag === "v1" ? { tag, image } : undefined) };
  expect(await getImageTag(client, "app", "v1")).toMatchObject({ repository: "app", name: "v1", digest });
  expect(await getImageTag(client, "app", "v2")).toBeUndefined();
});
