// What each field means: https://docs.docker.com/reference/api/hub/latest/. `full_size` is the compressed size of one image; which
// one, where a tag has several, is not documented.
import type { Capabilities } from "../capabilities.ts";
import { createImageTag, type ImageTag, type TagKind } from "../image-tag.ts";
import { toDigest, toPlatform, toSizeBytes, toTime } from "../values.ts";

/** What Docker Hub can tell. */
export const capabilities = {
  digest: true,
  imageId: false,
  size: true,
  platform: true,
  pullReference: true,
  kind: true,
  times: ["updatedAt", "pushedAt"],
  orderedBy: "pushedAt",
  order: "undocumented",
  total: true,
  complete: "best-effort",
} as const satisfies Capabilities;

/** The fields of a row that have a meaning here. */
export interface DockerHubRow {
  readonly name: string;
  readonly digest?: string | null;
  readonly media_type?: string | null;
  readonly full_size?: number | bigint;
  readonly last_updated?: string | null;
  readonly tag_last_pushed?: string | null;
  readonly images?: readonly { readonly os?: string | null; readonly architecture?: string | null; readonly variant?: string | null }[];
}

/** Where a row was read: the repository that was asked for. */
export interface DockerHubContext {
  readonly repository: string;
}

const kinds = new Map<unknown, TagKind>([
  ["application/vnd.oci.image.index.v1+json", "index"],
  ["application/vnd.docker.distribution.manifest.list.v2+json", "index"],
  ["application/vnd.oci.image.manifest.v1+json", "image"],
  ["application/vnd.docker.distribution.manifest.v2+json", "image"],
  // Of a single image, the row names the type of its configuration.
  ["application/vnd.oci.image.config.v1+json", "image"],
  ["application/vnd.docker.container.image.v1+json", "image"],
]);

/** The meaning of one row. */
export function toImageTag<Row extends DockerHubRow>(row: Row, { repository }: DockerHubContext): ImageTag<Row> {
  const [platform, ...others] = platformsOf(row);
  return createImageTag(
    {
      provider: "docker-hub",
      repository,
      name: row.name,
      digest: toDigest(row.digest),
      sizeBytes: toSizeBytes(row.full_size),
      platform: others.length === 0 ? platform : undefined,
      updatedAt: toTime(row.last_updated),
      pushedAt: toTime(row.tag_last_pushed),
      pullReference: `docker.io/${repository}:${row.name}`,
      kind: kinds.get(row.media_type),
    },
    row,
  );
}

/** `os/architecture`, or `os/architecture/variant`, of each image; what is said of images, such as an attestation, is `unknown` and left out. */
export function platformsOf({ images }: DockerHubRow): string[] {
  const rows = Array.isArray(images) ? images : [];
  const platforms = rows.flatMap((image) => {
    const platform = toPlatform(image?.os, image?.architecture);
    if (platform === undefined || platform === "unknown/unknown") return [];
    return typeof image.variant === "string" && image.variant !== "" ? `${platform}/${image.variant}` : platform;
  });
  return [...new Set(platforms)];
}
