// What each field means: https://cloud.tencent.com/document/api/1141/41586. `TagId` is not mapped: what it is the digest of is
// not documented.
import type { CallerOptions, ListOptions, Page, TagInfo, TagList, TencentTcrPersonal } from "@imagetags/tencent-tcr-personal";
import type { Capabilities } from "../capabilities.ts";
import { createImageTag, type ImageTag } from "../image-tag.ts";
import { type ImageTagListing, mapListing } from "../listing.ts";
import { joinPullReference, toImageId, toKind, toPlatforms, toSizeBytes, toTime } from "../values.ts";

/** What Tencent's registry, personal edition, returns. */
export const capabilities = {
  digest: false,
  imageId: true,
  size: true,
  platform: true,
  pullReference: true,
  kind: true,
  times: ["createdAt", "updatedAt", "pushedAt"],
  orderedBy: "pushedAt",
  order: "undocumented",
  total: true,
  complete: "proven",
} as const satisfies Capabilities;

/** Where a row was read: the repository that was asked for, and the registry host that its page named. */
export interface TencentTcrPersonalContext {
  readonly repository: string;
  readonly server?: string | undefined;
}

/** The meaning of one row. */
export function toImageTag(row: TagInfo, { repository, server }: TencentTcrPersonalContext): ImageTag<TagInfo> {
  return createImageTag(
    {
      provider: "tencent-tcr-personal",
      repository,
      name: row.TagName,
      imageId: toImageId(row.ImageId),
      sizeBytes: toSizeBytes(row.SizeByte),
      platforms: toPlatforms([{ os: row.OS, architecture: row.Architecture }]),
      createdAt: toTime(row.CreationTime),
      updatedAt: toTime(row.UpdateTime),
      pushedAt: toTime(row.PushTime),
      pullReference: joinPullReference(server, repository, row.TagName),
      kind: toKind(row.Kind),
    },
    row,
  );
}

/** Every tag of a repository as an ImageTag, in an order that Tencent does not document. Throws what the client throws. */
export function listImageTags(
  client: Pick<TencentTcrPersonal, "pages">,
  repository: string,
  options?: ListOptions,
): ImageTagListing<TagInfo> {
  const toTags = ({ rows, body }: Page<TagInfo, TagList>) =>
    rows.map((row) => toImageTag(row, { repository, server: body.Response.Data.Server }));
  return mapListing(client.pages(repository, options), toTags, options?.signal);
}

/** The tag of that name as an ImageTag, or nothing when there is none. Throws what the client throws. */
export async function getImageTag(
  client: Pick<TencentTcrPersonal, "getTag">,
  repository: string,
  name: string,
  options?: CallerOptions,
): Promise<ImageTag<TagInfo> | undefined> {
  const row = await client.getTag(repository, name, options);
  return row && toImageTag(row, { repository });
}
