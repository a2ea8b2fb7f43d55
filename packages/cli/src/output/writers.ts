import type { Context } from "../context.ts";
import type { ListingFacts } from "../listing-facts.ts";
import { toPrintableJson } from "../printable.ts";

/** Prints rows as they come. */
export interface Writer<Row> {
  write(rows: readonly Row[]): Promise<void>;
  /**
   * Called once, when there are no more.
   *
   * @param isComplete - false when rows are missing because a listing failed: then a document is left without its end.
   */
  end(isComplete?: boolean): Promise<void>;
}

/** Prints each row's value on a line of its own. */
export class LineWriter<Row> implements Writer<Row> {
  readonly #context: Context;
  readonly #toLine: (row: Row) => string;

  constructor(context: Context, toLine: (row: Row) => string) {
    this.#context = context;
    this.#toLine = toLine;
  }

  write(rows: readonly Row[]): Promise<void> {
    return this.#context.print(rows.map((row) => `${this.#toLine(row)}\n`).join(""));
  }

  async end(): Promise<void> {}
}

/**
 * Prints one JSON document, an item a line.
 *
 * @param head - what stands before the items, such as `[`.
 * @param tail - what stands behind them; asked for when all have been printed.
 */
export class JsonWriter<Row> implements Writer<Row> {
  readonly #context: Context;
  readonly #toValue: (row: Row) => unknown;
  readonly #tail: () => string;
  #next: string;
  #isEmpty = true;

  constructor(context: Context, toValue: (row: Row) => unknown, head = "[", tail = () => "]") {
    this.#context = context;
    this.#toValue = toValue;
    this.#tail = tail;
    this.#next = head;
  }

  async write(rows: readonly Row[]): Promise<void> {
    const items = rows.map((row) => toPrintableJson(this.#toValue(row)));
    await this.#context.print(`${this.#next}\n  ${items.join(",\n  ")}`);
    this.#next = ",";
    this.#isEmpty = false;
  }

  async end(isComplete = true): Promise<void> {
    if (!isComplete) return;
    await this.#context.print(`${this.#isEmpty ? this.#next : "\n"}${this.#tail()}\n`);
  }
}

/** A document of rows under a name, and of what is to be known of the listings that they come from. */
export function createDocumentWriter<Row>(
  context: Context,
  name: "tags" | "differences",
  toValue: (row: Row) => unknown,
  facts: readonly ListingFacts[],
): JsonWriter<Row> {
  const listings = () => facts.map((one) => `\n  ${toPrintableJson(one)}`).join(",");
  return new JsonWriter(context, toValue, `{"${name}":[`, () => `],"listings":[${listings()}\n]}`);
}
