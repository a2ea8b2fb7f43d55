// What each field means: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageDetail.html. A row is an image, which may
// have several tags. Nothing tells when a tag was moved to it: `imagePushedAt` is the image's.
import type { Capabilities } from "../capabilities.ts";
import { createImageTag, type ImageTag, type TagKind } from "../image-tag.ts";
import { toDigest, toFractionalUnixTime, toSizeBytes } from "../values.ts";

/** What Amazon ECR can tell. */
export const capabilities = {
  digest: true,
  imageId: false,
  size: true,
  platform: false,
  pullReference: true,
  kind: true,
  times: ["imagePushedAt"],
  orderedBy: "imagePushedAt",
  order: "undocumented",
  total: false,
  complete: "best-effort",
} as const satisfies Capabilities;

/** The fields of a row that have a meaning here. */
export interface AwsEcrRow {
  readonly registryId?: string;
  readonly imageDigest: string;
  readonly imageTags?: readonly string[];
  readonly imageSizeInBytes?: number | bigint;
  readonly imagePushedAt?: number;
  readonly imageManifestMediaType?: string;
}

/** Where a row was read: the region, such as `us-east-1`, and the repository that was asked for. */
export interface AwsEcrContext {
  readonly region: string;
  readonly repository: string;
}

const kinds = new Map<unknown, TagKind>([
  ["application/vnd.oci.image.index.v1+json", "index"],
  ["application/vnd.docker.distribution.manifest.list.v2+json", "index"],
  ["application/vnd.oci.image.manifest.v1+json", "image"],
  ["application/vnd.docker.distribution.manifest.v2+json", "image"],
]);

/** The meaning of one row: a tag for each of its tags, and none for an image without. */
export function toImageTags<Row extends AwsEcrRow>(row: Row, { region, repository }: AwsEcrContext): ImageTag<Row>[] {
  const host = row.registryId && `${row.registryId}.dkr.ecr.${region}.${region.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com"}`;
  const image = {
    provider: "aws-ecr",
    repository,
    digest: toDigest(row.imageDigest),
    sizeBytes: toSizeBytes(row.imageSizeInBytes),
    imagePushedAt: toFractionalUnixTime(row.imagePushedAt),
    kind: kinds.get(row.imageManifestMediaType),
  };
  return (row.imageTags ?? []).map((name) =>
    createImageTag({ ...image, name, pullReference: host ? `${host}/${repository}:${name}` : undefined }, row),
  );
}

/** What of a client is needed here. */
export interface AwsEcrRows<Row, Options> {
  readonly region: string;
  rows(repository: string, options?: Options): AsyncIterable<Row>;
}

/** Every tag of a repository as an ImageTag, in an order that AWS does not document. Throws what the client throws. */
export async function* listImageTags<Row extends AwsEcrRow, Options>(
  client: AwsEcrRows<Row, Options>,
  repository: string,
  options?: Options,
): AsyncGenerator<ImageTag<Row>, void, undefined> {
  for await (const row of client.rows(repository, options)) yield* toImageTags(row, { region: client.region, repository });
}
