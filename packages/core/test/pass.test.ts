import { describe, expect, test } from "vitest";
import type { FetchedPage, Page, Place } from "../src/listing.ts";
import { isSame, type Pass, readPass } from "../src/pass.ts";
import { listingOf, namesOf, type Row, rowsOf, type TestListing } from "./repository.ts";

type Answer = Partial<FetchedPage<Row, undefined>>;

/** Reads these pages, which the vendor gives one after the other; more than these are a failure. */
async function passOver(answers: Iterable<Answer>, options: Partial<TestListing> = {}, yielded = new Set<string>()) {
  const takes: { place: Place; step: number; end: number }[] = [];
  const pages: Page<Row, undefined>[] = [];
  const iterator = answers[Symbol.iterator]();
  const take = async (place: Place, step: number, end: number) => {
    takes.push({ place, step, end });
    const { value } = iterator.next();
    if (!value) throw new Error("read beyond the last page");
    return { rows: [], body: undefined, ...value };
  };
  const { listing } = listingOf([], { pageSize: 3, paging: "page-number", ...options });
  const reading = readPass(listing, { take, stop: () => {} }, yielded, new Set());
  for (;;) {
    const { value, done } = await reading.next();
    if (done) return { takes, pages, pass: value as Pass<Row, undefined> };
    pages.push(value);
  }
}
const named = (...names: string[]): Row[] => names.map((name) => ({ name, time: 0 }));

describe("where the next page starts", () => {
  test("by row offset, at the last row of the page before, which is checked, and not given twice", async () => {
    const answers = [
      { rows: named("a", "b", "c"), total: 5 },
      { rows: named("c", "d", "e"), total: 5 },
      { rows: named("e"), total: 5 },
    ];
    const { takes, pages, pass } = await passOver(answers, { paging: "row-offset" });
    expect(takes).toEqual([
      { place: { offset: 0, page: 1 }, step: 3, end: 0 },
      { place: { offset: 2, page: 2 }, step: 2, end: 5 },
      { place: { offset: 4, page: 3 }, step: 2, end: 5 },
    ]);
    expect(pages.map(({ offset, rows, total }) => [offset, namesOf(rows), total])).toEqual([
      [0, ["a", "b", "c"], 5],
      [3, ["d", "e"], 5],
    ]);
    expect(pass).toMatchObject({ pages: 2, isSteady: true, isApart: false, isEndless: false, first: { total: 5 } });
    expect([...pass.ids]).toEqual(["a", "b", "c", "d", "e"]);
  });

  test("by row offset after a page of one row, behind it", async () => {
    const answers = [{ rows: named("a") }, { rows: named("b") }, { rows: [] }];
    const { takes, pages, pass } = await passOver(answers, { paging: "row-offset", pageSize: 1 });
    expect(pass.isApart).toBe(true);
    expect(takes.map(({ place, step, end }) => [place.offset, step, end])).toEqual([
      [0, 1, 0],
      [1, 1, 0],
      [2, 1, 0],
    ]);
    expect(pages.map(({ offset }) => offset)).toEqual([0, 1]);
  });

  test("by cursor, where the page before says", async () => {
    const answers = [{ rows: named("a", "b", "c"), next: "c" }, { rows: named("d") }];
    const { takes, pages, pass } = await passOver(answers, { paging: "cursor" });
    expect(takes.map(({ place }) => place)).toEqual([
      { offset: 0, page: 1 },
      { offset: 3, page: 2, cursor: "c" },
    ]);
    expect(pages.map(({ offset }) => offset)).toEqual([0, 3]);
    expect(pass).toMatchObject({ pages: 2, isSorted: true, isEndless: false });
  });
});

describe("which page is the last", () => {
  test.each<[string, TestListing["paging"], Answer[]]>([
    [
      "a short one that reaches the total",
      "page-number",
      [
        { rows: named("a", "b", "c"), total: 4 },
        { rows: named("d"), total: 4 },
      ],
    ],
    ["one without rows, after a full one that reaches the total", "page-number", [{ rows: named("a", "b", "c"), total: 3 }, { total: 3 }]],
    ["one without rows, after a short one that does not reach it", "page-number", [{ rows: named("a"), total: 2 }, { total: 2 }]],
    ["one without rows, after a short one that tells no total", "page-number", [{ rows: named("a") }, {}]],
    ["one that says so, though it is full", "page-number", [{ rows: named("a", "b", "c"), isLast: true }]],
    ["one that says so, after one that says it is not, and holds nothing", "page-number", [{ isLast: false }, { isLast: true }]],
    ["one that gives no cursor, though it is full", "cursor", [{ rows: named("a", "b", "c") }]],
    [
      "one that gives a cursor, and nothing new",
      "cursor",
      [
        { rows: named("a"), next: "a" },
        { rows: named("a"), next: "b" },
      ],
    ],
    ["one that gives no cursor, after one without rows", "cursor", [{ next: "a" }, { rows: named("b") }]],
  ])("%s", async (_, paging, answers) => {
    const { takes, pass } = await passOver(answers, { paging });
    expect(takes).toHaveLength(answers.length);
    expect(pass.isEndless).toBe(false);
  });
});

