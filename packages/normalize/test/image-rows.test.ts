import { describe, expect, expectTypeOf, test } from "vitest";
import type { components as AwsEcr } from "../../aws-ecr/src/schema.ts";
import type { components as Ghcr } from "../../ghcr/src/schema.ts";
import type { components as Harbor } from "../../harbor/src/schema.ts";
import type { components as Quay } from "../../quay/src/schema.ts";
import * as awsEcr from "../src/sources/aws-ecr.ts";
import * as ghcr from "../src/sources/ghcr.ts";
import * as harbor from "../src/sources/harbor.ts";
import * as quay from "../src/sources/quay.ts";
import { toFractionalUnixTime } from "../src/values.ts";

const digest = `sha256:${"0".repeat(63)}1`;

test("the rows of the specs are rows here", () => {
  expectTypeOf<Harbor["schemas"]["Artifact"]>().toExtend<harbor.HarborRow>();
  expectTypeOf<Quay["schemas"]["Tag"]>().toExtend<quay.QuayRow>();
  expectTypeOf<AwsEcr["schemas"]["ImageDetail"]>().toExtend<awsEcr.AwsEcrRow>();
  expectTypeOf<Ghcr["schemas"]["PackageVersion"]>().toExtend<ghcr.GhcrRow>();
});

describe("harbor", () => {
  const context = { host: "harbor.example.com", repository: "library/app" };
  const row = {
    digest,
    size: 35804754,
    push_time: "2022-01-20T09:18:50.290Z",
    type: "IMAGE",
    manifest_media_type: "application/vnd.docker.distribution.manifest.v2+json",
    extra_attrs: { created: "2020-01-03T01:29:15.570681619Z", os: "linux", architecture: "amd64" },
    references: null,
    tags: [
      { name: "latest", push_time: "2022-01-20T09:18:50.303Z" },
      { name: "v1", push_time: "2023-01-20T09:18:50.303Z" },
    ],
  };

  test("an artifact with two tags is two tags with one row", () => {
    const tags = harbor.toImageTags(row, context);
    const image = {
      provider: "harbor",
      repository: "library/app",
      digest,
      sizeBytes: 35804754,
      platform: "linux/amd64",
      createdAt: new Date("2020-01-03T01:29:15.570Z"),
      imagePushedAt: new Date("2022-01-20T09:18:50.290Z"),
      kind: "image",
    };
    expect(tags).toEqual([
      { ...image, name: "latest", pushedAt: new Date("2022-01-20T09:18:50.303Z"), pullReference: "harbor.example.com/library/app:latest" },
      { ...image, name: "v1", pushedAt: new Date("2023-01-20T09:18:50.303Z"), pullReference: "harbor.example.com/library/app:v1" },
    ]);
    expect(tags.map(({ raw }) => raw === row)).toEqual([true, true]);
  });

  test("an artifact without tags is none", () => {
    expect(harbor.toImageTags({ ...row, tags: null }, context)).toEqual([]);
  });

  test("an index of one platform has it, one of several has none; attestations do not count", () => {
    const one = { platform: { os: "linux", architecture: "arm", variant: "v7" } };
    const attestation = { platform: { os: "unknown", architecture: "unknown" } };
    const index = { ...row, manifest_media_type: "application/vnd.oci.image.index.v1+json", extra_attrs: null };
    const read = (...references: object[]) => harbor.toImageTags({ ...index, references }, context)[0];
    expect(read(one, attestation)).toMatchObject({ kind: "index", platform: "linux/arm/v7" });
    expect(read(one, { platform: { os: "linux", architecture: "amd64" } })?.platform).toBeUndefined();
  });

  test("a chart is of no kind that is known here", () => {
    expect(harbor.toImageTags({ ...row, type: "CHART" }, context)[0]?.kind).toBeUndefined();
  });
});

