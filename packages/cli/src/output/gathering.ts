import type { Writer } from "./writers.ts";

const enoughRows = 20;
const patienceMs = 1000;

/**
 * Holds the first rows back until there are enough to size a table by: 20, all there are, or those of the first second. So a
 * few tags of each of several repositories line up, and a long listing begins with its first page.
 */
export class GatheringWriter<Row> implements Writer<Row> {
  readonly #writer: Writer<Row>;
  readonly #held: Row[] = [];
  #timer: NodeJS.Timeout | undefined;
  #released: Promise<void> | undefined;

  constructor(writer: Writer<Row>) {
    this.#writer = writer;
  }

  async write(rows: readonly Row[]): Promise<void> {
    if (this.#released) {
      await this.#released;
      return this.#writer.write(rows);
    }
    this.#held.push(...rows);
    if (this.#held.length >= enoughRows) return this.#release();
    this.#timer ??= setTimeout(() => this.#release(), patienceMs).unref();
  }

  async end(isComplete?: boolean): Promise<void> {
    await (this.#released ?? this.#release());
    await this.#writer.end(isComplete);
  }

  #release(): Promise<void> {
    clearTimeout(this.#timer);
    this.#released = this.#held.length > 0 ? this.#writer.write(this.#held) : Promise.resolve();
    // Whoever writes or ends next is told of a failure; until then it must not count as unhandled.
    this.#released.catch(() => {});
    return this.#released;
  }
}
