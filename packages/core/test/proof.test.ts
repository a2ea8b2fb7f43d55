import { describe, expect, test, vi } from "vitest";
import type { FetchedPage, Proof } from "../src/listing.ts";
import type { Pass } from "../src/pass.ts";
import { findDoubt, isProven, isUnchanged } from "../src/proof.ts";
import { listingOf, type Row, rowsOf, type TestListing } from "./repository.ts";

const firstPage = (rows: readonly Row[], more: Partial<FetchedPage<Row, undefined>> = {}) => ({ rows, body: undefined, ...more });

/** A pass over two pages that hold three rows, as many as the total says. */
const passOf = (more: Partial<Pass<Row, undefined>> = {}): Pass<Row, undefined> => ({
  ids: new Set(["a", "b", "c"]),
  first: firstPage([], { total: 3 }),
  pages: 2,
  isSteady: true,
  isApart: false,
  isSorted: true,
  isOpaque: false,
  isEndless: false,
  ...more,
});
const listing = (proof: Proof, paging: TestListing["paging"] = "page-number") => listingOf([], { proof, paging }).listing;

describe("one page is enough, whatever the vendor documents", () => {
  const isEnough = (paging: TestListing["paging"], more: Partial<Pass<Row, undefined>>) =>
    isProven(listing("nothing", paging), passOf({ pages: 1, ...more }), undefined);

  test.each([
    ["it holds as many rows as its total", "page-number", {}, true],
    ["it is empty, and so is the total", "page-number", { pages: 0, ids: new Set<string>(), first: firstPage([], { total: 0 }) }, true],
    ["it holds fewer rows", "page-number", { first: firstPage([], { total: 4 }) }, false],
    ["it holds more rows", "page-number", { first: firstPage([], { total: 2 }) }, false],
    ["a page after it, without rows, tells another total", "page-number", { isSteady: false }, false],
    ["it calls itself the last", "page-number", { first: firstPage([], { isLast: true }) }, true],
    ["it calls itself the last, but tells a larger total", "page-number", { first: firstPage([], { isLast: true, total: 4 }) }, false],
    ["it says nothing", "page-number", { first: firstPage([]) }, false],
    ["it says that more follow", "page-number", { first: firstPage([], { isLast: false }) }, false],
    ["it gives no cursor", "cursor", { first: firstPage([]) }, true],
    ["it gives a cursor", "cursor", { first: firstPage([], { next: "c" }) }, false],
    ["a second one held rows too", "page-number", { pages: 2 }, false],
    [
      "a second one held rows too, though it calls itself the last",
      "page-number",
      { pages: 2, first: firstPage([], { isLast: true }) },
      false,
    ],
  ] as const)("%s", (_, paging, more, isWhole) => {
    expect(isEnough(paging, more)).toBe(isWhole);
  });
});

describe("several pages", () => {
  const unsteady = passOf({ isSteady: false });
  const short = passOf({ ids: new Set(["a", "b"]) });
  const others = passOf({ ids: new Set(["a", "b", "d"]) });

  test.each([
    ["latest-first", passOf(), undefined, true],
    ["latest-first", unsteady, undefined, false],
    ["latest-first", short, undefined, false],
    ["latest-first", short, passOf(), false],
    ["two-passes", passOf(), undefined, false],
    ["two-passes", passOf(), passOf(), true],
    ["two-passes", unsteady, passOf(), false],
    ["two-passes", passOf(), unsteady, false],
    ["two-passes", short, short, false],
    ["two-passes", passOf(), others, false],
    ["two-passes", passOf(), short, false],
    // Each is complete, by a total of its own.
    ["two-passes", passOf({ ids: new Set(["a", "b"]), first: firstPage([], { total: 2 }) }), passOf(), false],
    ["names", passOf(), undefined, true],
    ["names", passOf({ isSorted: false }), passOf(), false],
    ["nothing", passOf(), passOf(), false],
  ] as const)("%s: row %#", (proof, pass, previous, isWhole) => {
    expect(isProven(listing(proof), pass, previous)).toBe(isWhole);
  });
});

describe("the first page, read again", () => {
  const rows = rowsOf(3);
  const pass = passOf({ first: firstPage(rows, { total: 9 }) });
  const readAgain = async (again: Partial<FetchedPage<Row, undefined>>, proof: Proof = "latest-first", seen = pass) => {
    const take = vi.fn(async () => firstPage(rows, { total: 9, ...again }));
    return { isSame: await isUnchanged(listing(proof), { take, stop: () => {} }, seen), take };
  };

  test("is read alone, as a page of the listing's size", async () => {
    const { isSame, take } = await readAgain({});
    expect(isSame).toBe(true);
    expect(take.mock.calls).toEqual([[{ offset: 0, page: 1 }, 10, 0]]);
  });

  test.each([
    ["another total", { total: 8 }],
    ["no total", { total: undefined }],
    ["a row less", { rows: rows.slice(0, 2) }],
    ["a row more", { rows: [...rows, { name: "v9", time: 0 }] }],
    ["a row in another's place", { rows: rows.toSorted((a, b) => a.time - b.time) }],
    ["a row that was pushed again", { rows: rows.map((row, index) => (index === 2 ? { ...row, time: 100 } : row)) }],
  ])("shows a change: %s", async (_, again) => {
    expect((await readAgain(again)).isSame).toBe(false);
  });

  test.each(["two-passes", "names", "nothing"] as const)("is not asked for where it proves nothing: %s", async (proof) => {
    const { isSame, take } = await readAgain({ total: 8 }, proof);
    expect(isSame).toBe(true);
    expect(take).not.toHaveBeenCalled();
  });

  test("is not asked for when it was the only one", async () => {
    const { isSame, take } = await readAgain({ total: 8 }, "latest-first", passOf({ pages: 1 }));
    expect(isSame).toBe(true);
    expect(take).not.toHaveBeenCalled();
  });
});

describe("why no pass can prove a listing", () => {
  const silent = passOf({ first: firstPage([]) });

  test.each([
    ["names", "cursor", passOf({ isSorted: false }), "its names do not come in byte order"],
    ["names", "cursor", passOf({ isOpaque: true }), "its cursor is not documented"],
    ["nothing", "cursor", passOf(), "its cursor is not documented"],
    ["nothing", "page-number", passOf(), "its order and total are not documented"],
    ["nothing", "row-offset", silent, "its order and total are not documented"],
    ["latest-first", "row-offset", passOf(), undefined],
    ["latest-first", "row-offset", silent, "its first page has no total"],
    ["two-passes", "page-number", passOf(), undefined],
    ["two-passes", "page-number", silent, "its first page has no total"],
    ["two-passes", "cursor", silent, "its first page has no total"],
  ] as const)("%s, by %s: row %#", (proof, paging, pass, doubt) => {
    expect(findDoubt(listing(proof, paging), pass)).toBe(doubt);
  });
});
