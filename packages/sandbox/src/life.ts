// A repository as teams have them: versions, names that move, a nightly, branches, an index, signatures, and two tags on one image.

/** `namespace/name` of that repository, at each vendor that has one. */
export const livelyRepository = "team/shop";

/** A tag, whichever vendor has it. */
export interface LivelyTag {
  readonly name: string;
  readonly at: Date;
  readonly digest: string;
  readonly imageId: string;
  readonly sizeBytes: number;
  readonly kind: "image" | "index" | "signature";
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
  const images = pushes.map(([name, image, agoMs]): LivelyTag => {
    const kind = image >= firstIndex ? "index" : "image";
    return {
      name,
      at: before(now, agoMs),
      kind,
      digest: `sha256:${digits(image)}`,
      imageId: `sha256:${digits(image + 1000)}`,
      sizeBytes: sizeOf(image),
    };
  });
  const signatures = signed.flatMap((image, index): LivelyTag[] => {
    const of = images.find(({ digest }) => digest === `sha256:${digits(image)}`);
    if (!of) return [];
    const name = `sha256-${digits(image)}.sig`;
    const number = 2000 + index;
    return [
      {
        name,
        at: new Date(of.at.getTime() + 30_000),
        kind: "signature",
        digest: `sha256:${digits(number)}`,
        imageId: `sha256:${digits(number + 1000)}`,
        sizeBytes: 1100 + index,
      },
    ];
  });
  return [...images, ...signatures].sort((a, b) => b.at.getTime() - a.at.getTime());
}

function before(now: Date, agoMs: number): Date {
  return new Date(Math.floor((now.getTime() - agoMs) / 1000) * 1000);
}

function sizeOf(image: number): number {
  return Math.round((84 + image * 0.37) * mebibyte);
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
