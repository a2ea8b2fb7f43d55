import type { FetchedPage, Listing } from "./pages.ts";

export interface ReadAhead<Row, Body> {
  /**
   * The page at `offset`. While it is on its way, the pages that should follow it (every `step` rows, before `end`) are
   * asked for too. A page that was guessed wrong, because this one came short, is cancelled.
   */
  take(offset: number, limit: number, step: number, end: number): Promise<FetchedPage<Row, Body>>;
  /** Cancels what is in flight and lets go of the caller's signal. */
  stop(): void;
}

/** Fetches pages before they are asked for, at most `concurrency` at a time, and hands them out in the order asked. */
export function readAhead<Row, Body>({ fetchPage, concurrency, signal }: Listing<Row, Body>): ReadAhead<Row, Body> {
  const inFlight = new Map<number, Promise<FetchedPage<Row, Body>>>();
  let controller = new AbortController();
  let window = concurrency;

  const drop = (): void => {
    controller.abort(signal?.reason);
    controller = new AbortController();
    inFlight.clear();
  };
  const fetch = (offset: number, limit: number): void => {
    const onThrottled = () => {
      window = Math.max(1, window >> 1);
    };
    const page = fetchPage({ offset, limit, signal: controller.signal, onThrottled });
    // A page that is dropped before it is taken must not count as an unhandled rejection.
    page.catch(() => {});
    inFlight.set(offset, page);
  };
  signal?.addEventListener("abort", drop, { once: true });

  return {
    async take(offset, limit, step, end) {
      signal?.throwIfAborted();
      if (!inFlight.has(offset)) {
        if (inFlight.size > 0) drop();
        fetch(offset, limit);
      }
      const page = inFlight.get(offset) as Promise<FetchedPage<Row, Body>>;
      inFlight.delete(offset);
      for (let next = offset + step; next < end && inFlight.size < window - 1; next += step) {
        if (!inFlight.has(next)) fetch(next, limit);
      }
      return page;
    },
    stop() {
      drop();
      signal?.removeEventListener("abort", drop);
    },
  };
}
