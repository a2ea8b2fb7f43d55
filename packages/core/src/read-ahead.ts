import type { FetchedPage, Place, RowListing } from "./listing.ts";

export interface ReadAhead<Row, Body> {
  /**
   * The page at a place. While it is on its way, the pages that should follow it (every `step` rows, as long as they start
   * before row `end`) are requested too. Pages that were guessed wrong, because one came short, are cancelled.
   */
  take(place: Place, step: number, end: number): Promise<FetchedPage<Row, Body>>;
  /** Cancels what is in flight and lets go of the caller's signal. */
  stop(): void;
}

interface InFlight<Row, Body> {
  readonly offset: number;
  readonly page: Promise<FetchedPage<Row, Body>>;
}

// Aborting without a reason builds an exception with its stack, which is a tenth of the cost of a page.
const unwanted = "unwanted";

/** Requests pages before they are asked for, as many at a time as the window allows, and hands them out in the order asked. */
export function readAhead<Row, Body>({ fetchPage, paging, pageSize: limit, window, signal }: RowListing<Row, Body>): ReadAhead<Row, Body> {
  const inFlight = new Map<number, InFlight<Row, Body>>();
  let controller = new AbortController();

  const drop = (): void => {
    if (inFlight.size === 0) return;
    controller.abort(signal?.aborted ? signal.reason : unwanted);
    controller = new AbortController();
    inFlight.clear();
  };
  const request = (place: Place): InFlight<Row, Body> => {
    const page = fetchPage({ ...place, limit, signal: controller.signal });
    // A page that is dropped before it is taken must not count as an unhandled rejection.
    page.catch(() => {});
    const started = { offset: place.offset, page };
    inFlight.set(place.page, started);
    return started;
  };
  signal?.addEventListener("abort", drop, { once: true });

  return {
    async take(place, step, end) {
      signal?.throwIfAborted();
      const guessed = inFlight.get(place.page);
      if (guessed?.offset !== place.offset) drop();
      const { page } = inFlight.get(place.page) ?? request(place);
      for (let next = following(place, step); paging !== "cursor" && next.offset < end && inFlight.size < window.size; ) {
        if (!inFlight.has(next.page)) request(next);
        next = following(next, step);
      }
      try {
        return await page;
      } finally {
        inFlight.delete(place.page);
      }
    },
    stop() {
      drop();
      signal?.removeEventListener("abort", drop);
    },
  };
}

function following({ offset, page }: Place, step: number): Place {
  return { offset: offset + step, page: page + 1 };
}
