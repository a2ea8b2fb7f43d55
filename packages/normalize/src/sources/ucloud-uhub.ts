// What each field means: https://docs.ucloud.cn/api/uhub-api/get_image_tag. No field names the host to pull from.
import type { CallerOptions, ListOptions, TagInfo, UcloudUhub } from "@imagetags/ucloud-uhub";
import type { Capabilities } from "../capabilities.ts";
import { createImageTag, type ImageTag } from "../image-tag.ts";
import { type ImageTagListing, mapListing } from "../listing.ts";
import { toDigest, toTime, toUnixTime } from "../values.ts";

/** What UCloud UHub returns. */
export const capabilities = {
  digest: true,
  imageId: false,
  size: false,
  platform: false,
  pullReference: false,
  kind: false,
  times: ["updatedAt"],
  orderedBy: "updatedAt",
  order: "undocumented",
  total: true,
  complete: "best-effort",
} as const satisfies Capabilities;

/** Where a row was read: the repository that was asked for. */
export interface UcloudUhubContext {
  readonly repository: string;
}

/** The meaning of one row. */
export function toImageTag(row: TagInfo, { repository }: UcloudUhubContext): ImageTag<TagInfo> {
  return createImageTag(
    {
      provider: "ucloud-uhub",
      repository,
      name: row.TagName,
      digest: toDigest(row.Digest),
      // A text today, a number of seconds in 2019: either is read where its form leaves no doubt.
      updatedAt: toTime(row.UpdateTime) ?? toUnixTime(row.UpdateTime),
    },
    row,
  );
}

/** Every tag of a repository as an ImageTag, in an order that UCloud does not document. Throws what the client throws. */
export function listImageTags(client: Pick<UcloudUhub, "tags">, repository: string, options?: ListOptions): ImageTagListing<TagInfo> {
  return mapListing(client.tags(repository, options), (row) => [toImageTag(row, { repository })]);
}

/** The tag of that name as an ImageTag, or nothing when there is none. Throws what the client throws. */
export async function getImageTag(
  client: Pick<UcloudUhub, "getTag">,
  repository: string,
  name: string,
  options?: CallerOptions,
): Promise<ImageTag<TagInfo> | undefined> {
  const row = await client.getTag(repository, name, options);
  return row && toImageTag(row, { repository });
}