describe("quay", () => {
  const context = { host: "quay.io", repository: "quayadmin/busybox" };

  test("the start of a tag's life is its push; a list has no size", () => {
    const row = { name: "v1", manifest_digest: digest, is_manifest_list: true, size: null, start_ts: 1717680780 };
    expect(quay.toImageTag(row, context)).toEqual({
      provider: "quay",
      repository: "quayadmin/busybox",
      name: "v1",
      digest,
      pushedAt: new Date("2024-06-06T13:33:00Z"),
      pullReference: "quay.io/quayadmin/busybox:v1",
      kind: "index",
    });
  });
});

describe("aws-ecr", () => {
  const row = { registryId: "012345678910", imageDigest: digest, imageTags: ["v1.13.6", "latest"], imagePushedAt: 1565128275.25 };

  test("the time of an image's push is never that of a tag", () => {
    const tags = awsEcr.toImageTags(row, { region: "us-east-1", repository: "cluster-autoscaler" });
    expect(tags.map(({ name }) => name)).toEqual(["v1.13.6", "latest"]);
    expect(tags[0]).toEqual({
      provider: "aws-ecr",
      repository: "cluster-autoscaler",
      name: "v1.13.6",
      digest,
      imagePushedAt: new Date("2019-08-06T21:51:15.250Z"),
      pullReference: "012345678910.dkr.ecr.us-east-1.amazonaws.com/cluster-autoscaler:v1.13.6",
    });
  });

  test("China has hosts of its own; without an account there is nothing to pull", () => {
    const [first] = awsEcr.toImageTags(row, { region: "cn-north-1", repository: "app" });
    expect(first?.pullReference).toBe("012345678910.dkr.ecr.cn-north-1.amazonaws.com.cn/app:v1.13.6");
    const { registryId: _, ...nobody } = row;
    expect(awsEcr.toImageTags(nobody, { region: "us-east-1", repository: "app" })[0]?.pullReference).toBeUndefined();
  });

  test("an image without tags is none", () => {
    const { imageTags: _, ...untagged } = row;
    expect(awsEcr.toImageTags(untagged, { region: "us-east-1", repository: "app" })).toEqual([]);
  });
});

describe("ghcr", () => {
  test("a version's name is the digest, its creation the image's push", () => {
    const row = {
      name: digest,
      created_at: "2020-09-11T21:56:40Z",
      updated_at: "2021-02-05T21:32:32Z",
      metadata: { container: { tags: ["latest"] } },
    };
    expect(ghcr.toImageTags(row, { repository: "Octocat/hello_docker" })).toEqual([
      {
        provider: "ghcr",
        repository: "Octocat/hello_docker",
        name: "latest",
        digest,
        updatedAt: new Date("2021-02-05T21:32:32Z"),
        imagePushedAt: new Date("2020-09-11T21:56:40Z"),
        pullReference: "ghcr.io/octocat/hello_docker:latest",
      },
    ]);
    expect(ghcr.toImageTags({ ...row, metadata: { container: { tags: [] } } }, { repository: "octocat/a" })).toEqual([]);
  });
});

test("the rows of a client become tags, in its order", async () => {
  const rows = [{ name: digest, metadata: { container: { tags: ["a", "b"] } } }, { name: digest }];
  const client = {
    async *rows() {
      yield* rows;
    },
  };
  const tags = await Array.fromAsync(ghcr.listImageTags(client, "octocat/a"));
  expect(tags.map(({ name, raw }) => [name, raw === rows[0]])).toEqual([
    ["a", true],
    ["b", true],
  ]);
});

test.each([
  [1565128275.25, "2019-08-06T21:51:15.250Z"],
  [1565128275, "2019-08-06T21:51:15.000Z"],
  [1565128275.9999, "2019-08-06T21:51:15.999Z"],
  [0, undefined],
  [-1, undefined],
  [Number.NaN, undefined],
  [1565128275250, undefined],
  ["1565128275", undefined],
])("%s seconds are %s", (seconds, instant) => {
  expect(toFractionalUnixTime(seconds)?.toISOString()).toBe(instant);
});
