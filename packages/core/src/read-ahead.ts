import type { FetchedPage, Listing } from "./pages.ts";

/** Fetches pages before they are asked for, at most `concurrency` at a time, and hands them out in the order asked. */
export class ReadAhead<Row, Body> {
  readonly #listing: Listing<Row, Body>;
  readonly #inFlight = new Map<number, Promise<FetchedPage<Row, Body>>>();
  readonly #stopWithCaller = (): void => this.#drop(this.#listing.signal?.reason);
  #window: number;
  #controller = new AbortController();

  constructor(listing: Listing<Row, Body>) {
    this.#listing = listing;
    this.#window = listing.concurrency;
    listing.signal?.addEventListener("abort", this.#stopWithCaller, { once: true });
  }

  /**
   * The page at `offset`. While it is on its way, the pages that should follow it (every `step` rows, before `end`) are
   * asked for too. A page that was guessed wrong, because this one came short, is cancelled.
   */
  take(offset: number, limit: number, step: number, end: number): Promise<FetchedPage<Row, Body>> {
    if (this.#inFlight.size > 0 && !this.#inFlight.has(offset)) this.#drop();
    const page = this.#inFlight.get(offset) ?? this.#fetch(offset, limit);
    this.#inFlight.delete(offset);
    for (let next = offset + step; next < end && this.#inFlight.size < this.#window - 1; next += step) {
      if (!this.#inFlight.has(next)) this.#inFlight.set(next, this.#fetch(next, limit));
    }
    return page;
  }

  /** Cancels what is in flight and lets go of the caller's signal. */
  stop(): void {
    this.#drop();
    this.#listing.signal?.removeEventListener("abort", this.#stopWithCaller);
  }

  #fetch(offset: number, limit: number): Promise<FetchedPage<Row, Body>> {
    this.#listing.signal?.throwIfAborted();
    const { signal } = this.#controller;
    const page = this.#listing.fetchPage({ offset, limit, signal, onThrottled: () => this.#narrow() });
    // A page that is dropped before it is taken must not count as an unhandled rejection.
    page.catch(() => {});
    return page;
  }

  #narrow(): void {
    this.#window = Math.max(1, Math.floor(this.#window / 2));
  }

  #drop(reason?: unknown): void {
    this.#controller.abort(reason);
    this.#controller = new AbortController();
    this.#inFlight.clear();
  }
}
