import type { AcmeHub, AcmeTag, CallerOptions, ListOptions } from "@imagetags/acme-hub";
import type { Capabilities } from "../capabilities.ts";
import { createImageTag, type ImageTag } from "../image-tag.ts";
import { type ImageTagListing, mapListing } from "../listing.ts";
import { toDigest, toSizeBytes, toTime } from "../values.ts";

/** What Acme Hub returns. */
export const capabilities = {
  digest: true,
  imageId: false,
  size: true,
  platform: false,
  pullReference: false,
  kind: false,
  times: ["pushedAt"],
  orderedBy: "pushedAt",
  order: "newest-first",
  total: true,
  complete: "proven",
} as const satisfies Capabilities;

/** The meaning of one row. */
export function toImageTag(row: AcmeTag, { repository }: { readonly repository: string }): ImageTag<AcmeTag> {
  return createImageTag(
    {
      provider: "acme-hub",
      repository,
      name: row.tag,
      digest: toDigest(row.digest),
      sizeBytes: toSizeBytes(row.bytes),
      pushedAt: toTime(row.pushed),
    },
    row,
  );
}

/** Every tag of a repository as an ImageTag. Throws what the client throws. */
export function listImageTags(client: Pick<AcmeHub, "tags">, repository: string, options?: ListOptions): ImageTagListing<AcmeTag> {
  return mapListing(client.tags(repository, options), (row) => [toImageTag(row, { repository })], options?.signal);
}

/** The tag of that name as an ImageTag, or nothing when there is none. Throws what the client throws. */
export async function getImageTag(
  client: Pick<AcmeHub, "getTag">,
  repository: string,
  name: string,
  options?: CallerOptions,
): Promise<ImageTag<AcmeTag> | undefined> {
  const found = await client.getTag(repository, name, options);
  return found && toImageTag(found, { repository });
}
