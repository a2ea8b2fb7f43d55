// A repository as teams have them: versions, names that move, a nightly, branches, an index, signatures, and two tags on one image.

/** `namespace/name` of that repository, which every vendor has. */
export const livelyRepository = "team/shop";

/** A tag, whichever vendor has it. */
export interface LivelyTag {
  readonly name: string;
  readonly at: Date;
  /** When its image was pushed first. */
  readonly imageAt: Date;
  readonly digest: string;
  readonly imageId: string;
  readonly sizeBytes: number;
  readonly kind: "image" | "index" | "signature";
  /** Of an index, an image for each platform; of an image, itself; of a signature, none. */
  readonly images: readonly LivelyImage[];
}

export interface LivelyImage {
  readonly architecture: "amd64" | "arm64";
  readonly variant?: "v8";
  readonly digest: string;
  readonly sizeBytes: number;
}

const hour = 3_600_000;
const day = 24 * hour;
const mebibyte = 2 ** 20;

/** Name, number of the image, and how long ago it was pushed, in milliseconds. */
const pushes: readonly [name: string, image: number, agoMs: number][] = [
  ["nightly", 31, 7 * hour],
  ["main-8c1f2ab", 31, 7 * hour + 90_000],
  ["latest", 30, 2 * day],
  ["v2.14.3", 30, 2 * day + 60_000],
  ["pr-1187", 29, 3 * day],
  ["v2.14.2", 28, 9 * day],
  ["v2.14.1", 27, 23 * day],
  ["v2.14.1-rc.2", 26, 25 * day],
  ["v2.14.0", 25, 41 * day],
  ["v2.13.5", 24, 66 * day],
  ["v2.13.4", 23, 101 * day],
  ["v2.12.0", 22, 150 * day],
  ["v1.36.9", 21, 240 * day],
  ["v1.36.8", 20, 395 * day],
];

const signed = [30, 28];
const firstIndex = 25;

/** Its tags, the last pushed a few hours before `now`: the newest first. */
export function lifeBefore(now: Date): LivelyTag[] {
  const images = pushes.map(([name, image, agoMs]) => createTag(name, image, before(now, agoMs), before(now, firstAgo(image))));
  const signatures = signed.map((image, index) => createSignature(image, before(now, firstAgo(image) - 30_000), index));
  return [...images, ...signatures].sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** The tags of one image. */
export type TagsOfImage = readonly [LivelyTag, ...LivelyTag[]];

/** The same, for registries whose rows are images. */
export function imagesBefore(now: Date): TagsOfImage[] {
  const images = new Map<string, TagsOfImage>();
  for (const tag of lifeBefore(now)) images.set(tag.digest, [...(images.get(tag.digest) ?? []), tag]);
  return [...images.values()];
}

function createTag(name: string, image: number, at: Date, imageAt: Date): LivelyTag {
  const digest = digestOf(image);
  const sizeBytes = Math.round((84 + image * 0.37) * mebibyte);
  const common = { name, at, imageAt, digest, imageId: digestOf(image + 1000), sizeBytes };
  if (image < firstIndex) return { ...common, kind: "image", images: [{ architecture: "amd64", digest, sizeBytes }] };
  const amd64 = { architecture: "amd64", digest: digestOf(image + 4000), sizeBytes } as const;
  const arm64 = { architecture: "arm64", variant: "v8", digest: digestOf(image + 5000), sizeBytes: sizeBytes - 3 * mebibyte } as const;
  return { ...common, kind: "index", images: [amd64, arm64] };
}

function createSignature(image: number, at: Date, index: number): LivelyTag {
  const ids = { digest: digestOf(index + 2000), imageId: digestOf(index + 3000) };
  return { name: `sha256-${digits(image)}.sig`, at, imageAt: at, ...ids, sizeBytes: 1100 + index, kind: "signature", images: [] };
}

/** How long ago an image was pushed first, in milliseconds. */
function firstAgo(wanted: number): number {
  return Math.max(...pushes.filter(([, image]) => image === wanted).map(([, , agoMs]) => agoMs));
}

function before(now: Date, agoMs: number): Date {
  return new Date(Math.floor((now.getTime() - agoMs) / 1000) * 1000);
}

function digestOf(number: number): string {
  return `sha256:${digits(number)}`;
}

/** 64 hex digits that look like nothing, always the same for a number: https://en.wikipedia.org/wiki/Linear_congruential_generator */
function digits(number: number): string {
  let state = number * 2_654_435_761;
  const next = () => {
    state = (Math.imul(state ^ (state >>> 15), 1_664_525) + 1_013_904_223) >>> 0;
    return (state >>> 24).toString(16).padStart(2, "0");
  };
  return Array.from({ length: 32 }, next).join("");
}
