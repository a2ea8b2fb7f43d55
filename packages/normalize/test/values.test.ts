import fc from "fast-check";
import { expect, test } from "vitest";
import {
  joinPullReference,
  toDigest,
  toFractionalUnixTime,
  toImageId,
  toKind,
  toManifestDigests,
  toPlatforms,
  toPullReference,
  toSizeBytes,
  toTime,
  toUnixTime,
} from "../src/values.ts";

test.each([
  ["2017-09-12 15:30:23 +0800 CST", "2017-09-12T07:30:23.000Z"],
  ["2017-09-12 15:30:23.123456789 +0800 CST", "2017-09-12T07:30:23.123Z"],
  ["2017-09-12 15:30:23.5 +0800 +0800", "2017-09-12T07:30:23.500Z"],
  ["2019-10-24 14:20:51 +0800 +08", "2019-10-24T06:20:51.000Z"],
  ["2019-10-24 14:20:51 -0300 -03", "2019-10-24T17:20:51.000Z"],
  ["2019-10-24 14:20:51 +0545 +0545 m=+0.000000001", "2019-10-24T08:35:51.000Z"],
  ["2019-10-24T14:20:51+08", "2019-10-24T06:20:51.000Z"],
  ["2019-10-24T14:20:51+99", undefined],
  ["2019-10-24T14:20:51+08:60", undefined],
  ["2019-10-24T14:20:51+8", undefined],
  ["2017-09-12 07:30:23 +0000 UTC", "2017-09-12T07:30:23.000Z"],
  ["2017-09-12 07:30:23 +0000 UTC m=+0.000000001", "2017-09-12T07:30:23.000Z"],
  ["2018-07-06T06:18:55Z", "2018-07-06T06:18:55.000Z"],
  ["2017-09-11T03:00:02.542841141Z", "2017-09-11T03:00:02.542Z"],
  ["2018-03-07T16:53:23+08:00", "2018-03-07T08:53:23.000Z"],
  ["2018-03-07T16:53:23-05:30", "2018-03-07T22:23:23.000Z"],
  ["2024-02-29T23:59:59Z", "2024-02-29T23:59:59.000Z"],
  ["2023-02-29T00:00:00Z", undefined],
  ["2023-13-01T00:00:00Z", undefined],
  ["2023-01-01T24:00:00Z", undefined],
  ["0001-01-01T00:00:00Z", undefined],
  ["2017-09-12 13:02:58", undefined],
  ["2017-09-12", undefined],
  ["yesterday", undefined],
  ["2019-10-24T14:20:51.12Z", "2019-10-24T14:20:51.120Z"],
  ["2019-10-24T14:20:51+23:59", "2019-10-23T14:21:51.000Z"],
  ["2019-10-24T14:20:51-00:30", "2019-10-24T14:50:51.000Z"],
  ["2019-10-24 14:20:51 +0800 C8_T m=-12.5", "2019-10-24T06:20:51.000Z"],
  ["at 2019-10-24T14:20:51Z", undefined],
  ["2019-10-24T14:20:51Z today", undefined],
  ["2019-10-24T14:20:51 +0800 +8", undefined],
  ["2019-10-24T14:20:51+24:00", undefined],
  ["2019-10-24T14:20:51+30", undefined],
  ["2019-10-24T14:20:51.Z", undefined],
  ["12019-10-24T14:20:51Z", undefined],
  [["2019-10-24T14:20:51Z"], undefined],
  ["", undefined],
  [1505201423, undefined],
  [null, undefined],
])("time %j", (text, iso) => {
  expect(toTime(text)?.toISOString()).toBe(iso);
});

