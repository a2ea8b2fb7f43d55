import type { Element } from "hast";
import type { Row, Table } from "./document.ts";
import { tidy } from "./document.ts";
import { textOf } from "./html.ts";

interface GridRow extends Row {
  readonly isHeader: boolean;
}

/** A table whose merged cells are written into every place that they cover. */
export function readHtmlTable(table: Element, line: number): Table {
  const grid = fillGrid(elementsIn(table, "tr"), line);
  const headers = grid.filter((row, index) => row.isHeader || index === 0);
  const rows = grid.filter((row) => !headers.includes(row)).map(({ cells, line }) => ({ cells, line }));
  const caption = elementsIn(table, "caption")[0];
  return {
    kind: "table",
    ...(caption ? { caption: tidy(textOf(caption)) } : {}),
    header: mergeHeaders(headers.map((row) => row.cells)),
    rows,
    line,
  };
}

/** Two header rows make one: the words of both, each once. */
export function mergeHeaders(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: width }, (_, column) =>
    [...new Set(rows.map((row) => row[column] ?? ""))].filter((word) => word !== "").join(" "),
  );
}

function fillGrid(rows: readonly Element[], tableLine: number): GridRow[] {
  const grid: string[][] = rows.map(() => []);
  const isHeader: boolean[] = [];
  rows.forEach((row, rowIndex) => {
    const cells = row.children.filter((child): child is Element => child.type === "element" && /^t[hd]$/.test(child.tagName));
    isHeader.push(cells.length > 0 && cells.every((cell) => cell.tagName === "th"));
    let column = 0;
    for (const cell of cells) {
      while (grid[rowIndex]?.[column] !== undefined) column++;
      const text = tidy(textOf(cell));
      const width = span(cell.properties.colSpan);
      const height = Math.min(span(cell.properties.rowSpan), rows.length - rowIndex);
      for (let down = 0; down < height; down++) {
        for (let right = 0; right < width; right++) {
          const target = grid[rowIndex + down];
          if (target) target[column + right] = text;
        }
      }
      column += width;
    }
  });
  return grid.map((cells, index) => ({
    cells: Array.from(cells, (cell) => cell ?? ""),
    line: rows[index]?.position?.start.line ?? tableLine,
    isHeader: isHeader[index] ?? false,
  }));
}

function span(value: unknown): number {
  const number = Number(value ?? 1);
  return Number.isInteger(number) && number > 0 && number <= 100 ? number : 1;
}

function elementsIn(node: Element, tagName: string): Element[] {
  return node.children.flatMap((child) => {
    if (child.type !== "element" || child.tagName === "table") return [];
    return child.tagName === tagName ? [child] : elementsIn(child, tagName);
  });
}
