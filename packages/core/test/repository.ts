import type { FetchedPage, Listing, PageRequest } from "../src/listing.ts";
import { createReader } from "../src/reader.ts";

export interface Row {
  readonly name: string;
  readonly time: number;
}
export type Asked = Pick<PageRequest, "offset" | "page" | "cursor" | "limit">;
export type TestListing = Listing<Row, undefined>;

/** `v0` to …, the newest first. */
export const rowsOf = (count: number): Row[] => Array.from({ length: count }, (_, index) => ({ name: `v${index}`, time: count - index }));
export const namesOf = (rows: readonly Row[]) => rows.map(({ name }) => name);

/** The page that a vendor of this kind would return. */
export function pageOf(rows: readonly Row[], paging: Listing<Row, undefined>["paging"], asked: Asked): FetchedPage<Row, undefined> {
  const { limit } = asked;
  const body = undefined;
  if (paging === "row-offset") return { rows: rows.slice(asked.offset, asked.offset + limit), total: rows.length, body };
  if (paging === "page-number") return { rows: rows.slice((asked.page - 1) * limit, asked.page * limit), total: rows.length, body };
  const left = rows.toSorted((a, b) => (a.name < b.name ? -1 : 1)).filter(({ name }) => name > (asked.cursor ?? ""));
  return { rows: left.slice(0, limit), next: left.length > limit ? left[limit - 1]?.name : undefined, body };
}

/** A listing of an in-memory repository that `beforePage` may edit between two requests. */
export function listingOf(rows: Row[], options: Partial<TestListing> = {}, beforePage: (asked: Asked, index: number) => void = () => {}) {
  const requests: Asked[] = [];
  const { paging = "row-offset" } = options;
  const listing: TestListing = {
    provider: "test",
    paging,
    proof: paging === "cursor" ? "names" : "latest-first",
    idOf: ({ name }) => name,
    versionOf: ({ time }) => String(time),
    tagsOf: (row) => [row],
    nameOf: ({ name }) => name,
    pageSize: 10,
    window: { size: 1 },
    fetchPage: async ({ signal: _, ...asked }) => {
      requests.push(asked);
      beforePage(asked, requests.length - 1);
      return pageOf(rows, paging, asked);
    },
    ...options,
  };
  return { listing: { ...listing, fetchPage: atMost(1000, listing.fetchPage) }, requests };
}

/** Fails a listing that would never end, where nothing slower than memory stops it. */
function atMost(most: number, fetchPage: TestListing["fetchPage"]): TestListing["fetchPage"] {
  let requests = 0;
  return async (request) => {
    if (++requests > most) throw new Error(`more than ${most} pages were requested`);
    return fetchPage(request);
  };
}

/** The reader of one listing, whatever it is asked for. */
export const readerOf = (listing: TestListing) => createReader(() => listing);
export const tagsOf = (listing: TestListing) => readerOf(listing).tags("a/b");
export const pagesOf = (listing: TestListing) => readerOf(listing).pages("a/b");
export const read = (listing: TestListing) => Array.fromAsync(tagsOf(listing));
