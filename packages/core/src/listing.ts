import type { Window } from "./window.ts";

/**
 * What shows that a listing is complete, by what the vendor documents:
 *
 * - `latest-first`: the tag pushed last comes first, and there is a total. All pages have one total, there are as many different
 *   rows as it says, and the first page, read again at the end, is unchanged. A push shows on the first page, a deletion in the
 *   total, and both in where pages overlap.
 * - `two-passes`: a total, but no order. Two passes in a row hold the same rows, as many as the one total says.
 * - `names`: a cursor is the last name, and names come in byte order: what stays cannot be skipped.
 * - `nothing`: too little is documented. The pages are read until nothing new comes; a cursor, which does not shift, once.
 *
 * Whatever the vendor documents, a listing of one page is complete when that page says so: by its total, or as the last one.
 */
export type Proof = "latest-first" | "two-passes" | "names" | "nothing";

/** Where a page of a listing starts. A vendor reads the field that it pages by. */
export interface Place {
  /** Rows before it, for a vendor that pages by row offset. */
  readonly offset: number;
  /** Its number, from 1, for a vendor that pages by page number. */
  readonly page: number;
  /** What the page before it returned to go on with, for a vendor that pages by cursor; `undefined` for the first page. */
  readonly cursor?: string | undefined;
}

export interface PageRequest extends Place {
  /** Rows to ask for. */
  readonly limit: number;
  readonly signal: AbortSignal;
}

export interface FetchedPage<Row, Body> {
  readonly rows: readonly Row[];
  /** Rows in the whole listing, where the vendor says. */
  readonly total?: number | undefined;
  /** The cursor of the next page; `undefined` for the last page of a vendor that pages by cursor. */
  readonly next?: string | undefined;
  /** Whether that cursor is not the last name, though the vendor documents it to be. */
  readonly isOpaque?: boolean | undefined;
  /** Whether this is the last page, where the vendor says. */
  readonly isLast?: boolean | undefined;
  /** The vendor's answer as it came. */
  readonly body: Body;
}

/** One page of a listing. */
export interface Page<Row, Body> {
  /** Rows of the listing before this page. */
  readonly offset: number;
  /** The rows that no earlier page of this listing held. */
  readonly rows: readonly Row[];
  /** Rows in the whole listing, where the vendor says. */
  readonly total?: number | undefined;
  /** The vendor's answer as it came. */
  readonly body: Body;
}

/**
 * How a vendor addresses its pages:
 *
 * - `row-offset`: by the number of rows to skip. Each page after the first starts with the last row of the page before it, to
 *   see whether the rows still stand where they stood.
 * - `page-number`: by a number, from 1.
 * - `cursor`: by what the page before it returned. Rows that come or go do not shift a cursor.
 */
export type Paging = "row-offset" | "page-number" | "cursor";

/** Whether a listing that ended was shown to hold every tag that was there from its start to its end. */
export interface Completeness {
  readonly proven: boolean;
  /** Why it was not. */
  readonly reason?: string | undefined;
}

/** How to read the pages of one listing. */
export interface RowListing<Row, Body> {
  readonly provider: string;
  readonly paging: Paging;
  readonly proof: Proof;
  readonly fetchPage: (request: PageRequest) => Promise<FetchedPage<Row, Body>>;
  /** What tells one row from another. Where a row is an image, its tags are part of it. */
  readonly idOf: (row: Row) => string;
  /** What tells a row from its own earlier self. */
  readonly versionOf: (row: Row) => string;
  readonly pageSize: number;
  /** How many pages may be in flight. */
  readonly window: Pick<Window, "size">;
  readonly signal?: AbortSignal | undefined;
}

/** How to read the tags of one listing. Where the vendor's rows are tags, `Tag` is `Row`. */
export interface Listing<Row, Body, Tag = Row> extends RowListing<Row, Body> {
  /** The tags that a row holds: itself, or several, or none. */
  readonly tagsOf: (row: Row) => readonly Tag[];
  /** Its name, as the vendor returns it. A page with a tag whose name is no text, or empty, is unreadable. */
  readonly nameOf: (tag: Tag) => string;
}
