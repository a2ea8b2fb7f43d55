// What each field means: https://github.com/opencontainers/distribution-spec/blob/main/spec.md and
// https://github.com/opencontainers/image-spec/blob/main/config.md. A list tells names alone; the rest is there where it was asked
// for, or where the registry is Google's.
import type { Capabilities } from "../capabilities.ts";
import { createImageTag, type ImageTag, type TagKind } from "../image-tag.ts";
import { toDigest, toPlatform, toSizeBytes, toTime } from "../values.ts";

/** What any OCI registry can tell without being asked about each tag. */
export const capabilities = {
  digest: false,
  imageId: false,
  size: false,
  platform: false,
  pullReference: true,
  kind: false,
  times: [],
  orderedBy: "createdAt",
  order: "undocumented",
  total: false,
  complete: "best-effort",
} as const satisfies Capabilities;

/** A name, and what is known of what it points at. */
export interface OciRow {
  readonly name: string;
  readonly digest?: string | undefined;
  /** Of the manifest or index: the answer's `Content-Type`, or Google's `mediaType`. */
  readonly mediaType?: string | undefined;
  /** The configuration of the image; of an index, that of its first. */
  readonly config?: { readonly created?: string; readonly os?: string; readonly architecture?: string } | undefined;
  /** Google's registries only. */
  readonly google?: { readonly imageSizeBytes?: string; readonly timeCreatedMs?: string; readonly timeUploadedMs?: string } | undefined;
}

/** Where a row was read: the registry, as it stands in an image's name, and the repository. */
export interface OciContext {
  readonly host: string;
  readonly repository: string;
}

const kinds = new Map<unknown, TagKind>([
  ["application/vnd.oci.image.index.v1+json", "index"],
  ["application/vnd.docker.distribution.manifest.list.v2+json", "index"],
  ["application/vnd.oci.image.manifest.v1+json", "image"],
  ["application/vnd.docker.distribution.manifest.v2+json", "image"],
]);

/** The meaning of one row. */
export function toImageTag<Row extends OciRow>(row: Row, { host, repository }: OciContext): ImageTag<Row> {
  const { config, google } = row;
  const kind = kinds.get(mediaTypeOf(row.mediaType));
  return createImageTag(
    {
      provider: "oci",
      repository,
      name: row.name,
      digest: toDigest(row.digest),
      sizeBytes: toSizeBytes(toNumber(google?.imageSizeBytes)),
      platform: kind === "index" ? undefined : toPlatform(config?.os, config?.architecture),
      createdAt: toTime(config?.created) ?? toTimeFromMs(google?.timeCreatedMs),
      pushedAt: toTimeFromMs(google?.timeUploadedMs),
      pullReference: `${host}/${repository}:${row.name}`,
      kind,
    },
    row,
  );
}

/** The type without its parameters. */
function mediaTypeOf(value: unknown): string | undefined {
  return typeof value === "string" ? value.split(";")[0]?.trim().toLowerCase() : undefined;
}

function toNumber(digits: unknown): number | undefined {
  return typeof digits === "string" && /^\d+$/.test(digits) ? Number(digits) : undefined;
}

/** An instant from milliseconds since 1970, in digits; 0 means that there is none. */
function toTimeFromMs(digits: unknown): Date | undefined {
  const ms = toNumber(digits);
  return ms !== undefined && ms > 0 && ms < 253_402_300_800_000 ? new Date(ms) : undefined;
}
