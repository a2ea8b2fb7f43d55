import type { TestTable } from "./blocks.ts";

type Escape = (text: string) => string;

/** A grid table; a cell's lines become paragraphs, as the vendor's generator writes them. */
export function gridTable({ header, rows }: TestTable, escapeText: Escape): string {
  const all = [header, ...rows].map((cells) =>
    cells.map((cell) =>
      escapeText(cell)
        .split("\n")
        .flatMap((line, index) => (index === 0 ? [line] : ["", line])),
    ),
  );
  const widths = header.map((_, column) => Math.max(1, ...all.flatMap((cells) => cells[column] ?? []).map((line) => screenWidth(line))));
  const rule = (mark: string): string => `+${widths.map((width) => `${mark.repeat(width + 2)}+`).join("")}`;
  const lines = [rule("-")];
  for (const [index, cells] of all.entries()) {
    const height = Math.max(1, ...cells.map((cell) => cell.length));
    for (let line = 0; line < height; line++)
      lines.push(`|${widths.map((width, column) => ` ${pad(cells[column]?.[line] ?? "", width)} |`).join("")}`);
    lines.push(rule(index === 0 ? "=" : "-"));
  }
  return lines.join("\n");
}

/** A simple table: one line a row, so no line breaks in cells. */
export function simpleTable({ header, rows }: TestTable, escapeText: Escape): string {
  const all = [header, ...rows].map((cells) => cells.map((cell) => escapeText(cell)));
  const widths = header.map((_, column) => Math.max(2, ...all.map((cells) => screenWidth(cells[column] ?? ""))));
  const rule = widths.map((width) => "=".repeat(width)).join(" ");
  const write = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join(" ")
      .trimEnd();
  const [head = [], ...body] = all;
  return [rule, write(head), rule, ...body.map((cells) => write(cells)), rule].join("\n");
}

function pad(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - screenWidth(text)));
}

function screenWidth(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u2e80-\u9fff\uff00-\uff60]/.test(character) ? 2 : 1), 0);
}
