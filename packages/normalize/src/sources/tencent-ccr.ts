// What each field means: https://cloud.tencent.com/document/api/457/14658. `tagId` is not mapped: what it is the digest of is
// not documented.
import type { CallerOptions, ListOptions, Page, TagInfo, TagList, TencentCcr } from "@imagetags/tencent-ccr";
import type { Capabilities } from "../capabilities.ts";
import { createImageTag, type ImageTag } from "../image-tag.ts";
import { type ImageTagListing, mapListing } from "../listing.ts";
import { joinPullReference, toImageId, toPlatforms, toSizeBytes, toTime } from "../values.ts";

/** What Tencent Cloud CCR returns. */
export const capabilities = {
  digest: false,
  imageId: true,
  size: true,
  platform: true,
  pullReference: true,
  kind: false,
  times: ["createdAt", "updatedAt", "pushedAt"],
  orderedBy: "pushedAt",
  order: "newest-first",
  total: true,
  complete: "proven",
} as const satisfies Capabilities;

/** Where a row was read: the repository that was asked for, and the registry host that its page named. */
export interface TencentCcrContext {
  readonly repository: string;
  readonly server?: string | undefined;
}

/** The meaning of one row. */
export function toImageTag(row: TagInfo, { repository, server }: TencentCcrContext): ImageTag<TagInfo> {
  return createImageTag(
    {
      provider: "tencent-ccr",
      repository,
      name: row.tagName,
      imageId: toImageId(row.imageId),
      sizeBytes: toSizeBytes(row.sizeByte),
      platforms: toPlatforms([{ os: row.os, architecture: row.architecture }]),
      createdAt: toTime(row.creationTime),
      updatedAt: toTime(row.updateTime),
      pushedAt: toTime(row.pushTime),
      pullReference: joinPullReference(server, repository, row.tagName),
    },
    row,
  );
}

/** Every tag of a repository as an ImageTag, the latest push first. Throws what the client throws. */
export function listImageTags(client: Pick<TencentCcr, "pages">, repository: string, options?: ListOptions): ImageTagListing<TagInfo> {
  const toTags = ({ rows, body }: Page<TagInfo, TagList>) => rows.map((row) => toImageTag(row, { repository, server: body.data.server }));
  return mapListing(client.pages(repository, options), toTags, options?.signal);
}

/** The tag of that name as an ImageTag, or nothing when there is none. Throws what the client throws. */
export async function getImageTag(
  client: Pick<TencentCcr, "getTag">,
  repository: string,
  name: string,
  options?: CallerOptions,
): Promise<ImageTag<TagInfo> | undefined> {
  const row = await client.getTag(repository, name, options);
  return row && toImageTag(row, { repository });
}
