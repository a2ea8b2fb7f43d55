import type { TagListing, Window } from "@imagetags/core";

export interface DescribeOptions<Tag> {
  /** Asks for more about a tag. */
  readonly describe: (tag: Tag, signal: AbortSignal) => Promise<Tag>;
  /** How many may be asked about at a time. */
  readonly window: Pick<Window, "size">;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Asks about each tag of a listing before it is handed out, and about those after it, up to as many as were taken before: whoever
 * leaves after a few tags pays for few. Leaving early cancels what is in flight.
 */
export function describeTags<Tag>(listing: TagListing<Tag>, options: DescribeOptions<Tag>): TagListing<Tag> {
  let isOver = false;
  const items = readDescribed(listing, options, () => {
    isOver = true;
  });
  // The listing ends before the last of its tags is handed out.
  return Object.defineProperty(items, "completeness", { get: () => (isOver ? listing.completeness : undefined) }) as TagListing<Tag>;
}

async function* readDescribed<Tag>(
  listing: TagListing<Tag>,
  { describe, window, signal }: DescribeOptions<Tag>,
  onEnd: () => void,
): AsyncGenerator<Tag, void, undefined> {
  const controller = new AbortController();
  const stop = () => controller.abort(signal?.reason);
  if (signal?.aborted) stop();
  signal?.addEventListener("abort", stop, { once: true });
  const asked: Promise<Tag>[] = [];
  let taken = 0;
  let isEnd = false;
  try {
    for (;;) {
      while (!isEnd && asked.length < Math.min(window.size, taken + 1)) {
        const { done, value } = await listing.next();
        isEnd = done === true;
        if (!done) asked.push(describe(value, controller.signal));
        // One that is never taken must not count as an unhandled rejection.
        asked.at(-1)?.catch(() => {});
      }
      const next = asked.shift();
      if (next === undefined) return onEnd();
      taken++;
      yield await next;
      signal?.throwIfAborted();
    }
  } finally {
    signal?.removeEventListener("abort", stop);
    controller.abort("This tag is no longer wanted.");
    await listing.return();
  }
}
