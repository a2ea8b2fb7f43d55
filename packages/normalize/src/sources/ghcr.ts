// What each field means: https://docs.github.com/rest/packages/packages. A version is created when its digest is first pushed. What
// updates one is not documented.
import type { CallerOptions, Ghcr, ListOptions, PackageVersion, TaggedVersion } from "@imagetags/ghcr";
import type { Capabilities } from "../capabilities.ts";
import { createImageTag, type ImageTag } from "../image-tag.ts";
import { type ImageTagListing, mapListing } from "../listing.ts";
import { joinPullReference, toDigest, toTime } from "../values.ts";

/** What GitHub's registry returns. */
export const capabilities = {
  digest: true,
  imageId: false,
  size: false,
  platform: false,
  pullReference: true,
  kind: false,
  times: ["updatedAt", "imagePushedAt"],
  orderedBy: "imagePushedAt",
  order: "undocumented",
  total: false,
  complete: "best-effort",
} as const satisfies Capabilities;

/** Where a row was read: the repository, `owner/name`, that was asked for. */
export interface GhcrContext {
  readonly repository: string;
}

/** The meaning of a tag and its version; the version is the row. */
export function toImageTag({ tag, version }: TaggedVersion, { repository }: GhcrContext): ImageTag<PackageVersion> {
  return createImageTag(
    {
      provider: "ghcr",
      repository,
      name: tag,
      digest: toDigest(version.name),
      updatedAt: toTime(version.updated_at),
      imagePushedAt: toTime(version.created_at),
      // The registry needs lower case; the API takes owners in any.
      pullReference: joinPullReference("ghcr.io", repository.toLowerCase(), tag),
    },
    version,
  );
}

/** Every tag of a package as an ImageTag, in an order that GitHub does not document. Throws what the client throws. */
export function listImageTags(client: Pick<Ghcr, "tags">, repository: string, options?: ListOptions): ImageTagListing<PackageVersion> {
  return mapListing(client.tags(repository, options), (tag) => [toImageTag(tag, { repository })]);
}

/** The tag of that name as an ImageTag, or nothing when there is none. Throws what the client throws. */
export async function getImageTag(
  client: Pick<Ghcr, "getTag">,
  repository: string,
  name: string,
  options?: CallerOptions,
): Promise<ImageTag<PackageVersion> | undefined> {
  const found = await client.getTag(repository, name, options);
  return found && toImageTag(found, { repository });
}
