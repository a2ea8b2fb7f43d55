import Table from "cli-table3";
import stringWidth from "string-width";
import type { Context } from "../context.ts";
import { printable } from "../printable.ts";
import { none } from "./values.ts";
import type { Writer } from "./writers.ts";

export interface Column<Row> {
  readonly title: string;
  readonly value: (row: Row) => string;
  readonly align?: "left" | "right";
  /** What stays on a narrow terminal: the highest. A column without is never left out, but cut at last. */
  readonly rank?: number;
  /** Never cut. */
  readonly whole?: boolean;
}

const gap = 2;
const minimumWidth = 8;

/**
 * An aligned table without lines, printed as its rows come. The first rows decide which columns fit the terminal and how wide
 * they are; a longer value that comes later widens its column from there on. Off a terminal everything is printed whole.
 */
export class TableWriter<Row> implements Writer<Row> {
  readonly #context: Context;
  readonly #room: number;
  #columns: readonly Column<Row>[];
  #widths: number[] | undefined;

  constructor(context: Context, columns: readonly Column<Row>[]) {
    const { isTTY, columns: room } = context.terminal.stdout;
    this.#context = context;
    this.#room = isTTY && room ? room : Number.POSITIVE_INFINITY;
    this.#columns = columns;
  }

  async write(rows: readonly Row[]): Promise<void> {
    const first = this.#widths === undefined;
    if (first) this.#columns = leaveOut(this.#columns, rows, this.#room);
    const titles = this.#columns.map(({ title }) => title);
    const cells = rows.map((row) => this.#columns.map(({ value }) => printable(value(row))));
    const natural = measure([titles, ...cells]);
    const widths = natural.map((width, index) => Math.max(width, this.#widths?.[index] ?? 0));
    this.#widths = fit(widths, this.#columns, this.#room);

    const head = titles.map((title) => this.#context.paint("bold", title));
    await this.#context.print(this.#render(first ? [head, ...cells] : cells, this.#widths));
  }

  async end(): Promise<void> {}

  #render(rows: string[][], widths: readonly number[]): string {
    const table = new Table({
      colAligns: this.#columns.map(({ align = "left" }) => align),
      // The gap stands before each column but the first, so that the last ends with the line.
      colWidths: widths.map((width, index) => width + (index === 0 ? 0 : gap)),
      chars: noBorders,
      style: { head: [], border: [], "padding-left": 0, "padding-right": 0 },
    });
    table.push(...rows.map((cells) => cells.map((content, index) => ({ content, style: { "padding-left": index === 0 ? 0 : gap } }))));
    return `${table.toString().replaceAll(/ +$/gm, "")}\n`;
  }
}

/** The columns that a room has place for: those without a rank, then the highest, but what says nothing last. */
function leaveOut<Row>(columns: readonly Column<Row>[], rows: readonly Row[], room: number): readonly Column<Row>[] {
  const width = ({ title, value }: Column<Row>) => measure([[title], ...rows.map((row) => [printable(value(row))])]);
  const worth = ({ rank = 0, value }: Column<Row>) => (rows.every((row) => value(row) === none) ? rank - 100 : rank);
  const kept = new Set(columns.filter(({ rank }) => rank === undefined));
  for (const column of columns.filter((one) => !kept.has(one)).sort((a, b) => worth(b) - worth(a))) {
    if (total([...kept, column].flatMap(width)) <= room) kept.add(column);
  }
  return columns.filter((column) => kept.has(column));
}

/** Cuts the widest columns until the line fits. */
function fit<Row>(widths: readonly number[], columns: readonly Column<Row>[], room: number): number[] {
  const fitted = [...widths];
  for (let excess = total(fitted) - room; excess > 0; excess--) {
    const widest = Math.max(...fitted.filter((_, index) => !columns[index]?.whole));
    if (widest <= minimumWidth) break;
    fitted[fitted.findIndex((width, index) => width === widest && !columns[index]?.whole)] = widest - 1;
  }
  return fitted;
}

function measure(rows: readonly (readonly string[])[]): number[] {
  const [head = []] = rows;
  return head.map((_, index) => rows.reduce((widest, cells) => Math.max(widest, stringWidth(cells[index] ?? "")), 0));
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, gap * (widths.length - 1));
}

const noBorders = Object.fromEntries(
  ["top", "top-mid", "top-left", "top-right", "bottom", "bottom-mid", "bottom-left", "bottom-right"]
    .concat(["left", "left-mid", "mid", "mid-mid", "right", "right-mid", "middle"])
    .map((name) => [name, ""]),
);
