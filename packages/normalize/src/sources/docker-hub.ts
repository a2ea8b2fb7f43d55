// What each field means: https://docs.docker.com/reference/api/hub/latest/. `full_size` is the compressed size of one image; which
// one, where a tag has several, is not documented.
import type { CallerOptions, DockerHub, ListOptions, TagInfo } from "@imagetags/docker-hub";
import type { Capabilities } from "../capabilities.ts";
import { createImageTag, type ImageTag } from "../image-tag.ts";
import { type ImageTagListing, mapListing } from "../listing.ts";
import { joinPullReference, toDigest, toKind, toManifestDigests, toPlatforms, toSizeBytes, toTime } from "../values.ts";

/** What Docker Hub returns. */
export const capabilities = {
  digest: true,
  imageId: false,
  size: true,
  platform: true,
  pullReference: true,
  kind: true,
  times: ["updatedAt", "pushedAt"],
  orderedBy: "pushedAt",
  order: "usually-newest-first",
  total: true,
  complete: "proven",
} as const satisfies Capabilities;

/** Where a row was read: the repository that was asked for. */
export interface DockerHubContext {
  readonly repository: string;
}

/** The meaning of one row. */
export function toImageTag(row: TagInfo, { repository }: DockerHubContext): ImageTag<TagInfo> {
  const images = Array.isArray(row.images) ? row.images.filter(Boolean) : [];
  return createImageTag(
    {
      provider: "docker-hub",
      repository,
      name: row.name,
      digest: toDigest(row.digest),
      manifestDigests: toManifestDigests(
        images.map(({ digest }) => digest),
        row.digest,
      ),
      // Of old tags Docker Hub does not know it, and writes 0.
      sizeBytes: toSizeBytes(row.full_size) || undefined,
      platforms: toPlatforms(images),
      updatedAt: toTime(row.last_updated),
      pushedAt: toTime(row.tag_last_pushed),
      pullReference: joinPullReference("docker.io", repository, row.name),
      kind: toKind(row.media_type),
    },
    row,
  );
}

/** Every tag of a repository as an ImageTag, in an order that Docker does not document. Throws what the client throws. */
export function listImageTags(client: Pick<DockerHub, "tags">, repository: string, options?: ListOptions): ImageTagListing<TagInfo> {
  return mapListing(client.tags(repository, options), (row) => [toImageTag(row, { repository })]);
}

/** The tag of that name as an ImageTag, or nothing when there is none. Throws what the client throws. */
export async function getImageTag(
  client: Pick<DockerHub, "getTag">,
  repository: string,
  name: string,
  options?: CallerOptions,
): Promise<ImageTag<TagInfo> | undefined> {
  const row = await client.getTag(repository, name, options);
  return row && toImageTag(row, { repository });
}
