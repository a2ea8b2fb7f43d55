// What each field means: https://github.com/goharbor/harbor/blob/main/api/v2.0/swagger.yaml. A row is an artifact, which may have
// several tags. Accessories, such as signatures, are no rows, and have no tags.
import type { Capabilities } from "../capabilities.ts";
import { createImageTag, type ImageTag, type TagKind } from "../image-tag.ts";
import { toDigest, toPlatform, toSizeBytes, toTime } from "../values.ts";

/** What Harbor can tell. Its order is that of the images' push: a tag that was moved to an older image does not come first. */
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

/** The fields of a row that have a meaning here. */
export interface HarborRow {
  readonly digest: string;
  readonly size?: number | bigint;
  readonly push_time?: string;
  readonly type?: string;
  readonly manifest_media_type?: string;
  readonly extra_attrs?: Readonly<Record<string, unknown>> | null;
  readonly references?: readonly HarborReference[] | null;
  readonly tags?: readonly { readonly name: string; readonly push_time?: string }[] | null;
}

interface HarborReference {
  readonly platform?: { readonly os?: string; readonly architecture?: string; readonly variant?: string };
}

/** Where a row was read: the host of the registry, and the repository that was asked for. */
export interface HarborContext {
  readonly host: string;
  readonly repository: string;
}

const kinds = new Map<unknown, TagKind>([
  ["application/vnd.oci.image.index.v1+json", "index"],
  ["application/vnd.docker.distribution.manifest.list.v2+json", "index"],
  ["application/vnd.oci.image.manifest.v1+json", "image"],
  ["application/vnd.docker.distribution.manifest.v2+json", "image"],
]);

/** The meaning of one row: a tag for each of its tags, and none for an artifact without. */
export function toImageTags<Row extends HarborRow>(row: Row, { host, repository }: HarborContext): ImageTag<Row>[] {
  const { created, os, architecture } = row.extra_attrs ?? {};
  const [platform, ...others] = platformsOf(row);
  const image = {
    provider: "harbor",
    repository,
    digest: toDigest(row.digest),
    sizeBytes: toSizeBytes(row.size),
    platform: toPlatform(os, architecture) ?? (others.length === 0 ? platform : undefined),
    createdAt: toTime(created),
    imagePushedAt: toTime(row.push_time),
    kind: row.type === "IMAGE" ? kinds.get(row.manifest_media_type) : undefined,
  };
  return (row.tags ?? []).map(({ name, push_time }) =>
    createImageTag({ ...image, name, pushedAt: toTime(push_time), pullReference: `${host}/${repository}:${name}` }, row),
  );
}

/** `os/architecture`, or `os/architecture/variant`, of each image that an index refers to; attestations, whose platform is `unknown`, are left out. */
export function platformsOf({ references }: Pick<HarborRow, "references">): string[] {
  const platforms = (references ?? []).flatMap(({ platform }) => {
    const known = toPlatform(platform?.os, platform?.architecture);
    if (known === undefined || known === "unknown/unknown") return [];
    return platform?.variant ? `${known}/${platform.variant}` : known;
  });
  return [...new Set(platforms)];
}

/** What of a client is needed here. */
export interface HarborRows<Row, Options> {
  readonly host: string;
  rows(repository: string, options?: Options): AsyncIterable<Row>;
}

/** Every tag of a repository as an ImageTag, the latest image first. Throws what the client throws. */
export async function* listImageTags<Row extends HarborRow, Options>(
  client: HarborRows<Row, Options>,
  repository: string,
  options?: Options,
): AsyncGenerator<ImageTag<Row>, void, undefined> {
  for await (const row of client.rows(repository, options)) yield* toImageTags(row, { host: client.host, repository });
}