test("any instant, written by Go, in RFC 3339 or in ISO 8601, at any offset, comes back", () => {
  const instants = fc.date({ min: new Date("1970-01-01"), max: new Date("9999-12-30"), noInvalidDate: true });
  fc.assert(
    fc.property(instants, fc.integer({ min: -14 * 60, max: 14 * 60 }), (instant, offset) => {
      const local = new Date(instant.getTime() + offset * 60_000).toISOString().slice(0, -1);
      const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60].map((part) => String(part).padStart(2, "0"));
      const sign = offset < 0 ? "-" : "+";
      expect(toTime(`${local}${sign}${hours}:${minutes}`)).toEqual(instant);
      expect(toTime(`${local}${sign}${hours}${minutes}`)).toEqual(instant);
      if (minutes === "00") expect(toTime(`${local}${sign}${hours}`)).toEqual(instant);
      // The name of a zone that has none is its offset, without minutes where those are none, or always with them.
      const unnamed = minutes === "00" ? `${sign}${hours}` : `${sign}${hours}${minutes}`;
      for (const name of ["CST", unnamed, `${sign}${hours}${minutes}`]) {
        expect(toTime(`${local.replace("T", " ")} ${sign}${hours}${minutes} ${name}`)).toEqual(instant);
      }
    }),
  );
});

test.each([
  [1505201423, "2017-09-12T07:30:23.000Z"],
  ["1505201423", "2017-09-12T07:30:23.000Z"],
  ["100000000", "1973-03-03T09:46:40.000Z"],
  [1, "1970-01-01T00:00:01.000Z"],
  [253_402_300_799, "9999-12-31T23:59:59.000Z"],
  [253_402_300_800, undefined],
  [0, undefined],
  [-1, undefined],
  [1.5, undefined],
  [1505201423n, undefined],
  ["20210315", undefined],
  ["15052014230", undefined],
  ["x1505201423", undefined],
  ["1505201423x", undefined],
  ["", undefined],
  [null, undefined],
])("seconds since 1970: %s", (value, iso) => {
  expect(toUnixTime(value)?.toISOString()).toBe(iso);
});

const hex = "146c8220814be5f07a03b0b0b1e352ce42278684266d95670bf3e11225441b70";

test("a digest is in OCI form or not there", () => {
  expect(toDigest(`sha256:${hex}`)).toBe(`sha256:${hex}`);
  expect(toDigest(`sha512:${hex}${hex}`)).toBe(`sha512:${hex}${hex}`);
  for (const other of [
    hex,
    `sha512:${hex}`,
    `sha256:${hex}${hex}`,
    `sha256:${hex.toUpperCase()}`,
    `sha256:${hex}0`,
    `x sha256:${hex}`,
    [`sha256:${hex}`],
    "VzEacruq",
    "",
    null,
    1,
  ])
    expect(toDigest(other)).toBeUndefined();
});

test("an image ID gets the algorithm that a vendor left out", () => {
  expect(toImageId(hex)).toBe(`sha256:${hex}`);
  expect(toImageId(`sha256:${hex}`)).toBe(`sha256:${hex}`);
  for (const other of ["", `sha512:${hex}`, `:${hex}`, null, [hex]]) expect(toImageId(other)).toBeUndefined();
});

test("the digests in an index are each there once, without its own, and nothing where there are none", () => {
  const [own, one, other] = ["0", "1", "2"].map((digit) => `sha256:${digit.repeat(64)}`);
  expect(toManifestDigests([one, other, one, own], own)).toEqual([one, other]);
  for (const others of [[], [own], [null, "sha256:1", 7, { toString: null }]]) expect(toManifestDigests(others, own)).toBeUndefined();
});

test("a size is a whole number of bytes that a number holds exactly, or not there", () => {
  expect(toSizeBytes(59229024)).toBe(59229024);
  expect(toSizeBytes(0)).toBe(0);
  for (const other of [9007199254740993n, 2 ** 53, -1, 1.5, "59 MB", "59229024", null]) expect(toSizeBytes(other)).toBeUndefined();
});

