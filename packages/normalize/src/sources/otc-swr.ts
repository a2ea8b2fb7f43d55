// What each field means:
// https://docs.otc.t-systems.com/software-repository-container/api-ref/apis/image_tag_management/querying_image_tags.html.
// `internal_path` is not mapped: it serves machines of one cluster only.
import type { CallerOptions, ListOptions, OtcSwr, TagInfo } from "@imagetags/otc-swr";
import type { Capabilities } from "../capabilities.ts";
import { createImageTag, type ImageTag, type TagKind } from "../image-tag.ts";
import { type ImageTagListing, mapListing } from "../listing.ts";
import { toDigest, toImageId, toPullReference, toSizeBytes, toTime } from "../values.ts";

/** What Open Telekom Cloud SWR returns. */
export const capabilities = {
  digest: true,
  imageId: true,
  size: true,
  platform: false,
  pullReference: true,
  kind: true,
  times: ["createdAt", "updatedAt"],
  orderedBy: "updatedAt",
  order: "newest-first",
  total: true,
  complete: "proven",
} as const satisfies Capabilities;

/** Where a row was read: the repository that was asked for. */
export interface OtcSwrContext {
  readonly repository: string;
}

const kinds = new Map<unknown, TagKind>([
  [0, "image"],
  [1, "index"],
  [2, "signature"],
]);

/** The meaning of one row. */
export function toImageTag(row: TagInfo, { repository }: OtcSwrContext): ImageTag<TagInfo> {
  return createImageTag(
    {
      provider: "otc-swr",
      repository,
      name: row.Tag,
      digest: toDigest(row.digest),
      imageId: toImageId(row.image_id),
      sizeBytes: toSizeBytes(row.size),
      createdAt: toTime(row.created),
      updatedAt: toTime(row.updated),
      pullReference: toPullReference(row.path),
      kind: kinds.get(row.tag_type),
    },
    row,
  );
}

/** Every tag of a repository as an ImageTag, the latest update first. Throws what the client throws. */
export function listImageTags(client: Pick<OtcSwr, "tags">, repository: string, options?: ListOptions): ImageTagListing<TagInfo> {
  return mapListing(client.tags(repository, options), (row) => [toImageTag(row, { repository })]);
}

/** The tag of that name as an ImageTag, or nothing when there is none. Throws what the client throws. */
export async function getImageTag(
  client: Pick<OtcSwr, "getTag">,
  repository: string,
  name: string,
  options?: CallerOptions,
): Promise<ImageTag<TagInfo> | undefined> {
  const row = await client.getTag(repository, name, options);
  return row && toImageTag(row, { repository });
}
