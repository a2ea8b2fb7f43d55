import type { Capabilities } from "./capabilities.ts";
import type { ImageTag, TimeField } from "./image-tag.ts";

type Tags<T> = Iterable<T> | AsyncIterable<T>;

/**
 * The newest tags by the source's clock, newest first.
 *
 * Where the vendor lists the newest first, give the tags as the source lists them, and no more of them are read than asked for.
 */
export async function newest<T extends ImageTag>(
  tags: Tags<T>,
  count: number,
  source: Pick<Capabilities, "orderedBy" | "order">,
): Promise<T[]> {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`count must be a whole number of at least 0; got ${count}.`);
  if (count === 0) return [];
  let kept: T[] = [];
  for await (const tag of tags) {
    kept.push(tag);
    if (kept.length === count && source.order === "newest-first" && isNewestFirst(kept, source.orderedBy)) return kept;
    if (kept.length >= 2 * count + 1000) kept = sortTags(kept, source.orderedBy).slice(0, count);
  }
  return sortTags(kept, source.orderedBy).slice(0, count);
}

/** A sorted copy: times and sizes from the greatest, names in the order people count in. What has no such value comes last. */
export function sortTags<T extends ImageTag>(tags: Iterable<T>, by: TimeField | "name" | "sizeBytes"): T[] {
  return [...tags].sort((a, b) => {
    const [left, right] = [a[by], b[by]];
    if (left === right || by === "name") return compareNames(a.name, b.name);
    if (left === undefined) return 1;
    if (right === undefined) return -1;
    return Number(right) - Number(left) || compareNames(a.name, b.name);
  });
}

export interface TagFilter {
  /** Keeps the tags whose name matches. */
  readonly name?: RegExp | undefined;
  /** Keeps the tags of this instant and later. */
  readonly since?: Date | undefined;
  /** Keeps the tags before this instant. */
  readonly until?: Date | undefined;
  /** The time that `since` and `until` mean. */
  readonly by: TimeField;
}

/** The tags that match, as they come. A tag without that time matches neither `since` nor `until`. */
export async function* filterTags<T extends ImageTag>(tags: Tags<T>, filter: TagFilter): AsyncGenerator<T, void, undefined> {
  for await (const tag of tags) if (matches(tag, filter)) yield tag;
}

function matches(tag: ImageTag, { name, since, until, by }: TagFilter): boolean {
  const time = tag[by];
  if (name && tag.name.search(name) === -1) return false;
  if (since && !(time && time >= since)) return false;
  return !until || (time !== undefined && time < until);
}

function isNewestFirst(tags: readonly ImageTag[], by: TimeField): boolean {
  return tags.every((tag, index) => {
    const [time, earlier] = [tag[by], index === 0 ? tag[by] : tags[index - 1]?.[by]];
    return time !== undefined && earlier !== undefined && earlier >= time;
  });
}

let collator: Intl.Collator | undefined;

function compareNames(a: string, b: string): number {
  collator ??= new Intl.Collator("en", { numeric: true });
  return collator.compare(a, b);
}
