// What DescribeImages answers: the images that are asked for, or a page of all.
import type { EcrImage, EcrWorld } from "./aws-ecr-world.ts";
import type { AwsRefusal } from "./aws-signature.ts";
import type { Lister } from "./page.ts";

/** The input, once the contract has accepted it. */
export interface EcrInput {
  readonly repositoryName: string;
  readonly registryId?: string;
  readonly imageIds?: readonly { readonly imageDigest?: string; readonly imageTag?: string }[];
  readonly nextToken?: string;
  readonly maxResults?: number;
  readonly filter?: { readonly tagStatus?: string; readonly imageStatus?: string };
}

type EcrPage = { readonly imageDetails: readonly EcrImage[]; readonly nextToken?: string };

export function isRefusal(answer: EcrPage | AwsRefusal): answer is AwsRefusal {
  return Array.isArray(answer);
}

/** The images that were asked for by digest or tag; it fails as soon as one is missing. */
export function findImages(
  { repositoryName, imageIds = [], ...input }: EcrInput,
  rows: readonly EcrImage[],
  { registryId }: Pick<EcrWorld, "registryId">,
): EcrPage | AwsRefusal {
  const images = rows.filter(({ imageStatus }) => matchesStatus(imageStatus, input.filter?.imageStatus));
  const found = imageIds.map(({ imageDigest, imageTag }) =>
    images.find(
      (image) =>
        (imageDigest ?? image.imageDigest) === image.imageDigest && (imageTag === undefined || image.imageTags?.includes(imageTag)),
    ),
  );
  const missing = imageIds[found.indexOf(undefined)];
  if (!missing) return { imageDetails: [...new Set(found)].filter((image) => image !== undefined) };
  const { imageDigest = "null", imageTag = "null" } = missing;
  const id = `{imageDigest:'${imageDigest}', imageTag:'${imageTag}'}`;
  const place = `the repository with name '${repositoryName}' in the registry with id '${registryId}'`;
  return ["ImageNotFoundException", `The image with imageId ${id} does not exist within ${place}`];
}

interface Cursor {
  /** The listing that the token belongs to. */
  readonly listing: string;
  /** The place of the last row that was answered. */
  readonly after: string;
  readonly endsAt: number;
}

/** Reads pages. Their tokens tell nothing, and end; what is pushed or deleted meanwhile moves no other row. */
export function createPages(
  world: EcrWorld,
  now: () => number,
): (input: EcrInput, images: readonly EcrImage[], lister: Lister) => EcrPage | AwsRefusal {
  const cursors = new Map<string, Cursor>();
  return ({ repositoryName, nextToken, maxResults = 100, filter = {} }, images, lister) => {
    const listing = JSON.stringify([repositoryName, filter]);
    const cursor = nextToken === undefined ? undefined : cursors.get(nextToken);
    if (nextToken !== undefined && (cursor?.listing !== listing || cursor.endsAt < now())) {
      return ["InvalidParameterException", "Invalid parameter at 'nextToken' failed to satisfy constraint: 'Invalid token'"];
    }
    const rows = images.filter((image) => isWanted(image, filter)).sort(byPlace);
    const start = rows.filter((image) => cursor !== undefined && placeOf(image) <= cursor.after).length;
    const { rows: imageDetails } = lister.paginate(rows, start, maxResults);
    const last = imageDetails.at(-1);
    if (!last || last === rows.at(-1)) return { imageDetails };
    const token = btoa(crypto.randomUUID());
    cursors.set(token, { listing, after: placeOf(last), endsAt: now() + world.tokenLifetimeMs });
    return { imageDetails, nextToken: token };
  };
}

function isWanted({ imageTags, imageStatus }: EcrImage, filter: NonNullable<EcrInput["filter"]>): boolean {
  const isTagged = imageTags !== undefined;
  if (filter.tagStatus === "TAGGED" && !isTagged) return false;
  if (filter.tagStatus === "UNTAGGED" && isTagged) return false;
  return matchesStatus(imageStatus, filter.imageStatus);
}

function matchesStatus(status = "ACTIVE", wanted = "ACTIVE"): boolean {
  return wanted === "ANY" || wanted === status;
}

/** An order that looks random, as that of ECR does, and stays as it is. */
function placeOf({ imageDigest }: EcrImage): string {
  let mixed = 0x811c9dc5;
  for (const character of imageDigest) mixed = Math.imul(mixed ^ character.charCodeAt(0), 0x01000193) >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  return ((mixed ^ (mixed >>> 13)) >>> 0).toString(16).padStart(8, "0") + imageDigest;
}

function byPlace(a: EcrImage, b: EcrImage): number {
  return placeOf(a) < placeOf(b) ? -1 : 1;
}
