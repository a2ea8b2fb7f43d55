import { createFailure, ImagetagsError } from "./errors.ts";
import { readAhead } from "./read-ahead.ts";

export interface PageRequest {
  /** Rows to skip. */
  readonly offset: number;
  /** Rows to ask for. */
  readonly limit: number;
  readonly signal: AbortSignal;
  readonly onThrottled: () => void;
}

export interface FetchedPage<Row, Body> {
  readonly rows: readonly Row[];
  /** Rows in the whole listing, where the vendor says. */
  readonly total: number | undefined;
  /** The vendor's answer, whole. */
  readonly body: Body;
}

/** One page of a listing. */
export interface Page<Row, Body> extends FetchedPage<Row, Body> {
  /** Where this page starts in the listing. */
  readonly offset: number;
  /** The rows that no earlier page of this listing held. */
  readonly rows: readonly Row[];
}

/** How to read one listing of a vendor that pages by offset. */
export interface Listing<Row, Body> {
  readonly provider: string;
  readonly fetchPage: (request: PageRequest) => Promise<FetchedPage<Row, Body>>;
  /** What tells one row from another. */
  readonly nameOf: (row: Row) => string;
  /** What tells a row from its own earlier self. */
  readonly versionOf: (row: Row) => string;
  readonly pageSize: number;
  /** The largest page that the vendor documents. */
  readonly maxPageSize: number;
  /** Most pages in flight at a time. */
  readonly concurrency: number;
  /**
   * What the vendor documents: order and total, without which a whole listing cannot be told from one with holes; the total
   * alone; or not even what the total counts.
   */
  readonly documented: "order and total" | "total" | "nothing";
  readonly signal?: AbortSignal | undefined;
}

const maxPasses = 5;
const maxRowsWithoutTotal = 1_000_000;

/**
 * Reads every page; a row is yielded once, however often it is read.
 *
 * Offsets shift when a tag is pushed or deleted between two requests, and a row can then be skipped without a sign. So a
 * pass counts only if every page tells the same total, each page begins with the row that the one before it ended with,
 * and there are as many names as the total says. Otherwise the listing is read again, for the rows not yet yielded.
 *
 * @throws ImagetagsError of kind `incomplete` when five passes did not give one that counts. Where the vendor documents no
 * order, or a page tells no total, a listing ends instead with the first pass that finds nothing new, or with the fifth while
 * there are fewer names than the total says.
 */
export async function* readPages<Row, Body>(listing: Listing<Row, Body>): AsyncGenerator<Page<Row, Body>, void, undefined> {
  const { documented, provider } = listing;
  const yielded = new Set<string>();
  let isProvable = documented === "order and total";
  for (let pass = 1; pass <= maxPasses; pass++) {
    const known = yielded.size;
    // The first pass yields all that it reads: one set of names will do.
    const { whole, total } = yield* readPass(listing, yielded, pass === 1 ? yielded : new Set());
    // A vendor may document a total, and a server in between leave it out.
    isProvable &&= total !== undefined;
    const lacksSome = documented !== "nothing" && yielded.size < (total ?? 0);
    if (whole || (!isProvable && !lacksSome && pass > 1 && yielded.size === known)) return;
  }
  if (isProvable) throw incompleteError(provider, yielded.size);
}

/** The rows of {@link readPages}, one by one, until the signal aborts. */
export async function* readRows<Row, Body>(listing: Listing<Row, Body>): AsyncGenerator<Row, void, undefined> {
  for await (const page of readPages(listing)) {
    for (const row of page.rows) {
      yield row;
      listing.signal?.throwIfAborted();
    }
  }
}

/** Reads from the first page to the last, once. Returns whether that pass counts, and the total it was told. */
async function* readPass<Row, Body>(
  listing: Listing<Row, Body>,
  yielded: Set<string>,
  names: Set<string>,
): AsyncGenerator<Page<Row, Body>, { whole: boolean; total: number | undefined }, undefined> {
  const { pageSize, maxPageSize, nameOf, versionOf } = listing;
  const ahead = readAhead(listing);
  let consistent = true;
  let start = 0;
  let limit = pageSize;
  let step = limit;
  let firstTotal: number | undefined;
  let last: Row | undefined;

  try {
    for (;;) {
      const { rows, total, body } = await ahead.take(start, limit, step, firstTotal ?? 0);
      const overlap = last === undefined ? 0 : 1;
      firstTotal ??= total;
      const isSame = (row: Row | undefined) =>
        last === undefined || (row !== undefined && nameOf(row) === nameOf(last) && versionOf(row) === versionOf(last));
      consistent &&= total === firstTotal && isSame(rows[0]);

      const before = names.size;
      const fresh = rows.filter((row) => {
        const name = nameOf(row);
        const isFresh = !yielded.has(name);
        names.add(name);
        yielded.add(name);
        return isFresh;
      });
      // A further pass has little to tell; an empty repository has its one page.
      if (fresh.length > 0 || yielded.size === 0) yield { offset: start + overlap, rows: fresh, total, body };

      const end = start + rows.length;
      // A full page is never taken for the last, whatever the total says: a total can be wrong.
      const atEnd = total !== undefined && end >= total && rows.length < limit;
      if (atEnd || rows.length <= overlap || names.size === before) break;
      if (end > runaway(firstTotal, pageSize)) throw incompleteError(listing.provider, yielded.size);

      // The next page starts one row early, to see whether the rows still stand where they stood.
      const short = rows.length < limit;
      last = rows.at(-1);
      start = end - 1;
      limit = Math.min(pageSize + 1, maxPageSize);
      step = Math.max(1, (short ? rows.length : limit) - 1);
    }
  } finally {
    ahead.stop();
  }
  return { whole: consistent && names.size === firstTotal, total: firstTotal };
}

function runaway(total: number | undefined, pageSize: number): number {
  return total === undefined ? maxRowsWithoutTotal : 2 * total + 10 * pageSize;
}

function incompleteError(provider: string, read: number): ImagetagsError {
  const what = `the pages contradict each other, so the listing may lack tags; the ${read} that were read are real`;
  const hint = "List again when fewer pushes and deletions are under way.";
  return new ImagetagsError(createFailure(provider, "incomplete", what, { retryable: true, complete: false, read, hint }));
}
