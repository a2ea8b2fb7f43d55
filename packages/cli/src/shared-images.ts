import type { ImageTag } from "@imagetags/normalize";

export interface HeldBack {
  readonly removable: readonly ImageTag[];
  /** What is held back, and the name of a tag of the same image that stays. */
  readonly held: ReadonlyMap<ImageTag, string>;
}

/**
 * Holds back the candidates that share their image with a tag that stays: a registry removes by digest, which takes every tag of
 * that image, and the image from every index that holds it. What is held back stays too, and may hold back others.
 */
export function holdBackShared(candidates: readonly ImageTag[], all: readonly ImageTag[]): HeldBack {
  const held = new Map<ImageTag, string>();
  let removable = candidates;
  for (;;) {
    const going = new Set(removable);
    const findHolder = indexByImage(all.filter((tag) => !going.has(tag)));
    const left = removable.filter((tag) => {
      const holder = findHolder(tag);
      if (holder !== undefined) held.set(tag, holder);
      return holder === undefined;
    });
    if (left.length === removable.length) return { removable, held };
    removable = left;
  }
}

/** Finds a tag of the same image, or of an index that holds it: of the same digest, or, where one of the two has none, of the same image ID. */
function indexByImage(tags: readonly ImageTag[]): (tag: ImageTag) => string | undefined {
  const byDigest = new Map<string | undefined, string>();
  const byImageId = new Map<string | undefined, string>();
  const withoutDigest = new Map<string | undefined, string>();
  for (const { digest, manifestDigests = [], imageId, name } of tags) {
    // An index breaks that loses one of its images.
    for (const inside of manifestDigests) byDigest.set(inside, name);
    if (digest !== undefined) byDigest.set(digest, name);
    if (imageId !== undefined) byImageId.set(imageId, name);
    if (imageId !== undefined && digest === undefined) withoutDigest.set(imageId, name);
  }
  return ({ digest, imageId }) => (digest === undefined ? byImageId.get(imageId) : (byDigest.get(digest) ?? withoutDigest.get(imageId)));
}