describe("what a pass shows", () => {
  test.each<[string, Partial<TestListing>, Answer[], boolean]>([
    ["the same totals", {}, [{ rows: named("a"), total: 2 }, { total: 2 }], true],
    ["another total", {}, [{ rows: named("a"), total: 2 }, { total: 3 }], false],
    ["no total on the second page", {}, [{ rows: named("a"), total: 2 }, {}], false],
    ["rows that do not overlap, by number", {}, [{ rows: named("a", "b", "c") }, { rows: named("d", "e") }, {}], true],
    ["rows that do not overlap, by row", { paging: "row-offset" }, [{ rows: named("a", "b") }, { rows: named("c") }, {}], false],
    ["nothing where they should overlap", { paging: "row-offset" }, [{ rows: named("a", "b") }, {}], false],
  ])("steady: %s", async (_, options, answers, isSteady) => {
    expect((await passOver(answers, options)).pass.isSteady).toBe(isSteady);
  });

  test.each([
    [["a", "b"], ["c"], true],
    [["B", "a"], ["b"], true],
    [["a", "c"], ["b"], false],
    [["b", "a"], ["c"], false],
    [["a", "b"], ["b", "c"], false],
    [["a", "a"], ["b"], false],
  ])("in byte order, %j then %j: %s", async (first, second, isSorted) => {
    const answers = [{ rows: named(...first), next: "x" }, { rows: named(...second) }];
    expect((await passOver(answers, { paging: "cursor" })).pass.isSorted).toBe(isSorted);
  });

  test("only pages with new rows are counted and given, but an empty repository has a page", async () => {
    const repeated = await passOver([{ rows: named("a"), next: "x" }, { next: "y" }, { rows: named("b") }], { paging: "cursor" });
    expect([repeated.pass.pages, repeated.pages.length]).toEqual([2, 2]);
    const empty = await passOver([{ total: 0 }]);
    expect([empty.pass.pages, empty.pages]).toEqual([0, [{ offset: 0, rows: [], total: 0, body: undefined }]]);
  });

  test("a further pass gives what no earlier one gave, and counts all", async () => {
    const yielded = new Set(["a", "c"]);
    const { pages, pass } = await passOver([{ rows: named("a", "b", "c") }, { rows: named("c") }], {}, yielded);
    expect(pages.map(({ rows }) => namesOf(rows))).toEqual([["b"]]);
    expect([...pass.ids]).toEqual(["a", "b", "c"]);
    expect([...yielded].sort()).toEqual(["a", "b", "c"]);
  });

  test("one row can stand twice on a page", async () => {
    const { pages, pass } = await passOver([{ rows: named("a", "a"), total: 2 }]);
    expect([namesOf(pages[0]?.rows ?? []), pass.ids.size, pass.pages]).toEqual([["a"], 1, 1]);
  });
});

describe("pages that keep coming", () => {
  function* endless(total: number | undefined, rowsAPage: number, next?: () => string) {
    for (let number = 0; ; number++) {
      const rows = rowsOf(rowsAPage).map(({ name, time }) => ({ name: `${number} ${name}`, time }));
      yield { rows, total, next: next?.() };
    }
  }

  test("are read up to twice the total and ten pages, and not a page further", async () => {
    // 2 × 6 rows, and 10 pages of 3.
    const { takes, pass } = await passOver(endless(6, 3));
    expect([takes.length, pass.isEndless]).toEqual([15, true]);
  });

  test("without a total are read up to a million rows", async () => {
    const { takes, pass } = await passOver([{ rows: rowsOf(1_000_000) }, { rows: named("more") }]);
    expect([takes.length, pass.isEndless]).toEqual([2, true]);
  });

  test("are read up to a hundred thousand, however few rows they hold", async () => {
    let cursor = 0;
    const { takes, pass } = await passOver(
      endless(undefined, 0, () => `${cursor++}`),
      { paging: "cursor" },
    );
    expect([takes.length, pass.isEndless]).toEqual([100_000, true]);
  });

  test("with the same cursor are read twice", async () => {
    const { takes, pass } = await passOver(
      endless(undefined, 1, () => "again"),
      { paging: "cursor" },
    );
    expect([takes.length, pass.isEndless]).toEqual([2, true]);
  });
});

test("a row is the same when it is there, with its id and its version", () => {
  const { listing } = listingOf([]);
  const row = { name: "a", time: 1 };
  expect(isSame(listing, { ...row }, row)).toBe(true);
  for (const other of [undefined, { name: "b", time: 1 }, { name: "a", time: 2 }]) expect(isSame(listing, other, row)).toBe(false);
});
