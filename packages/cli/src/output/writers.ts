import type { Context } from "../context.ts";
import { toPrintableJson } from "../printable.ts";

/** Prints rows as they come. */
export interface Writer<Row> {
  write(rows: readonly Row[]): Promise<void>;
  /** Called once, when there are no more. */
  end(): Promise<void>;
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

/** Prints one JSON list, an item a line; `head` and `tail` stand around it. */
export class JsonWriter<Row> implements Writer<Row> {
  readonly #context: Context;
  readonly #toValue: (row: Row) => unknown;
  readonly #tail: string;
  #next: string;

  constructor(context: Context, toValue: (row: Row) => unknown, head = "[", tail = "]") {
    this.#context = context;
    this.#toValue = toValue;
    this.#tail = tail;
    this.#next = `${head}\n  `;
  }

  async write(rows: readonly Row[]): Promise<void> {
    const items = rows.map((row) => toPrintableJson(this.#toValue(row)));
    await this.#context.print(`${this.#next}${items.join(",\n  ")}`);
    this.#next = ",\n  ";
  }

  end(): Promise<void> {
    const empty = this.#next !== ",\n  ";
    return this.#context.print(empty ? `${this.#next.trimEnd()}${this.#tail}\n` : `\n${this.#tail}\n`);
  }
}
