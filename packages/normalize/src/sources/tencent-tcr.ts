// What each field means: https://cloud.tencent.com/document/api/1141/42723. No field names the host to pull from.
import type { CallerOptions, ListOptions, TagInfo, TencentTcr } from "@imagetags/tencent-tcr";
import type { Capabilities } from "../capabilities.ts";
import { createImageTag, type ImageTag } from "../image-tag.ts";
import { type ImageTagListing, mapListing } from "../listing.ts";
import { toDigest, toKind, toSizeBytes, toTime } from "../values.ts";

/** What Tencent's registry, enterprise edition, returns. */
export const capabilities = {
  digest: true,
  imageId: false,
  size: true,
  platform: false,
  pullReference: false,
  kind: true,
  times: ["updatedAt"],
  orderedBy: "updatedAt",
  order: "undocumented",
  total: true,
  complete: "proven",
} as const satisfies Capabilities;

/** Where a row was read: the repository that was asked for. */
export interface TencentTcrContext {
  readonly repository: string;
}

/** The meaning of one row. */
export function toImageTag(row: TagInfo, { repository }: TencentTcrContext): ImageTag<TagInfo> {
  return createImageTag(
    {
      provider: "tencent-tcr",
      repository,
      name: row.ImageVersion,
      digest: toDigest(row.Digest),
      sizeBytes: toSizeBytes(row.Size),
      updatedAt: toTime(row.UpdateTime),
      kind: toKind(row.Kind),
    },
    row,
  );
}

/** Every tag of a repository as an ImageTag, in an order that Tencent does not document. Throws what the client throws. */
export function listImageTags(client: Pick<TencentTcr, "tags">, repository: string, options?: ListOptions): ImageTagListing<TagInfo> {
  return mapListing(client.tags(repository, options), (row) => [toImageTag(row, { repository })]);
}

/** The tag of that name as an ImageTag, or nothing when there is none. Throws what the client throws. */
export async function getImageTag(
  client: Pick<TencentTcr, "getTag">,
  repository: string,
  name: string,
  options?: CallerOptions,
): Promise<ImageTag<TagInfo> | undefined> {
  const row = await client.getTag(repository, name, options);
  return row && toImageTag(row, { repository });
}
