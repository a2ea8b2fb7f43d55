import type { Row, Table } from "./document.ts";
import { tidy } from "./document.ts";
import { mergeHeaders } from "./html-table.ts";
import { inlineText } from "./rst-inline.ts";
import { narrow, widen } from "./wide-text.ts";

export function isGridRule(line: string): boolean {
  return /^\+(?:[-=]+\+)+\s*$/.test(line);
}

export function isSimpleRule(line: string): boolean {
  return /^={2,}(?: +={2,})+\s*$/.test(line);
}

/** A grid table; a cell that spans columns or rows is written into every place that it covers. */
export function readGridTable(source: readonly string[], firstLine: number): Table {
  const lines = source.map((line) => widen(line.trimEnd()));
  const edges = [
    ...new Set(
      lines.filter((line) => line.startsWith("+")).flatMap((line) => [...line.matchAll(/\+(?=[-=+]|$)/g)].map((match) => match.index)),
    ),
  ];
  edges.sort((left, right) => left - right);
  const columns = edges.slice(1).map((end, index) => ({ start: edges[index] ?? 0, end }));
  const rows: Row[] = [];
  const headerRows: string[][] = [];
  let texts: string[][] = columns.map(() => []);
  let rowLine = firstLine + 1;
  lines.slice(1).forEach((line, index) => {
    const ruled = columns.map(({ start, end }) => /^[-=]+$/.test(line.slice(start + 1, end)));
    const endsRow = ruled.some(Boolean);
    if (!endsRow) {
      collect(line, columns, edges, texts);
      return;
    }
    const cells = texts.map((text) => cellText(text));
    if (!ruled.every(Boolean)) collectAround(line, columns, ruled, texts);
    if (line.includes("+=")) {
      headerRows.push(...rows.map((row) => [...row.cells]), cells);
      rows.length = 0;
    } else rows.push({ cells, line: rowLine });
    rowLine = firstLine + index + 2;
    texts = texts.map((text, column) => (ruled[column] ? [] : text));
  });
  const [first, ...rest] = rows;
  const hasHeader = headerRows.length > 0;
  return {
    kind: "table",
    header: hasHeader ? mergeHeaders(headerRows) : (first?.cells ?? []).slice(),
    rows: hasHeader ? rows : rest,
    line: firstLine,
  };
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Adds a line of text to its cells. Where an edge is missing, the cell covers the next column too. */
function collect(line: string, columns: readonly Span[], edges: readonly number[], texts: string[][]): void {
  let column = 0;
  while (column < columns.length) {
    let last = column;
    while (last + 1 < columns.length && !/[|+]/.test(line[edges[last + 1] ?? 0] ?? "")) last++;
    const text = line.slice((columns[column]?.start ?? 0) + 1, columns[last]?.end);
    for (let covered = column; covered <= last; covered++) texts[covered]?.push(text);
    column = last + 1;
  }
}

/** A rule that stops short of a cell: the cell goes on, and this line may hold some of its text. */
function collectAround(line: string, columns: readonly Span[], ruled: readonly boolean[], texts: string[][]): void {
  columns.forEach(({ start, end }, column) => {
    if (!ruled[column]) texts[column]?.push(line.slice(start + 1, end));
  });
}

/** A simple table. A line without its first cell goes on with the row above. */
export function readSimpleTable(source: readonly string[], firstLine: number): Table {
  const lines = source.map((line) => widen(line.trimEnd()));
  const columns = [...(lines[0] ?? "").matchAll(/=+/g)].map((match) => match.index);
  const sections: { texts: string[][]; line: number }[][] = [[]];
  lines.slice(1).forEach((line, index) => {
    if (isSimpleRule(line)) sections.push([]);
    else if (line.trim() !== "" && !/^[- ]+$/.test(line)) {
      const cells = columns.map((start, column) => line.slice(start, columns[column + 1]));
      const rows = sections.at(-1) ?? [];
      const above = rows.at(-1);
      if (cells[0]?.trim() === "" && above) cells.forEach((text, column) => void above.texts[column]?.push(text));
      else rows.push({ texts: cells.map((text) => [text]), line: firstLine + index + 1 });
    }
  });
  const read = (rows: { texts: string[][]; line: number }[] = []): Row[] =>
    rows.map(({ texts, line }) => ({ cells: texts.map((text) => cellText(text)), line }));
  const [first = [], second = []] = sections.map((section) => read(section));
  return { kind: "table", header: mergeHeaders(first.map((row) => row.cells)), rows: second, line: firstLine };
}

/** Lines of one paragraph are one line; a blank line between paragraphs is a line break. */
function cellText(lines: readonly string[]): string {
  const paragraphs = lines
    .map((line) => narrow(line).trim())
    .join("\n")
    .split(/\n{2,}/);
  return tidy(paragraphs.map((paragraph) => inlineText(paragraph.replaceAll("\n", " "))).join("\n"));
}