test.each([
  [[{ os: "linux", architecture: "amd64" }], ["linux/amd64"]],
  [[{ os: "linux", architecture: "arm64", variant: "v8" }], ["linux/arm64/v8"]],
  [
    [
      { os: "linux", architecture: "amd64", variant: "" },
      { os: "unknown", architecture: "unknown" },
      { os: "linux", architecture: "amd64" },
    ],
    ["linux/amd64"],
  ],
  [[{ os: "linux" }], undefined],
  [[{ os: "linux", architecture: "" }], undefined],
  [[{ os: "linux", architecture: "unknown" }], undefined],
  [[{ os: "unknown", architecture: "amd64" }], undefined],
  [
    [
      { os: "linux", architecture: "arm", variant: "v7" },
      { os: "linux", architecture: "arm", variant: "unknown" },
    ],
    ["linux/arm/v7", "linux/arm"],
  ],
  [[{ os: "unknown", architecture: "unknown" }], undefined],
  [[{ os: 7, architecture: null }], undefined],
  [[null, undefined, { os: "linux", architecture: "amd64" }], ["linux/amd64"]],
  [[], undefined],
])("the platforms of %j are %j", (given, platforms) => {
  expect(toPlatforms(given)).toEqual(platforms);
});

test.each([
  ["swr.cn-north-1.myhuaweicloud.com/namespace/busybox:latest", true],
  ["localhost:5000/a/b:c", true],
  ["10.125.0.198:20202/a/b:c", true],
  ["[::1]:5000/a/b:c", true],
  ["::1/a/b:c", false],
  ["{Repository address}/group/busybox:latest", false],
  ["swr.***.mycloud.com/namespace/busybox:latest", false],
  ["swr.example.com", false],
  ["a/b", true],
  ["a.b-c/d", true],
  ["-a/b", false],
  ["a-/b", false],
  ["a/", false],
  ["a:/b", false],
  ["see a/b", false],
  [["a/b"], false],
  ["/namespace/busybox:latest", false],
  ["host:port/a:b", false],
  [".example.com/a:b", false],
  ["swr.example.com/a b:c", false],
  ["", false],
  [null, false],
  [7, false],
])("%j can be pulled: %s", (value, can) => {
  expect(toPullReference(value)).toBe(can ? value : undefined);
});

test.each([
  ["ccr.ccs.tencentyun.com", "1.0", "ccr.ccs.tencentyun.com/group/app:1.0"],
  ["swr.***.mycloud.com", "1.0", undefined],
  ["", "1.0", undefined],
  [undefined, "1.0", undefined],
  ["quay.io", undefined, undefined],
  [{ toString: null }, { toString: null }, undefined],
])("of the host %j, the tag %j", (host, tag, reference) => {
  expect(joinPullReference(host, "group/app", tag)).toBe(reference);
});

test.each([
  ["application/vnd.docker.distribution.manifest.v2+json", "image"],
  ["Artifact::application/vnd.docker.distribution.manifest.v2+json", "image"],
  ["application/vnd.docker.distribution.manifest.list.v2+json", "index"],
  ["Artifact::application/vnd.oci.image.index.v1+json", "index"],
  ["application/vnd.docker.container.image.v1+json", "image"],
  ["application/vnd.oci.image.config.v1+json", "image"],
  ["application/vnd.oci.image.manifest.v1+json", undefined],
  ["Artifact::", undefined],
  ["No Artifact::application/vnd.docker.distribution.manifest.v2+json", undefined],
  ["application/Artifact::vnd.oci.image.index.v1+json", undefined],
  ["constructor", undefined],
  ["", undefined],
  [null, undefined],
  [7, undefined],
])("kind of media type %j", (mediaType, kind) => {
  expect(toKind(mediaType)).toBe(kind);
});

test.each([
  [1565128275.25, "2019-08-06T21:51:15.250Z"],
  [1565128275, "2019-08-06T21:51:15.000Z"],
  [1565128275.9999, "2019-08-06T21:51:15.999Z"],
  [0, undefined],
  [-1, undefined],
  [Number.NaN, undefined],
  [1565128275250, undefined],
  [253_402_300_799.5, "9999-12-31T23:59:59.500Z"],
  [253_402_300_800, undefined],
  ["1565128275", undefined],
])("%s seconds are %s", (seconds, instant) => {
  expect(toFractionalUnixTime(seconds)?.toISOString()).toBe(instant);
});
