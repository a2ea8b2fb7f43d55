// What each field means: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_ImageDetail.html. Nothing tells when a tag was
// moved to an image: `imagePushedAt` is the image's.
import type { AwsEcr, CallerOptions, ListOptions, TaggedImage } from "@imagetags/aws-ecr";
import type { Capabilities } from "../capabilities.ts";
import { createImageTag, type ImageTag } from "../image-tag.ts";
import { type ImageTagListing, mapListing } from "../listing.ts";
import { toDigest, toFractionalUnixTime, toKind, toSizeBytes } from "../values.ts";

/** What Amazon ECR returns. */
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

/** Where a row was read: the client's region, such as `us-east-1`, how its hosts' names end, and the repository that was asked for. */
export interface AwsEcrContext {
  readonly region: string;
  readonly dnsSuffix: string;
  readonly repository: string;
}

/** The meaning of a tag and its image; the image is the row. */
export function toImageTag({ tag, image }: TaggedImage, { region, dnsSuffix, repository }: AwsEcrContext): ImageTag<TaggedImage["image"]> {
  return createImageTag(
    {
      provider: "aws-ecr",
      repository,
      name: tag,
      digest: toDigest(image.imageDigest),
      sizeBytes: toSizeBytes(image.imageSizeInBytes),
      imagePushedAt: toFractionalUnixTime(image.imagePushedAt),
      pullReference: toPullReference(`${region}.${dnsSuffix}/${repository}:${tag}`, image.registryId),
      kind: toKind(image.imageManifestMediaType),
    },
    image,
  );
}

function toPullReference(rest: string, registryId: unknown): string | undefined {
  return typeof registryId === "string" && /^\d{12}$/.test(registryId) ? `${registryId}.dkr.ecr.${rest}` : undefined;
}

/** Every tag of a repository as an ImageTag, in an order that AWS does not document. Throws what the client throws. */
export function listImageTags(
  client: Pick<AwsEcr, "tags" | "region" | "dnsSuffix">,
  repository: string,
  options?: ListOptions,
): ImageTagListing<TaggedImage["image"]> {
  const { region, dnsSuffix } = client;
  return mapListing(client.tags(repository, options), (tag) => [toImageTag(tag, { region, dnsSuffix, repository })]);
}

/** The tag of that name as an ImageTag, or nothing when there is none. Throws what the client throws. */
export async function getImageTag(
  client: Pick<AwsEcr, "getTag" | "region" | "dnsSuffix">,
  repository: string,
  name: string,
  options?: CallerOptions,
): Promise<ImageTag<TaggedImage["image"]> | undefined> {
  const found = await client.getTag(repository, name, options);
  const { region, dnsSuffix } = client;
  return found && toImageTag(found, { region, dnsSuffix, repository });
}
