import { createRandom, type Fault } from "./faults.ts";

/** How a vendor lists rows; wrongly, when that is the fault of the day. */
export interface Lister {
  /** The rows in the order in which those of equal time will come. */
  arrange<Row>(rows: readonly Row[]): Row[];
  /** Cuts a page out of the sorted rows. */
  paginate<Row>(rows: readonly Row[], offset: number, limit: number): Page<Row>;
}

export interface Page<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
  /** Whether more rows follow those of this page; they do when the page came short. */
  readonly hasMore: boolean;
}

/** How to list rows while all of this is wrong. */
export function createLister(faults: readonly Fault[]): Lister {
  return {
    arrange: (rows) =>
      faults.reduce((arranged, fault) => (fault.kind === "any-order" ? shuffle(arranged, fault.seed) : arranged), [...rows]),
    paginate(rows, offset, limit) {
      const cut = faults.reduce(misread, { offset, limit, total: rows.length });
      const page = rows.slice(cut.offset, cut.offset + cut.limit);
      const isShort = faults.some(({ kind }) => kind === "short-page");
      const shown = isShort ? page.slice(0, Math.ceil(page.length / 2)) : page;
      return { rows: shown, total: cut.total, hasMore: offset + shown.length < cut.total };
    },
  };
}

interface Cut {
  readonly offset: number;
  readonly limit: number;
  readonly total: number;
}

function misread(cut: Cut, fault: Fault): Cut {
  switch (fault.kind) {
    case "duplicate-page":
      return { ...cut, offset: Math.max(0, cut.offset - cut.limit) };
    case "ignored-offset":
      return { ...cut, offset: 0 };
    case "capped-limit":
      return { ...cut, limit: Math.min(cut.limit, fault.limit) };
    case "lying-total":
      return { ...cut, total: Math.max(0, cut.total + fault.by) };
    default:
      return cut;
  }
}

function shuffle<Row>(rows: readonly Row[], seed: number): Row[] {
  const random = createRandom(seed);
  return rows
    .map((row) => ({ row, place: random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row);
}
