import { setImmediate } from "node:timers/promises";

/**
 * Reads ahead from the moment it is made, at most about `most` items, and hands out all that has come in since it was last asked:
 * the first items at once, and a thousand at the price of one write.
 */
export class Batches<T> {
  readonly #items: AsyncIterator<T>;
  readonly #most: number;
  #waiting: T[] = [];
  #ended: { readonly error?: unknown } | undefined;
  #wake = () => {};

  constructor(items: AsyncIterable<T>, most = 1000) {
    this.#items = items[Symbol.asyncIterator]();
    this.#most = most;
    this.#read();
  }

  /** @throws what the items threw, after those that came before. */
  async *[Symbol.asyncIterator](): AsyncGenerator<T[], void, undefined> {
    for (;;) {
      // What comes with one page comes in one turn of the event loop.
      await setImmediate();
      const batch = this.#waiting;
      this.#waiting = [];
      if (batch.length > 0) {
        this.#wake();
        yield batch;
      } else if (this.#ended) {
        if ("error" in this.#ended) throw this.#ended.error;
        return;
      } else await this.#change();
    }
  }

  async #read(): Promise<void> {
    try {
      for (let next = await this.#items.next(); !next.done; next = await this.#items.next()) {
        this.#waiting.push(next.value);
        this.#wake();
        while (this.#waiting.length >= this.#most) await this.#change();
      }
      this.#ended = {};
    } catch (error) {
      this.#ended = { error };
    }
    this.#wake();
  }

  /** Resolves when the other side has done something. Never both sides wait at once: one waits on empty, the other on full. */
  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }
}
