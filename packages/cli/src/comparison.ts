import { type ImageTag, sortTags } from "@imagetags/normalize";

/** A tag that a mirror lacks (`missing`), has beyond (`extra`), or has with other content (`different`). */
export interface Difference {
  readonly difference: "missing" | "extra" | "different";
  readonly name: string;
  /** By what the content was compared. */
  readonly comparedBy?: "digest" | "imageId";
  readonly repository?: ImageTag;
  readonly mirror?: ImageTag;
}

/** What a comparison of two repositories came to. */
export interface Comparison {
  readonly differences: readonly Difference[];
  /** Of how many tags only the name was compared, since one side has nothing else. */
  readonly uncompared: number;
}

/** The differences, by name. What only the mirror has is one where `withExtra` says so: where all tags of the repository are given. */
export function compare(
  tags: readonly ImageTag[],
  mirrored: readonly ImageTag[],
  { withExtra }: { readonly withExtra: boolean },
): Comparison {
  const others = new Map(mirrored.map((tag) => [tag.name, tag]));
  const names = new Set(tags.map(({ name }) => name));
  const extra = withExtra ? mirrored.filter(({ name }) => !names.has(name)) : [];
  const differences: Difference[] = [];
  let uncompared = 0;
  for (const tag of sortTags([...tags, ...extra], "name")) {
    const { name } = tag;
    const mirror = others.get(name);
    if (!names.has(name)) differences.push({ difference: "extra", name, mirror: tag });
    else if (!mirror) differences.push({ difference: "missing", name, repository: tag });
    else {
      const comparedBy = findCommon(tag, mirror);
      if (!comparedBy) uncompared++;
      else if (tag[comparedBy] !== mirror[comparedBy])
        differences.push({ difference: "different", name, comparedBy, repository: tag, mirror });
    }
  }
  return { differences, uncompared };
}

/** What both sides have: the digest, or else the image ID, which is the digest of the configuration inside. */
function findCommon(one: ImageTag, other: ImageTag): "digest" | "imageId" | undefined {
  return (["digest", "imageId"] as const).find((field) => one[field] !== undefined && other[field] !== undefined);
}
