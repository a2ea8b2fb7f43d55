import type { Row, Table } from "../document/document.ts";
import { type Role, readYesNo } from "./columns.ts";
import { readType } from "./types.ts";

export type Cells = Partial<Record<Role, string>>;

export interface AlignedRow {
  readonly cells: Cells;
  /** Why the cells may stand in the wrong columns. */
  readonly doubt?: string;
}

/**
 * Gives each cell of a row to its column. Bare pipes make too many cells: the surplus is the description's, unless the other
 * columns read better without it. An empty description that fell out moves its neighbours to the left: a yes or no in the
 * description shows it.
 */
export function alignRow(row: Row, roles: readonly (Role | undefined)[]): AlignedRow {
  const surplus = row.cells.length - roles.length;
  if (surplus > 0) return alignSurplus(row.cells, roles, surplus);
  const cells = collect(withoutSlip([...row.cells], roles), roles);
  return surplus < 0 ? { cells, doubt: "has fewer cells than its table has columns" } : { cells };
}

function alignSurplus(cells: readonly string[], roles: readonly (Role | undefined)[], surplus: number): AlignedRow {
  const described = roles.indexOf("description");
  const free = described < 0 ? roles.length - 1 : described;
  const joined = collect(
    [...cells.slice(0, free), cells.slice(free, free + surplus + 1).join("|"), ...cells.slice(free + surplus + 1)],
    roles,
  );
  if (fits(joined, roles)) return { cells: joined };
  const cut = collect(cells.slice(0, roles.length), roles);
  return { cells: fits(cut, roles) ? cut : joined, doubt: "has more cells than its table has columns" };
}

/** Whether what stands in the columns of types and of needs is a type and a need. */
function fits({ type, required, optional }: Cells, roles: readonly (Role | undefined)[]): boolean {
  const isType = type !== undefined && readYesNo(type) === undefined && readType(type).type !== "unknown";
  const isNeed = readYesNo(required ?? optional ?? "") !== undefined;
  return (!roles.includes("type") || isType) && (!roles.some((role) => role === "required" || role === "optional") || isNeed);
}

function withoutSlip(cells: string[], roles: readonly (Role | undefined)[]): string[] {
  const described = roles.indexOf("description");
  const required = roles.findIndex((role) => role === "required" || role === "optional");
  const slipped =
    described >= 0 && described < required && (cells[required] ?? "") === "" && readYesNo(cells[required - 1] ?? "") !== undefined;
  return slipped ? [...cells.slice(0, described), "", ...cells.slice(described)].slice(0, roles.length) : cells;
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
