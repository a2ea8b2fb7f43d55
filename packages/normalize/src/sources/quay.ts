// What each field means: https://docs.redhat.com/en/documentation/red_hat_quay/3/html/red_hat_quay_api_reference/listrepotags.
// `expiration` is not mapped: a tag that is listed has not expired. Whether a single manifest is an image or something else, such as
// a signature, is not told.
import type { Capabilities } from "../capabilities.ts";
import { createImageTag, type ImageTag } from "../image-tag.ts";
import { toDigest, toSizeBytes, toUnixTime } from "../values.ts";

/** What Quay can tell. */
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

/** The fields of a row that have a meaning here. */
export interface QuayRow {
  readonly name: string;
  readonly manifest_digest?: string;
  readonly is_manifest_list?: boolean;
  readonly size?: number | bigint | null;
  readonly start_ts?: number | bigint;
}

/** Where a row was read: the host of the registry, and the repository that was asked for. */
export interface QuayContext {
  readonly host: string;
  readonly repository: string;
}

/** The meaning of one row. */
export function toImageTag<Row extends QuayRow>(row: Row, { host, repository }: QuayContext): ImageTag<Row> {
  return createImageTag(
    {
      provider: "quay",
      repository,
      name: row.name,
      digest: toDigest(row.manifest_digest),
      sizeBytes: toSizeBytes(row.size),
      pushedAt: toUnixTime(row.start_ts),
      pullReference: `${host}/${repository}:${row.name}`,
      kind: row.is_manifest_list === true ? "index" : undefined,
    },
    row,
  );
}

/** What of a client is needed here. */
export interface QuayTags<Row, Options> {
  readonly host: string;
  tags(repository: string, options?: Options): AsyncIterable<Row>;
}

/** Every tag of a repository as an ImageTag, in an order that Quay does not document. Throws what the client throws. */
export async function* listImageTags<Row extends QuayRow, Options>(
  client: QuayTags<Row, Options>,
  repository: string,
  options?: Options,
): AsyncGenerator<ImageTag<Row>, void, undefined> {
  for await (const row of client.tags(repository, options)) yield toImageTag(row, { host: client.host, repository });
}
