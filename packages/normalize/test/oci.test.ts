import { expect, test } from "vitest";
import { toImageTag } from "../src/sources/oci.ts";

const context = { registry: "localhost:5000", repository: "team/app" };
const digest = `sha256:${"1".repeat(64)}`;

test("a name alone", () => {
  expect(toImageTag({ name: "v1" }, context)).toEqual({
    provider: "oci",
    repository: "team/app",
    name: "v1",
    pullReference: "localhost:5000/team/app:v1",
  });
});

test("an image whose configuration was read", () => {
  const config = { created: "2018-01-01T00:00:00.123456789Z", os: "linux", architecture: "amd64" };
  const row = { name: "v1", digest, mediaType: "application/vnd.oci.image.manifest.v1+json", config };
  expect(toImageTag(row, context)).toMatchObject({
    digest,
    kind: "image",
    platforms: ["linux/amd64"],
    createdAt: new Date("2018-01-01T00:00:00.123Z"),
  });
});

test("an index tells its platforms, and the time of its first image", () => {
  const config = { created: "2018-01-01T00:00:00Z", os: "linux", architecture: "amd64" };
  const describe = (platform?: { os: string; architecture: string; variant?: string }) => ({
    mediaType: "application/vnd.oci.image.manifest.v1+json",
    digest,
    size: 1,
    ...(platform && { platform }),
  });
  const other = `sha256:${"8".repeat(64)}`;
  const manifests = [
    describe({ os: "linux", architecture: "amd64" }),
    { ...describe({ os: "linux", architecture: "arm64", variant: "v8" }), digest: other },
    describe({ os: "unknown", architecture: "unknown" }),
    describe(),
  ];
  const mediaType = "application/vnd.oci.image.index.v1+json";
  const tag = toImageTag({ name: "v1", digest, mediaType, config, manifest: { schemaVersion: 2, manifests } }, context);
  expect(tag).toMatchObject({ kind: "index", createdAt: new Date("2018-01-01T00:00:00Z"), platforms: ["linux/amd64", "linux/arm64/v8"] });
  expect(tag.manifestDigests).toEqual([other]);
  expect(tag).not.toHaveProperty("sizeBytes");
});

test("an image's size is that of its layers", () => {
  const layer = (size: number) => ({ mediaType: "application/vnd.oci.image.layer.v1.tar+gzip", digest, size });
  const config = { mediaType: "application/vnd.oci.image.config.v1+json", digest, size: 1000 };
  const row = (sizes: number[]) => ({ name: "v1", config: {}, manifest: { schemaVersion: 2 as const, config, layers: sizes.map(layer) } });
  expect(toImageTag(row([100, 23]), context)).toMatchObject({ kind: "image", sizeBytes: 123 });
  expect(toImageTag(row([100, -1]), context)).not.toHaveProperty("sizeBytes");
});

test("a row of Google's", () => {
  const google = { imageSizeBytes: "763789", timeCreatedMs: "1595895577054", timeUploadedMs: "1597767277119" };
  expect(toImageTag({ name: "latest", digest, google }, context)).toMatchObject({
    sizeBytes: 763789,
    createdAt: new Date("2020-07-28T00:19:37.054Z"),
    pushedAt: new Date("2020-08-18T16:14:37.119Z"),
  });
});

test.each(["0", "", "-1", "1e9", "99999999999999999999", 5, null])("%j is no time of Google's", (value) => {
  const google = { timeCreatedMs: value as string, timeUploadedMs: value as string };
  const tag = toImageTag({ name: "x", google }, context);
  expect(tag).not.toHaveProperty("createdAt");
  expect(tag).not.toHaveProperty("pushedAt");
});
