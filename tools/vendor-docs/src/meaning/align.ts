import type { Row, Table } from "../document/document.ts";
import { type Role, readYesNo } from "./columns.ts";

export type Cells = Partial<Record<Role, string>>;

/**
 * Gives each cell of a row to its column. Bare pipes make too many cells: the surplus is the description's. An empty
 * description that fell out moves its neighbours to the left: a yes or no in the description shows it.
 */
export function alignRow(row: Row, roles: readonly (Role | undefined)[]): Cells {
  const described = roles.indexOf("description");
  const free = described < 0 ? roles.length - 1 : described;
  const surplus = row.cells.length - roles.length;
  const cells =
    surplus > 0
      ? [...row.cells.slice(0, free), row.cells.slice(free, free + surplus + 1).join("|"), ...row.cells.slice(free + surplus + 1)]
      : [...row.cells];

  const required = roles.findIndex((role) => role === "required" || role === "optional");
  const slipped =
    described >= 0 && described < required && (cells[required] ?? "") === "" && readYesNo(cells[required - 1] ?? "") !== undefined;
  if (slipped) {
    cells.splice(described, 0, "");
    cells.length = roles.length;
  }
  return collect(cells, roles);
}

function collect(cells: readonly string[], roles: readonly (Role | undefined)[]): Cells {
  const collected: Cells = {};
  roles.forEach((role, column) => {
    const cell = cells[column] ?? "";
    if (role === undefined || cell === "") return;
    const before = collected[role];
    // A name over two columns (an object and its field) is a path; the same cell twice is one merged cell.
    if (before === undefined) collected[role] = cell;
    else if (before !== cell) collected[role] = role === "name" ? `${before}.${cell}` : `${before}\n${cell}`;
  });
  return collected;
}

/** A second table without a header of its own is the first one's other half. */
export function joinHeaderless(table: Table, above: Table): Table {
  return { ...table, header: above.header, rows: [{ cells: table.header, line: table.line }, ...table.rows] };
}
