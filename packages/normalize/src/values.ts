// Each takes what a vendor sent, which may be anything, and gives a value only where it is certain.
import type { TagKind } from "./image-tag.ts";

// The two that are registered: https://github.com/opencontainers/image-spec/blob/main/descriptor.md#registered-algorithms
const digestForm = /^sha(256:[0-9a-f]{64}|512:[0-9a-f]{128})$/;

/** A digest in OCI form, or nothing. */
export function toDigest(value: unknown): string | undefined {
  return typeof value === "string" && digestForm.test(value) ? value : undefined;
}

/** An image ID in OCI form; some vendors leave the algorithm out. */
export function toImageId(value: unknown): string | undefined {
  return toDigest(typeof value === "string" && !value.includes(":") ? `sha256:${value}` : value);
}

/** The digests in an index, each once, without its own: some vendors list a single image as an index of itself. */
export function toManifestDigests(manifests: readonly unknown[], own: unknown): string[] | undefined {
  const digests = new Set(manifests.flatMap((digest) => toDigest(digest) ?? []).filter((digest) => digest !== own));
  return digests.size > 0 ? [...digests] : undefined;
}

/** A size in bytes that a number can hold exactly, or nothing. */
export function toSizeBytes(value: unknown): number | undefined {
  return Number.isSafeInteger(value) && (value as number) >= 0 ? (value as number) : undefined;
}

/** What a vendor says of a platform. */
export interface PlatformParts {
  readonly os?: unknown;
  readonly architecture?: unknown;
  readonly variant?: unknown;
}

/** Each platform once, as `os/architecture` and its variant, if there is one; nothing where none is said. */
export function toPlatforms(platforms: readonly (PlatformParts | null | undefined)[]): string[] | undefined {
  const said = platforms.filter((one) => isSaid(one?.os) && isSaid(one?.architecture)) as PlatformParts[];
  const written = said.map(({ os, architecture, variant }) => [os, architecture, ...(isSaid(variant) ? [variant] : [])].join("/"));
  return written.length > 0 ? [...new Set(written)] : undefined;
}

// What pushed an attestation into an index calls its platform "unknown".
function isSaid(value: unknown): boolean {
  return typeof value === "string" && value !== "" && value !== "unknown";
}

const kinds = new Map<unknown, TagKind>([
  ["application/vnd.docker.distribution.manifest.v2+json", "image"],
  ["application/vnd.docker.distribution.manifest.list.v2+json", "index"],
  ["application/vnd.oci.image.index.v1+json", "index"],
  ["application/vnd.docker.container.image.v1+json", "image"],
  ["application/vnd.oci.image.config.v1+json", "image"],
]);

/**
 * What has a manifest, or a configuration, of this media type; Tencent writes `Artifact::` before it. An OCI image manifest
 * may hold an image, a chart or a signature, so that it is nothing certain.
 */
export function toKind(mediaType: unknown): TagKind | undefined {
  return kinds.get(typeof mediaType === "string" ? mediaType.replace(/^Artifact::/, "") : mediaType);
}

// A host, its port, and a path: vendors also give templates, `{Repository address}/name:tag`, and masked hosts.
const pullReferenceForm = /^(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|\[[\da-f:]+\])(?::\d+)?\/\S+$/;

/** What `docker pull` takes, if its host is one. */
export function toPullReference(value: unknown): string | undefined {
  return typeof value === "string" && pullReferenceForm.test(value) ? value : undefined;
}

/** What `docker pull` takes, of its parts; nothing when one is no text. */
export function joinPullReference(host: unknown, repository: string, tag: unknown): string | undefined {
  return typeof host === "string" && typeof tag === "string" ? toPullReference(`${host}/${repository}:${tag}`) : undefined;
}

// 2017-09-12 15:30:23 +0800 CST (Go's time.String; a zone without a name is `+08` or `+0800` there), 2018-07-06T06:18:55.542841141Z
// (RFC 3339), and ISO 8601's short offset, +08.
const timeForm =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)[ T](?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?:\.(?<fraction>\d+))? ?(?<zone>Z|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)(?: (?:[A-Z]\w*|[+-]\d\d(?:\d\d)?))?(?: m=[+-][\d.]+)?$/;

/**
 * An instant from a text that names its offset from UTC, or nothing: without an offset the instant is a guess. Digits
 * beyond the millisecond are dropped. Go's zero time, year 1, means that there is none.
 */
export function toTime(value: unknown): Date | undefined {
  const parts = typeof value === "string" ? timeForm.exec(value)?.groups : undefined;
  if (!parts) return undefined;
  const { year, month, day, hour, minute, second, fraction = "", zone = "" } = parts;
  const milliseconds = fraction.slice(0, 3).padEnd(3, "0");
  const local = `${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}Z`;
  const asUtc = new Date(local);
  // A date that does not exist, such as February 30, would roll over to another.
  if (year === zeroYear || Number.isNaN(asUtc.getTime()) || asUtc.toISOString() !== local) return undefined;
  return new Date(asUtc.getTime() - toOffsetMs(zone));
}

// Of Go's zero time, which means that there is none.
const zeroYear = "0001";

const yearTenThousand = 253_402_300_800;

/**
 * An instant from seconds since 1970, or nothing: a number, or 9 or 10 digits (of 1973 to 2286; `20210315` is no count of seconds).
 * 0 means that there is none, and what lies beyond the year 9999 counts something else than seconds.
 */
export function toUnixTime(value: unknown): Date | undefined {
  const seconds = typeof value === "string" && /^\d{9,10}$/.test(value) ? Number(value) : value;
  const isTime = Number.isSafeInteger(seconds) && (seconds as number) > 0 && (seconds as number) < yearTenThousand;
  return isTime ? new Date((seconds as number) * 1000) : undefined;
}

/** An instant from seconds since 1970 with a fraction, or nothing. Digits beyond the millisecond are dropped. */
export function toFractionalUnixTime(value: unknown): Date | undefined {
  const isTime = typeof value === "number" && value > 0 && value < yearTenThousand;
  return isTime ? new Date(Math.floor(value * 1000)) : undefined;
}

function toOffsetMs(zone: string): number {
  if (zone === "Z") return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(":", ""));
  return (zone.startsWith("-") ? -minutes : minutes) * 60_000;
}
