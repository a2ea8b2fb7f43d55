import type { CallerOptions, GlobexImage, GlobexImages, GlobexTag, ListOptions } from "@imagetags/globex-images";
import type { Capabilities } from "../capabilities.ts";
import { createImageTag, type ImageTag } from "../image-tag.ts";
import { type ImageTagListing, mapListing } from "../listing.ts";
import { toDigest, toSizeBytes } from "../values.ts";

/** What Globex returns. */
export const capabilities = {
  digest: true,
  imageId: false,
  size: true,
  platform: false,
  pullReference: false,
  kind: false,
  times: [],
  orderedBy: "pushedAt",
  order: "undocumented",
  total: false,
  complete: "best-effort",
} as const satisfies Capabilities;

/** The meaning of one tag. */
export function toImageTag({ name, image }: GlobexTag, { repository }: { readonly repository: string }): ImageTag<GlobexImage> {
  return createImageTag(
    { provider: "globex-images", repository, name, digest: toDigest(image.digest), sizeBytes: toSizeBytes(image.size) },
    image,
  );
}

/** Every tag of a repository as an ImageTag, in no documented order. Throws what the client throws. */
export function listImageTags(client: Pick<GlobexImages, "tags">, repository: string, options?: ListOptions): ImageTagListing<GlobexImage> {
  return mapListing(client.tags(repository, options), (tag) => [toImageTag(tag, { repository })], options?.signal);
}

/** The tag of that name as an ImageTag, or nothing when there is none. Throws what the client throws. */
export async function getImageTag(
  client: Pick<GlobexImages, "getTag">,
  repository: string,
  name: string,
  options?: CallerOptions,
): Promise<ImageTag<GlobexImage> | undefined> {
  const found = await client.getTag(repository, name, options);
  return found && toImageTag(found, { repository });
}
