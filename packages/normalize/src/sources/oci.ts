// What each field means: https://github.com/opencontainers/distribution-spec/blob/main/spec.md and
// https://github.com/opencontainers/image-spec/blob/main/config.md. A list holds names alone; the rest is there where it was asked
// for, or where the registry is Google's.
import type { CallerOptions, ListOptions, Oci, TagInfo } from "@imagetags/oci";
import type { Capabilities } from "../capabilities.ts";
import { createImageTag, type ImageTag } from "../image-tag.ts";
import { type ImageTagListing, mapListing } from "../listing.ts";
import { joinPullReference, type PlatformParts, toDigest, toKind, toManifestDigests, toPlatforms, toSizeBytes, toTime } from "../values.ts";

/** What any OCI registry returns without being asked about each tag. */
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

/** What it returns where the client's `details` ask about each tag. */
export function capabilitiesWith(details: "digest" | "created"): Capabilities {
  const withDigest = { ...capabilities, digest: true, kind: true };
  return details === "digest" ? withDigest : { ...withDigest, size: true, platform: true, times: ["createdAt"] };
}

/** Where a row was read: the registry, as it stands in an image's name, and the repository. */
export interface OciContext {
  readonly registry: string;
  readonly repository: string;
}

/** The meaning of one row. */
export function toImageTag(row: TagInfo, { registry, repository }: OciContext): ImageTag<TagInfo> {
  const { config, google } = row;
  return createImageTag(
    {
      provider: "oci",
      repository,
      name: row.name,
      digest: toDigest(row.digest),
      manifestDigests: toManifestDigests(
        manifestsOf(row).map(({ digest }) => digest),
        row.digest,
      ),
      sizeBytes: toSizeBytes(toNumber(google?.imageSizeBytes)) ?? sumLayers(row),
      platforms: toPlatforms(platformsOf(row)),
      createdAt: toTime(config?.created) ?? toTimeFromMs(google?.timeCreatedMs),
      pushedAt: toTimeFromMs(google?.timeUploadedMs),
      pullReference: joinPullReference(registry, repository, row.name),
      // Only images have a configuration that the client reads.
      kind: toKind(row.mediaType) ?? (config && "image"),
    },
    row,
  );
}

/** Every tag of a repository as an ImageTag, in the registry's order. Throws what the client throws. */
export function listImageTags(client: Pick<Oci, "tags" | "registry">, repository: string, options?: ListOptions): ImageTagListing<TagInfo> {
  const context = { registry: client.registry, repository };
  return mapListing(client.tags(repository, options), (row) => [toImageTag(row, context)]);
}

/** The tag of that name as an ImageTag, or nothing when there is none. Throws what the client throws. */
export async function getImageTag(
  client: Pick<Oci, "getTag" | "registry">,
  repository: string,
  name: string,
  options?: CallerOptions,
): Promise<ImageTag<TagInfo> | undefined> {
  const row = await client.getTag(repository, name, options);
  return row && toImageTag(row, { registry: client.registry, repository });
}

/** An index tells the platform of each image; of a single image its configuration does. */
function platformsOf(row: TagInfo): (PlatformParts | undefined)[] {
  const { manifest, config } = row;
  if (!manifest || !("manifests" in manifest)) return config ? [config] : [];
  return manifestsOf(row).map(({ platform }) => platform);
}

/** What stands in an index. */
function manifestsOf({ manifest }: TagInfo) {
  const manifests = manifest && "manifests" in manifest ? manifest.manifests : [];
  return Array.isArray(manifests) ? manifests.filter(Boolean) : [];
}

/** Compressed bytes of an image, as its manifest tells them; nothing of an index, whose images differ. */
function sumLayers({ manifest, config }: TagInfo): number | undefined {
  if (!config || !manifest || !("layers" in manifest) || !Array.isArray(manifest.layers)) return undefined;
  return toSizeBytes(manifest.layers.reduce((sum: number, layer) => sum + (toSizeBytes(layer?.size) ?? Number.NaN), 0));
}

function toNumber(digits: unknown): number | undefined {
  return typeof digits === "string" && /^\d+$/.test(digits) ? Number(digits) : undefined;
}

/** An instant from milliseconds since 1970, in digits; 0 means that there is none. */
function toTimeFromMs(digits: unknown): Date | undefined {
  const ms = toNumber(digits);
  return ms !== undefined && ms > 0 && ms < 253_402_300_800_000 ? new Date(ms) : undefined;
}
