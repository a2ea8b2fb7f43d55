import type { Fault } from "./faults.ts";

/** Cuts a page out of a listing. */
export type Paginate = <Row>(rows: readonly Row[], offset: number, limit: number) => { rows: readonly Row[]; total: number };

/** How to cut pages while something is wrong with them. */
export function paginateWith(fault: Fault | undefined): Paginate {
  return (rows, offset, limit) => {
    const whole = { rows: rows.slice(offset, offset + limit), total: rows.length };
    switch (fault?.kind) {
      case "duplicate-page": {
        const before = Math.max(0, offset - limit);
        return { ...whole, rows: rows.slice(before, before + limit) };
      }
      case "short-page":
        return { ...whole, rows: whole.rows.slice(0, Math.ceil(whole.rows.length / 2)) };
      case "capped-limit":
        return { ...whole, rows: whole.rows.slice(0, fault.limit) };
      case "ignored-offset":
        return { ...whole, rows: rows.slice(0, limit) };
      case "lying-total":
        return { ...whole, total: Math.max(0, rows.length + fault.by) };
      default:
        return whole;
    }
  };
}
