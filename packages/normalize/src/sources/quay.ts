// What each field means: https://docs.redhat.com/en/documentation/red_hat_quay/3/html/red_hat_quay_api_reference/listrepotags.
// `expiration` is not mapped: a tag that is listed has not expired. Whether a single manifest is an image or something else, such as
// a signature, is not returned.
import type { CallerOptions, ListOptions, Quay, Tag } from "@imagetags/quay";
import type { Capabilities } from "../capabilities.ts";
import { createImageTag, type ImageTag } from "../image-tag.ts";
import { type ImageTagListing, mapListing } from "../listing.ts";
import { joinPullReference, toDigest, toSizeBytes, toUnixTime } from "../values.ts";

/** What Quay returns. */
export const capabilities = {
  digest: true,
  imageId: false,
  size: true,
  platform: false,
  pullReference: true,
  kind: true,
  times: ["pushedAt"],
  orderedBy: "pushedAt",
  order: "undocumented",
  total: false,
  complete: "best-effort",
} as const satisfies Capabilities;

/** Where a row was read: the host of the registry, and the repository that was asked for. */
export interface QuayContext {
  readonly host: string;
  readonly repository: string;
}

/** The meaning of one row. */
export function toImageTag(row: Tag, { host, repository }: QuayContext): ImageTag<Tag> {
  return createImageTag(
    {
      provider: "quay",
      repository,
      name: row.name,
      digest: toDigest(row.manifest_digest),
      sizeBytes: toSizeBytes(row.size),
      pushedAt: toUnixTime(row.start_ts),
      pullReference: joinPullReference(host, repository, row.name),
      kind: row.is_manifest_list === true ? "index" : undefined,
    },
    row,
  );
}

/** Every tag of a repository as an ImageTag, in an order that Quay does not document. Throws what the client throws. */
export function listImageTags(client: Pick<Quay, "tags" | "host">, repository: string, options?: ListOptions): ImageTagListing<Tag> {
  return mapListing(client.tags(repository, options), (row) => [toImageTag(row, { host: client.host, repository })]);
}

/** The tag of that name as an ImageTag, or nothing when there is none. Throws what the client throws. */
export async function getImageTag(
  client: Pick<Quay, "getTag" | "host">,
  repository: string,
  name: string,
  options?: CallerOptions,
): Promise<ImageTag<Tag> | undefined> {
  const found = await client.getTag(repository, name, options);
  return found && toImageTag(found, { host: client.host, repository });
}
