// What each field means: https://docs.github.com/rest/packages/packages. A row is a package version, which is one digest and may have
// several tags; a version is created when its digest is first pushed. What updates one is not documented.
import type { Capabilities } from "../capabilities.ts";
import { createImageTag, type ImageTag } from "../image-tag.ts";
import { toDigest, toTime } from "../values.ts";

/** What GitHub's registry can tell. */
export const capabilities = {
  digest: true,
  imageId: false,
  size: false,
  platform: false,
  pullReference: true,
  kind: false,
  times: ["updatedAt", "imagePushedAt"],
  orderedBy: "imagePushedAt",
  order: "undocumented",
  total: false,
  complete: "best-effort",
} as const satisfies Capabilities;

/** The fields of a row that have a meaning here. */
export interface GhcrRow {
  readonly name: string;
  readonly created_at?: string;
  readonly updated_at?: string;
  readonly metadata?: { readonly container?: { readonly tags?: readonly string[] } };
}

/** Where a row was read: the repository, `owner/name`, that was asked for. */
export interface GhcrContext {
  readonly repository: string;
}

/** The meaning of one row: a tag for each of its tags, and none for a version without. */
export function toImageTags<Row extends GhcrRow>(row: Row, { repository }: GhcrContext): ImageTag<Row>[] {
  const image = {
    provider: "ghcr",
    repository,
    digest: toDigest(row.name),
    updatedAt: toTime(row.updated_at),
    imagePushedAt: toTime(row.created_at),
  };
  // The registry wants lower case; the API takes owners in any.
  const address = `ghcr.io/${repository.toLowerCase()}`;
  return (row.metadata?.container?.tags ?? []).map((name) => createImageTag({ ...image, name, pullReference: `${address}:${name}` }, row));
}

/** What of a client is needed here. */
export interface GhcrRows<Row, Options> {
  rows(repository: string, options?: Options): AsyncIterable<Row>;
}

/** Every tag of a package as an ImageTag, in an order that GitHub does not document. Throws what the client throws. */
export async function* listImageTags<Row extends GhcrRow, Options>(
  client: GhcrRows<Row, Options>,
  repository: string,
  options?: Options,
): AsyncGenerator<ImageTag<Row>, void, undefined> {
  for await (const row of client.rows(repository, options)) yield* toImageTags(row, { repository });
}
