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

/**
 * Finds a tag of the same image, or of an index that holds it: of the same digest, or, where one of the two has none, of the same
 * image ID, or of an index with a manifest in common.
 */
function indexByImage(tags: readonly ImageTag[]): (tag: ImageTag) => string | undefined {
  const all = new Map<string, string>();
  const withoutDigest = new Map<string, string>();
  for (const tag of tags) {
    const { digest, name } = tag;
    for (const part of partsOf(tag)) {
      // An index breaks that loses one of its images.
      all.set(part, name);
      if (digest === undefined) withoutDigest.set(part, name);
    }
    if (digest !== undefined) all.set(digest, name);
  }
  const findPart = (tag: ImageTag, names: ReadonlyMap<string, string>) => partsOf(tag).flatMap((part) => names.get(part) ?? [])[0];
  return (tag) => (tag.digest === undefined ? findPart(tag, all) : (all.get(tag.digest) ?? findPart(tag, withoutDigest)));
}

/** Whether anything tells which image a tag is of. */
export function isImageTold(tag: ImageTag): boolean {
  return tag.digest !== undefined || partsOf(tag).length > 0;
}

/** What tells an image, beside its own digest. */
export function partsOf({ imageId, manifestDigests = [] }: ImageTag): readonly string[] {
  return imageId === undefined ? manifestDigests : [imageId, ...manifestDigests];
}
