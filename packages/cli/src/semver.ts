import { type ImageTag, sortTags } from "@imagetags/normalize";
import compareBuild from "semver/functions/compare-build.js";
import parse from "semver/functions/parse.js";

/** The highest version first, as semver orders them; `1.25` and `v1-alpine` count as `1.25.0` and `1.0.0-alpine`. Other names come last. */
export function sortBySemver(tags: Iterable<ImageTag>): ImageTag[] {
  const versions = sortTags(tags, "name").map((tag) => ({ tag, version: parse(toThreeNumbers(tag.name)) }));
  versions.sort((a, b) =>
    a.version && b.version ? compareBuild(b.version, a.version) : Number(b.version !== null) - Number(a.version !== null),
  );
  return versions.map(({ tag }) => tag);
}

function toThreeNumbers(name: string): string {
  const [, major, minor = 0, patch = 0, rest = ""] = /^v?(\d+)(?:\.(\d+))?(?:\.(\d+))?([-+].+)?$/.exec(name) ?? [];
  return major === undefined ? name : `${major}.${minor}.${patch}${rest}`;
}
