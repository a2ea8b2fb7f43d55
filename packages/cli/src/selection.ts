import { attachmentOf, type Capabilities, type ImageTag, newest, readNewestFirst, sortTags, type TimeField } from "@imagetags/normalize";
import type { ListingFacts } from "./listing-facts.ts";
import type { SelectionOptions } from "./options.ts";
import { UsageError } from "./usage-error.ts";

/** Which tags, how many, in which order. */
export interface Selection extends SelectionOptions {
  readonly newest?: number;
  readonly limit?: number;
  readonly sort?: "time" | "name" | "semver" | "size";
  readonly reverse?: true;
}

type Tags = AsyncIterable<ImageTag>;
type Test = (tag: ImageTag) => boolean;
type Counts = Pick<ListingFacts, "matched" | "undated" | "outOfOrder">;

/** The tags of one source that a selection means, in its order. Reads no further than it has to, and counts what it meets. */
export async function* select(
  tags: Tags,
  selection: Selection,
  source: Capabilities,
  counts: Counts = { matched: 0, undated: 0 },
): AsyncGenerator<ImageTag, void, undefined> {
  const { newest: count, limit = Number.POSITIVE_INFINITY, sort, reverse } = selection;
  const kept = keep(tags, selection, source, counts);
  // What is kept was read as far as the order can be trusted.
  const chosen = count === undefined ? kept : await newest(kept, count, { ...source, order: "undocumented" });
  const ordered = sort || reverse ? await order(chosen, selection, source) : chosen;
  let left = limit;
  for await (const tag of ordered) {
    yield tag;
    if (--left === 0) return;
  }
}

async function* keep(tags: Tags, selection: Selection, source: Capabilities, counts: Counts): AsyncGenerator<ImageTag, void, undefined> {
  const { since, newest: count = Number.POSITIVE_INFINITY } = selection;
  const { orderedBy } = source;
  const [isMeant, hasTime] = [await createTagTest(selection, source), createTimeTest(selection, orderedBy)];
  let kept = 0;
  const isEnough: Test = ({ [orderedBy]: time }) => kept >= count || (since !== undefined && time !== undefined && time < since);
  const noteOrder = () => {
    counts.outOfOrder = true;
  };
  for await (const tag of readNewestFirst(tags, source, isEnough, noteOrder)) {
    if (!isMeant(tag)) continue;
    counts.matched++;
    if (tag[orderedBy] === undefined) counts.undated++;
    if (!hasTime(tag)) continue;
    kept++;
    yield tag;
  }
}

/**
 * What `--match`, `--exclude`, `--regex`, `--platform` and `--no-signatures` ask of a tag.
 *
 * @throws UsageError for a glob that cannot be read, and a platform where the source returns none.
 */
export async function createTagTest(
  { match, exclude = [], regex, platform, signatures }: SelectionOptions,
  source?: Pick<Capabilities, "platform">,
): Promise<Test> {
  if (platform && source && !source.platform) {
    throw new UsageError("--platform needs a source that returns platforms.", "See what each returns: imagetags providers");
  }
  const [matches, excludes] = [
    await Promise.all((match ?? []).map(readGlob("match"))),
    await Promise.all(exclude.map(readGlob("exclude"))),
  ];
  return (tag) =>
    (signatures || !attachmentOf(tag)) &&
    (match === undefined || matches.some((glob) => glob.test(tag.name))) &&
    !excludes.some((glob) => glob.test(tag.name)) &&
    (regex === undefined || regex.some((expression) => expression.test(tag.name))) &&
    (platform === undefined || platform.some((wanted) => tag.platforms?.some((one) => `${one}/`.startsWith(`${wanted}/`))));
}

/** The only name that a selection can match, where it is one: a single `--match` without a wildcard. */
export function onlyName({ match = [] }: SelectionOptions): string | undefined {
  const [name] = match;
  return match.length === 1 && name !== undefined && /^\w[\w.-]{0,127}$/.test(name) ? name : undefined;
}

/** What `--since` and `--until` ask of a tag: one without a time passes neither. */
export function createTimeTest({ since, until }: SelectionOptions, clock: TimeField): Test {
  return ({ [clock]: time }) =>
    (since === undefined || (time !== undefined && time >= since)) && (until === undefined || (time !== undefined && time < until));
}

function readGlob(option: "match" | "exclude"): (glob: string) => Promise<RegExp> {
  return async (glob) => {
    const { default: picomatch } = await import("picomatch");
    try {
      return picomatch.makeRe(glob, { dot: true });
    } catch (error) {
      throw new UsageError(`--${option} cannot be read: ${(error as Error).message}.`, "Write a glob, such as 'v1.*'.");
    }
  };
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
