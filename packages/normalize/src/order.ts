import type { Capabilities } from "./capabilities.ts";
import type { ImageTag } from "./image-tag.ts";

export type Tags<T> = Iterable<T> | AsyncIterable<T>;

/** A few tags may stand in order by chance. So many are one page or less of every vendor that documents an order. */
const leastRead = 100;

/**
 * Passes tags on until there are enough of them, where the source lists the newest first. Vendors break that promise, so it is
 * never trusted alone: at least 100 tags are read, and until one is older than another, since tags of one time show no order; and all
 * of them once one is newer than a tag before it, or has no time.
 *
 * @param isEnough - asked after each tag has been taken: are older ones of no use?
 * @param onOutOfOrder - called once, when the tags contradict the order that the source has.
 */
export async function* readNewestFirst<T extends ImageTag>(
  tags: Tags<T>,
  { orderedBy, order }: Pick<Capabilities, "orderedBy" | "order">,
  isEnough: (tag: T) => boolean,
  onOutOfOrder?: () => void,
): AsyncGenerator<T, void, undefined> {
  let read = 0;
  let allDated = true;
  let inOrder = order !== "undocumented";
  let first: Date | undefined;
  let last: Date | undefined;
  for await (const tag of tags) {
    yield tag;
    read++;
    const time = tag[orderedBy];
    if (time === undefined) allDated = false;
    else if (inOrder && last !== undefined && time > last) {
      inOrder = false;
      onOutOfOrder?.();
    }
    last = time ?? last;
    first ??= last;
    const showsOrder = inOrder && allDated && read >= leastRead && Number(last) < Number(first);
    if (showsOrder && isEnough(tag)) return;
  }
}
