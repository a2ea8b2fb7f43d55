import { tidy } from "./document.ts";

/** Whether a line is a row of a table drawn with pipes. */
export function isPipeRow(line: string): boolean {
  return /^\s*\|.*\|\s*$/.test(line);
}

/** The line under a header: `|---|:--:|`, or `---|:--:|` where no pipe stands at the edge. */
export function isPipeRule(line: string): boolean {
  return line.includes("|") && /^\s*\|?\s*(?::?-+:?\s*\|?\s*)+$/.test(line);
}

/** The cells of a row drawn with pipes; `\|` is a pipe inside a cell. */
export function splitPipeRow(line: string): string[] {
  const inner = line.trim().replace(/^\|/, "").replace(/\|$/, "");
  return inner.split(/(?<!\\)\|/).map((cell) => tidy(cell.replaceAll("\\|", "|")));
}
