import type { Capabilities } from "./capabilities.ts";
import type { ImageTag, TimeField } from "./image-tag.ts";
import { readNewestFirst, type Tags } from "./order.ts";

/**
 * The newest tags by the source's clock, newest first. Those without a time come last, as the source lists them.
 *
 * Where the vendor lists the newest first, give the tags as the source lists them: one page is read, and no more, unless its
 * tags contradict that order or more are asked for.
 *
 * @param onOutOfOrder - called once, when they contradict it; then all tags are read, so that the answer is right.
 */
export async function newest<T extends ImageTag>(
  tags: Tags<T>,
  count: number,
  source: Pick<Capabilities, "orderedBy" | "order">,
  onOutOfOrder?: () => void,
): Promise<T[]> {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`count must be a whole number of at least 0; got ${count}.`);
  if (count === 0) return [];
  let kept: T[] = [];
  for await (const tag of readNewestFirst(tags, source, () => kept.length >= count, onOutOfOrder)) {
    kept.push(tag);
    if (kept.length >= 2 * count + 1000) kept = sortTags(kept, source.orderedBy).slice(0, count);
  }
  return sortTags(kept, source.orderedBy).slice(0, count);
}

/**
 * A sorted copy: times and sizes from the greatest, names in the order people count in. Of one size, names decide; of one time, tags
 * stay as they came, which is the vendor's order. What has no such value comes last, as it came.
 */
export function sortTags<T extends ImageTag>(tags: Iterable<T>, by: TimeField | "name" | "sizeBytes"): T[] {
  return [...tags].sort((a, b) => {
    if (by === "name") return compareNames(a.name, b.name);
    const [left, right] = [a[by], b[by]];
    if (left === undefined || right === undefined) return Number(left === undefined) - Number(right === undefined);
    return Number(right) - Number(left) || (by === "sizeBytes" ? compareNames(a.name, b.name) : 0);
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

let collator: Intl.Collator | undefined;

function compareNames(a: string, b: string): number {
  collator ??= new Intl.Collator("en", { numeric: true });
  return collator.compare(a, b);
}
