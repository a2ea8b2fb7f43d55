import { alignRow, type Cells } from "../meaning/align.ts";
import { fold } from "../meaning/words.ts";
import type { ReadTable } from "./classify.ts";
import type { Uncertain } from "./sheet.ts";

/** A row with a name, its cells given to their columns. */
export interface RawEntry {
  readonly name: string;
  readonly line: number;
  readonly cells: Cells;
  readonly doubt?: string;
}

/** `Content-Type`, `TagSet[].Name`, `Filters.N`, `[array element]`: what no vendor names a parameter like is a sentence or a drawing. */
const nameForm = /^(?:\[[^[\]|]+\]|[A-Za-z_$@][\w$@-]*(?:\[\w*\])*(?:\.[\w$@-]+(?:\[\w*\])*)*)$/;

/** The rows that have a name. */
export function rawEntries(table: ReadTable): RawEntry[] {
  return readableRows(table).filter(({ name }) => nameForm.test(name));
}

/** Rows that are none of the table's: without a name, or with one that cannot be a name. Said in our words. */
export function namelessRows(table: ReadTable): Uncertain[] {
  return readableRows(table)
    .filter(({ name }) => !nameForm.test(name))
    .map(({ name, line }) => ({
      line,
      text: name === "" ? "a row of this table has no name" : `a row of this table has a name that is none: ${firstWord(name)}`,
    }));
}

/** Enough to tell which row; the vendor's sentences stay on its page. */
function firstWord(name: string): string {
  return (name.split(/[\s,.;|]+/).find((word) => word !== "") ?? name).slice(0, 24);
}

function readableRows(table: ReadTable): RawEntry[] {
  return table.placed.block.rows
    .filter((row) => row.cells.some((cell) => cell !== ""))
    .map((row) => {
      const { cells, doubt } = alignRow(row, table.roles);
      const name = fold(cells.name ?? "")
        .replace(/^[└├─│\s>*+-]+/, "")
        .replace(/\s+/g, " ");
      return { name, line: row.line, cells, ...(doubt === undefined ? {} : { doubt }) };
    });
}
