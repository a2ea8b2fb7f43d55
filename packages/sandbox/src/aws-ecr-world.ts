import type { AwsKey } from "./aws-signature.ts";
import { digestOf, type ImageRows, manyImages, namesOf, takeTag } from "./image-rows.ts";
import { lateFields } from "./late.ts";
import { imagesBefore, livelyRepository, type TagsOfImage } from "./life.ts";

/** A row of DescribeImages. The sandbox reads the fields named here, and hands the rest out as it is. */
export interface EcrImage {
  readonly imageDigest: string;
  /** Missing where there is none. */
  readonly imageTags?: readonly string[];
  /** `ACTIVE` where it is missing. */
  readonly imageStatus?: string;
  readonly [field: string]: unknown;
}

export interface EcrWorld {
  /** Keys that may sign. Temporary ones have a `sessionToken`. */
  keys: AwsKey[];
  expiredTokens: string[];
  /** The region that holds the repositories. */
  region: string;
  /** The account that owns them. */
  registryId: string;
  /** How long a `nextToken` holds, in milliseconds. */
  tokenLifetimeMs: number;
  /** Rows by repository; the sandbox lists them in an order of its own. */
  repositories: Record<string, EcrImage[]>;
}

const registryId = "012345678910";

/** The row of the page's example, 1,000 tags, with archived and untagged images beside them, under `test/many`, and a repository that looks like life. */
export function createEcrWorld(now: Date): EcrWorld {
  return {
    keys: [{ accessKeyId: "AKIASANDBOX", secretAccessKey: "sandbox-secret-key" }],
    expiredTokens: [],
    region: "us-east-1",
    registryId,
    tokenLifetimeMs: 3_600_000,
    repositories: lateFields({
      "cluster-autoscaler": () => [documentedImage],
      "test/many": manyAndArchived,
      [livelyRepository]: () => imagesBefore(now).map(toImage),
    }),
  };
}

function manyAndArchived(): EcrImage[] {
  const create = (image: { tags: string[]; at: Date; number: number }) => createImage({ ...image, repository: "test/many" });
  const archived = create({ tags: ["v0.1"], at: new Date(Date.UTC(2017, 0, 1)), number: 2001 });
  return [...manyImages(create), { ...archived, imageStatus: "ARCHIVED" }];
}

const documentedImage: EcrImage = {
  registryId,
  repositoryName: "cluster-autoscaler",
  imageDigest: "sha256:4a1c6567c38904384ebc64e35b7eeddd8451110c299e3368d2210066487d97e5",
  imageTags: ["v1.13.6"],
  imageSizeInBytes: 48318255,
  imagePushedAt: 1565128275,
};

function createImage(of: { tags: readonly string[]; at: Date; number: number; repository: string }): EcrImage {
  const { tags, at, number, repository } = of;
  return {
    registryId,
    repositoryName: repository,
    imageDigest: digestOf(number),
    ...(tags.length > 0 ? { imageTags: tags } : {}),
    imageSizeInBytes: 48_000_000 + number,
    imagePushedAt: at.getTime() / 1000,
    imageManifestMediaType: "application/vnd.oci.image.manifest.v1+json",
    artifactMediaType: "application/vnd.oci.image.config.v1+json",
    imageStatus: "ACTIVE",
  };
}

function toImage(tags: TagsOfImage, index: number): EcrImage {
  const [{ imageAt, digest, sizeBytes, kind }] = tags;
  const { artifactMediaType, ...image } = createImage({
    tags: tags.map(({ name }) => name),
    at: imageAt,
    number: index + 1,
    repository: livelyRepository,
  });
  const own = { ...image, imageDigest: digest, imageSizeInBytes: sizeBytes };
  // The artifact of an index is not told.
  return kind === "index" ? { ...own, imageManifestMediaType: "application/vnd.oci.image.index.v1+json" } : { ...own, artifactMediaType };
}

const rows: ImageRows<EcrImage> = {
  tagsOf: ({ imageTags }) => imageTags ?? [],
  withTags: ({ imageTags: _, ...image }, tags) => (tags.length > 0 ? { ...image, imageTags: tags } : image),
};

/** The names of the tags on images that are active. */
export function tagNames({ repositories }: EcrWorld, repository: string): string[] {
  return namesOf(
    (repositories[repository] ?? []).filter(({ imageStatus = "ACTIVE" }) => imageStatus === "ACTIVE"),
    rows,
  );
}

/** Pushes a new image with a tag. */
export function pushTag(world: EcrWorld, repository: string, tag: string, at: Date): void {
  pushImage(world, repository, [tag], at);
}

/** Pushes a new image; an image that had one of its tags stays, with the tags it has left, if any. */
export function pushImage({ repositories }: EcrWorld, repository: string, tags: readonly string[], at: Date): void {
  const left = tags.reduce((images, tag) => takeTag(images, tag, rows), repositories[repository] ?? []);
  const number = Math.max(0, ...left.map(({ imageDigest }) => Number.parseInt(imageDigest.slice(-12), 16))) + 1;
  repositories[repository] = [createImage({ tags, at, number, repository }), ...left];
}

/** Deletes a tag; an image whose last tag it was goes with it. */
export function removeTag({ repositories }: EcrWorld, repository: string, tag: string): void {
  const images = repositories[repository];
  if (!images) return;
  const kept = images.filter(({ imageTags }) => imageTags?.length !== 1 || imageTags[0] !== tag);
  repositories[repository] = takeTag(kept, tag, rows);
}

export function expireTokens(world: EcrWorld): void {
  for (const key of world.keys) {
    if (key.sessionToken === undefined) continue;
    world.expiredTokens.push(key.sessionToken);
    key.sessionToken = crypto.randomUUID();
  }
}
