import type { FetchedPage, Page, Place, RowListing } from "./listing.ts";
import type { ReadAhead } from "./read-ahead.ts";

/** What reading all pages once showed. */
export interface Pass<Row, Body> {
  /** The id of every row that was read. */
  readonly ids: ReadonlySet<string>;
  readonly first: FetchedPage<Row, Body>;
  /** How many pages held rows that no earlier one held. */
  readonly pages: number;
  /** Whether the pages agree: all have one total, and where two overlap, the row that they share is the same. */
  readonly isSteady: boolean;
  /** Whether the ids came in byte order. */
  readonly isSorted: boolean;
  /** Whether pages that were to overlap held one row, and could not. */
  readonly isApart: boolean;
  /** Whether a cursor was not the last name. */
  readonly isOpaque: boolean;
  /** Whether reading stopped because pages kept coming, or a cursor came twice. */
  readonly isEndless: boolean;
}

export const firstPlace: Place = { offset: 0, page: 1 };

/** Reads from the first page to the last, once. Yields the rows that are not in `yielded` yet, and adds them. */
export async function* readPass<Row, Body>(
  listing: RowListing<Row, Body>,
  ahead: ReadAhead<Row, Body>,
  yielded: Set<string>,
  ids: Set<string>,
): AsyncGenerator<Page<Row, Body>, Pass<Row, Body>, undefined> {
  const cursors = new Set<string | undefined>();
  let place = firstPlace;
  let step = listing.pageSize;
  let first: FetchedPage<Row, Body> | undefined;
  // The row with which this page starts where the one before it ended, if there is one.
  let shared: readonly Row[] = [];
  let lastId = "";
  let pages = 0;
  let isSteady = true;
  let isSorted = true;
  let isApart = false;
  let isOpaque = false;

  for (;;) {
    const page = await ahead.take(place, step, first?.total ?? 0);
    const { rows, total, next, body } = page;
    first ??= page;
    isOpaque ||= page.isOpaque === true;
    isSteady &&= total === first.total && shared.every((row) => isSame(listing, rows[0], row));

    const before = ids.size;
    const fresh: Row[] = [];
    for (const row of rows) {
      const id = listing.idOf(row);
      isSorted &&= id > lastId;
      lastId = id;
      if (!yielded.has(id)) fresh.push(row);
      yielded.add(id);
      ids.add(id);
    }
    const isNew = ids.size > before;
    if (isNew) pages++;
    // A further pass has little to tell; an empty repository has its one page.
    if (fresh.length > 0 || yielded.size === 0) yield { offset: place.offset + shared.length, rows: fresh, total, body };

    const end = place.offset + rows.length;
    const isEndless = end > mostRows(first.total, listing.pageSize) || place.page === mostPages || cursors.has(next);
    if (isEndless || isLast(listing, page, end, isNew)) return { ids, first, pages, isSteady, isSorted, isApart, isOpaque, isEndless };

    if (next !== undefined) cursors.add(next);
    if (listing.paging === "row-offset") {
      // A page of one row cannot share it and move on.
      shared = rows.length > 1 ? rows.slice(-1) : [];
      isApart ||= shared.length === 0;
    }
    step = rows.length - shared.length;
    place = { offset: place.offset + step, page: place.page + 1, cursor: next };
  }
}

/** Whether a row is the same, and unchanged. */
export function isSame<Row>({ idOf, versionOf }: RowListing<Row, unknown>, row: Row | undefined, other: Row): boolean {
  return row !== undefined && idOf(row) === idOf(other) && versionOf(row) === versionOf(other);
}

function isLast<Row>(
  { paging, pageSize }: RowListing<Row, unknown>,
  { rows, total, next, isLast }: FetchedPage<Row, unknown>,
  end: number,
  isNew: boolean,
): boolean {
  // A filter can leave a page of a cursor empty.
  if (paging === "cursor") return next === undefined || (rows.length > 0 && !isNew);
  // A full page is never taken for the last because of a total: a total can be wrong.
  return isLast ?? (!isNew || (total !== undefined && end >= total && rows.length < pageSize));
}

const mostPages = 100_000;

/** More rows than any repository has: who reads on reads from a server that never ends. */
export function mostRows(total: number | undefined, pageSize: number): number {
  return Math.min(total === undefined ? 1_000_000 : 2 * total + 10 * pageSize, 10_000_000);
}
