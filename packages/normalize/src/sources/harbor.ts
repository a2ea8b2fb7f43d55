// What each field means: https://github.com/goharbor/harbor/blob/main/api/v2.0/swagger.yaml. Accessories, such as signatures, are no
// artifacts of the list, and have no tags.
import type { Artifact, CallerOptions, Harbor, ListOptions, TaggedArtifact } from "@imagetags/harbor";
import type { Capabilities } from "../capabilities.ts";
import { createImageTag, type ImageTag, type TagKind } from "../image-tag.ts";
import { type ImageTagListing, mapListing } from "../listing.ts";
import { joinPullReference, toDigest, toKind, toManifestDigests, toPlatforms, toSizeBytes, toTime } from "../values.ts";

/** What Harbor returns. Its order is that of the images' push: a tag that was moved to an older image does not come first. */
export const capabilities = {
  digest: true,
  imageId: false,
  size: true,
  platform: true,
  pullReference: true,
  kind: true,
  times: ["createdAt", "pushedAt", "imagePushedAt"],
  orderedBy: "imagePushedAt",
  order: "newest-first",
  total: false,
  complete: "proven",
} as const satisfies Capabilities;

/** Where a row was read: the host of the registry, and the repository that was asked for. */
export interface HarborContext {
  readonly host: string;
  readonly repository: string;
}

/** The meaning of a tag and its artifact; the artifact is the row. */
export function toImageTag({ tag, artifact }: TaggedArtifact, { host, repository }: HarborContext): ImageTag<Artifact> {
  const { created, os, architecture } = artifact.extra_attrs ?? {};
  // An image has its own platform, an index those of the images that it refers to.
  const references = Array.isArray(artifact.references) ? artifact.references.filter(Boolean) : [];
  return createImageTag(
    {
      provider: "harbor",
      repository,
      name: tag.name,
      digest: toDigest(artifact.digest),
      manifestDigests: toManifestDigests(
        references.map(({ child_digest }) => child_digest),
        artifact.digest,
      ),
      sizeBytes: toSizeBytes(artifact.size),
      platforms: toPlatforms([{ os, architecture }, ...references.map(({ platform }) => platform)]),
      createdAt: toTime(created),
      pushedAt: toTime(tag.push_time),
      imagePushedAt: toTime(artifact.push_time),
      pullReference: joinPullReference(host, repository, tag.name),
      kind: kindOf(artifact),
    },
    artifact,
  );
}

/** Harbor has looked at the configuration: what it calls an image is no chart and no signature. */
function kindOf({ type, manifest_media_type }: Artifact): TagKind | undefined {
  return type === "IMAGE" ? (toKind(manifest_media_type) ?? "image") : undefined;
}

/** Every tag of a repository as an ImageTag, the latest image first. Throws what the client throws. */
export function listImageTags(client: Pick<Harbor, "tags" | "host">, repository: string, options?: ListOptions): ImageTagListing<Artifact> {
  return mapListing(client.tags(repository, options), (tag) => [toImageTag(tag, { host: client.host, repository })]);
}

/** The tag of that name as an ImageTag, or nothing when there is none. Throws what the client throws. */
export async function getImageTag(
  client: Pick<Harbor, "getTag" | "host">,
  repository: string,
  name: string,
  options?: CallerOptions,
): Promise<ImageTag<Artifact> | undefined> {
  const found = await client.getTag(repository, name, options);
  return found && toImageTag(found, { host: client.host, repository });
}
