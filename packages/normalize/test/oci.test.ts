import { expect, test } from "vitest";
import { toImageTag } from "../src/sources/oci.ts";

const context = { host: "localhost:5000", repository: "team/app" };
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
  const row = { name: "v1", digest, mediaType: "application/vnd.oci.image.manifest.v1+json; charset=utf-8", config };
  expect(toImageTag(row, context)).toMatchObject({
    digest,
    kind: "image",
    platform: "linux/amd64",
    createdAt: new Date("2018-01-01T00:00:00.123Z"),
  });
});

test("the first configuration of an index is the time of all, and the platform of one", () => {
  const config = { created: "2018-01-01T00:00:00Z", os: "linux", architecture: "amd64" };
  const tag = toImageTag({ name: "v1", digest, mediaType: "application/vnd.oci.image.index.v1+json", config }, context);
  expect(tag).toMatchObject({ kind: "index", createdAt: new Date("2018-01-01T00:00:00Z") });
  expect(tag).not.toHaveProperty("platform");
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
