import { describe, expect, test } from "vitest";
import { toImageTag } from "../src/sources/docker-hub.ts";

const digest = `sha256:${"1".repeat(64)}`;
const row = {
  name: "latest",
  digest,
  media_type: "application/vnd.oci.image.index.v1+json",
  full_size: 59229024,
  last_updated: "2021-01-05T21:06:53.506400Z",
  tag_last_pushed: "2021-01-05T21:06:53.506400Z",
  images: [
    { os: "linux", architecture: "amd64", variant: null },
    { os: "linux", architecture: "arm64", variant: "v8" },
    { os: "unknown", architecture: "unknown", variant: "" },
  ],
};
const context = { repository: "library/nginx" };

test("an index, in our words", () => {
  expect(toImageTag(row, context)).toEqual({
    provider: "docker-hub",
    repository: "library/nginx",
    name: "latest",
    digest,
    sizeBytes: 59229024,
    updatedAt: new Date("2021-01-05T21:06:53.506Z"),
    pushedAt: new Date("2021-01-05T21:06:53.506Z"),
    pullReference: "docker.io/library/nginx:latest",
    platforms: ["linux/amd64", "linux/arm64/v8"],
    kind: "index",
  });
});

test("a single image has a platform, and the type of its configuration", () => {
  const single = { ...row, media_type: "application/vnd.docker.container.image.v1+json", images: [row.images[0] ?? {}] };
  expect(toImageTag(single, context)).toMatchObject({ kind: "image", platforms: ["linux/amd64"] });
});

test("an index tells the digests of its images; a single image is none", () => {
  const [one, other] = ["8", "9"].map((digit) => `sha256:${digit.repeat(64)}`);
  const imagesOf = (...digests: (string | undefined)[]) => ({ ...row, images: digests.map((digest) => ({ digest })) as never });
  expect(toImageTag(imagesOf(one, other), context).manifestDigests).toEqual([one, other]);
  expect(toImageTag(imagesOf(row.digest, undefined), context)).not.toHaveProperty("manifestDigests");
});

test("what an old row does not say is not there", () => {
  const old = { name: "1.7", digest: null, last_updated: null, tag_last_pushed: null, images: [] };
  expect(toImageTag(old, context)).toEqual({
    provider: "docker-hub",
    repository: "library/nginx",
    name: "1.7",
    pullReference: "docker.io/library/nginx:1.7",
  });
});

describe("platforms", () => {
  test("each once, with its variant, without what is no image", () => {
    const images = [...row.images, { os: "linux", architecture: "amd64" }];
    expect(toImageTag({ ...row, images }, context).platforms).toEqual(["linux/amd64", "linux/arm64/v8"]);
  });

  test.each([null, {}, "linux", [null], [{}], [{ os: 1, architecture: [] }]])("of %j there are none", (images) => {
    expect(toImageTag({ name: "x", images: images as never }, context)).not.toHaveProperty("platforms");
  });
});
