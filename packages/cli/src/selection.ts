import { type Capabilities, filterTags, type ImageTag, newest, sortTags } from "@imagetags/normalize";
import type { SelectionOptions } from "./options.ts";

/** Which tags, how many, in which order. */
export interface Selection extends SelectionOptions {
  readonly newest?: number;
  readonly limit?: number;
  readonly sort?: "time" | "name" | "semver" | "size";
  readonly reverse?: true;
}

type Tags = AsyncIterable<ImageTag>;

/** The tags of one source that a selection means, in its order. Reads no further than it has to. */
export async function* select(tags: Tags, selection: Selection, source: Capabilities): AsyncGenerator<ImageTag, void, undefined> {
  const { newest: count, limit = Number.POSITIVE_INFINITY, sort, reverse } = selection;
  const kept = await filter(tags, selection, source);
  const chosen = count === undefined ? kept : await newest(kept, count, source);
  const ordered = sort || reverse ? await order(chosen, selection, source) : chosen;
  let left = limit;
  for await (const tag of ordered) {
    yield tag;
    if (--left === 0) return;
  }
}

/** The tags that `--match`, `--regex`, `--since`, `--until` and `--no-signatures` keep, as they come. */
export async function filter(
  tags: Tags,
  { match, regex, since, until, signatures }: SelectionOptions,
  source: Capabilities,
): Promise<Tags> {
  const by = source.orderedBy;
  let kept = since === undefined ? tags : stopBefore(tags, since, source);
  if (!signatures) kept = withoutSignatures(kept);
  if (match !== undefined) kept = filterTags(kept, { name: await readGlob(match), by });
  return filterTags(kept, { name: regex, since, until, by });
}

/** Stops where a source that lists the newest first, and so far has, comes to tags from before `since`. */
async function* stopBefore(tags: Tags, since: Date, { orderedBy, order }: Capabilities): AsyncGenerator<ImageTag, void, undefined> {
  let inOrder = order === "newest-first";
  let last: Date | undefined;
  for await (const tag of tags) {
    const time = tag[orderedBy];
    inOrder &&= time !== undefined && (last === undefined || time <= last);
    if (inOrder && time && time < since) return;
    last = time;
    yield tag;
  }
}

// How cosign names what it attaches to the image with that digest.
const cosignName = /^sha256-[0-9a-f]{64}\.(?:sig|att|sbom)$/;

async function* withoutSignatures(tags: Tags): AsyncGenerator<ImageTag, void, undefined> {
  for await (const tag of tags) if (tag.kind !== "signature" && !cosignName.test(tag.name)) yield tag;
}

async function readGlob(glob: string): Promise<RegExp> {
  const { default: picomatch } = await import("picomatch");
  return picomatch.makeRe(glob, { dot: true });
}

async function order(tags: Tags | ImageTag[], { sort, reverse }: Selection, source: Capabilities): Promise<ImageTag[]> {
  const all = await Array.fromAsync(tags);
  const sorted = sort === undefined ? all : await sortBy(all, sort, source);
  return reverse ? sorted.reverse() : sorted;
}

async function sortBy(tags: ImageTag[], sort: NonNullable<Selection["sort"]>, source: Capabilities): Promise<ImageTag[]> {
  if (sort === "semver") return (await import("./semver.ts")).sortBySemver(tags);
  return sortTags(tags, sort === "time" ? source.orderedBy : sort === "size" ? "sizeBytes" : "name");
}
