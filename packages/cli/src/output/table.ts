import type { Context } from "../context.ts";
import { printable } from "../printable.ts";
import { prepareWidths, textWidth } from "./text-width.ts";
import { none } from "./values.ts";
import type { Writer } from "./writers.ts";

export interface Column<Row> {
  readonly title: string;
  readonly value: (row: Row) => string;
  /** Told of rows before they are shown. */
  readonly learn?: (rows: readonly Row[]) => void;
  readonly align?: "left" | "right";
  /** What stays on a narrow terminal: the highest. A column without is never left out. */
  readonly rank?: number;
  /** Holds names: what is longer than most stands on a line of its own, and is never cut. */
  readonly names?: true;
  /** Is cut at last, where that leaves no two values alike. */
  readonly cut?: true;
}

const gap = "  ";
const minimumWidth = 8;

/**
 * An aligned table without lines, printed as its rows come. The first rows decide which columns fit the terminal and how wide
 * they are; a longer value that comes later widens its column from there on. Off a terminal everything is printed in full.
 *
 * What does not fit is left out, columns that say nothing first, then those of the lowest rank.
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
    for (const { learn } of this.#columns) learn?.(rows);
    const all = this.#columns.map(({ value }) => rows.map((row) => printable(value(row))));
    await prepareWidths(all.flat());
    const first = this.#widths === undefined;
    const kept = first ? chooseColumns(this.#columns, all, this.#room) : this.#columns.map((_, index) => index);
    this.#columns = kept.map((index) => this.#columns[index] as Column<Row>);
    const cells = kept.map((index) => all[index] as string[]);
    this.#widths = chooseWidths(this.#columns, cells, this.#room).map((width, index) => Math.max(width, this.#widths?.[index] ?? 0));
    const shown = fit(this.#columns, cells, this.#widths, this.#room);
    const head = this.#renderLine(
      this.#columns.map(({ title }) => title),
      (title) => this.#context.paint("bold", title),
    );
    const lines = rows.map((_, row) => this.#renderLine(shown.map((values) => values[row] ?? "")));
    await this.#context.print((first ? [head, ...lines] : lines).join(""));
  }

  async end(): Promise<void> {}

  #renderLine(cells: readonly string[], paint = (text: string) => text): string {
    let above = "";
    let line = "";
    for (const [index, text] of cells.entries()) {
      const width = this.#widths?.[index] ?? 0;
      const isLast = index === cells.length - 1;
      const missing = width - textWidth(text);
      // A name that is too long for its column stands above the rest of its row.
      if (missing < 0 && !isLast && this.#columns[index]?.names) {
        above = `${line}${paint(text)}\n`;
        line = " ".repeat(textWidth(line) + width) + gap;
        continue;
      }
      const blank = " ".repeat(Math.max(0, missing));
      const isRight = this.#columns[index]?.align === "right";
      line += `${isRight ? blank : ""}${paint(text)}${isRight || isLast ? "" : blank}${isLast ? "" : gap}`;
    }
    return `${above}${line.trimEnd()}\n`;
  }
}

/** Which columns a room has place for, by their index. */
function chooseColumns<Row>(columns: readonly Column<Row>[], cells: readonly string[][], room: number): number[] {
  const natural = columns.map((column, index) => widthOf(column, cells[index] ?? []));
  let kept = columns.map((_, index) => index);
  const isTooWide = (widths: readonly number[]) => total(kept.map((index) => widths[index] ?? 0)) > room;
  const isEmpty = (index: number) => (cells[index] ?? []).every((text) => text === none);
  const rankOf = (index: number) => (columns[index]?.rank ?? Number.POSITIVE_INFINITY) - (isEmpty(index) ? 100 : 0);
  const removable = kept.filter((index) => columns[index]?.rank !== undefined).sort((a, b) => rankOf(a) - rankOf(b));
  if (!isTooWide(natural)) return kept;
  // A few long names shall not cost every row its columns.
  const usual = columns.map((column, index) => (column.names ? usualWidth : widthOf)(column, cells[index] ?? []));
  for (const index of removable) if (isTooWide(isEmpty(index) ? natural : usual)) kept = kept.filter((one) => one !== index);
  return kept;
}

/** How wide columns are: as their widest text; where a room has no place for that, names have what the others leave. */
function chooseWidths<Row>(columns: readonly Column<Row>[], cells: readonly string[][], room: number): number[] {
  const natural = columns.map((column, index) => widthOf(column, cells[index] ?? []));
  if (total(natural) <= room) return natural;
  const left = room - total(natural.map((width, index) => (columns[index]?.names ? 0 : width)));
  const most = room - total(natural.map((width, index) => (columns[index]?.names ? 0 : columns[index]?.cut ? minimumWidth : width)));
  return natural.map((width, index) => {
    const column = columns[index];
    return column?.names ? namesWidth(column, cells[index] ?? [], left, most) : width;
  });
}

/**
 * As wide as the widest name that fits, longer ones stand on lines of their own. Where other columns can be cut, that is done for names
 * of usual length, and up to twice that.
 *
 * @param left - what other columns leave, whole.
 * @param most - what they leave when they are cut.
 */
function namesWidth(column: Pick<Column<never>, "title">, texts: readonly string[], left: number, most: number): number {
  const enough = Math.max(left, Math.min(most, 2 * usualWidth(column, texts)));
  const fitting = texts.map(textWidth).filter((width) => width <= enough);
  return Math.max(textWidth(column.title), ...fitting);
}

function widthOf({ title }: Pick<Column<never>, "title">, texts: readonly string[]): number {
  return texts.reduce((widest, text) => Math.max(widest, textWidth(text)), textWidth(title));
}

/** As wide as two of three texts. */
function usualWidth({ title }: Pick<Column<never>, "title">, texts: readonly string[]): number {
  const widths = texts.map(textWidth).sort((a, b) => a - b);
  return Math.max(textWidth(title), widths[Math.ceil((widths.length * 2) / 3) - 1] ?? 0);
}

/** Cuts what may be cut until the line fits, and narrows `widths` to it. */
function fit<Row>(columns: readonly Column<Row>[], cells: readonly string[][], widths: number[], room: number): string[][] {
  return cells.map((texts, index) => {
    const width = Math.max(minimumWidth, (widths[index] ?? 0) - Math.max(0, total(widths) - room));
    if (!columns[index]?.cut || width >= (widths[index] ?? 0)) return texts;
    const cut = cutTo(texts, width);
    widths[index] = widthOf(columns[index] ?? { title: "" }, cut);
    return cut;
  });
}

/** Texts cut at their end; in their middle, where they would look alike; not at all, where that does not help. */
function cutTo(texts: readonly string[], width: number): string[] {
  const count = new Set(texts).size;
  const head = Math.ceil((width - 1) / 2);
  const ways = [
    (text: string) => `${text.slice(0, width - 1)}…`,
    (text: string) => `${text.slice(0, head)}…${text.slice(text.length - (width - 1 - head))}`,
  ];
  for (const way of ways) {
    const cut = texts.map((text) => (textWidth(text) > width ? way(text) : text));
    if (new Set(cut).size === count) return cut;
  }
  return [...texts];
}

function total(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + width, gap.length * Math.max(0, widths.length - 1));
}
