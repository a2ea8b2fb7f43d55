import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Listing, type PageRequest, readPages, readRows } from "../src/pages.ts";

interface Row {
  readonly name: string;
  readonly time: number;
}
type Request = Pick<PageRequest, "offset" | "limit">;

const nameOf = ({ name }: Row) => name;
const versionOf = ({ time }: Row) => String(time);
const rowsOf = (count: number): Row[] => Array.from({ length: count }, (_, index) => ({ name: `v${index}`, time: count - index }));
const namesOf = (rows: readonly Row[]) => rows.map(({ name }) => name);

/** A listing of an in-memory repository, newest first, that `beforePage` may edit between two requests. */
function listingOf(
  rows: Row[],
  options: Partial<Listing<Row, undefined>> = {},
  beforePage: (request: Request, index: number) => void = () => {},
) {
  const requests: Request[] = [];
  const listing: Listing<Row, undefined> = {
    provider: "test",
    nameOf,
    versionOf,
    pageSize: 10,
    maxPageSize: 10,
    concurrency: 1,
    documented: "order and total",
    fetchPage: async ({ offset, limit }) => {
      requests.push({ offset, limit });
      beforePage({ offset, limit }, requests.length - 1);
      return { rows: rows.slice(offset, offset + limit), total: rows.length, body: undefined };
    },
    ...options,
  };
  return { listing, requests };
}

const read = (listing: Listing<Row, undefined>) => Array.fromAsync(readRows(listing));

describe("a repository that holds still", () => {
  test("every row once, in order, for any size of page, repository and window", async () => {
    const sizes = fc.record({ count: fc.nat(60), pageSize: fc.integer({ min: 1, max: 12 }), concurrency: fc.integer({ min: 1, max: 6 }) });
    await fc.assert(
      fc.asyncProperty(sizes, async ({ count, pageSize, concurrency }) => {
        const { listing } = listingOf(rowsOf(count), { pageSize, maxPageSize: 12, concurrency });
        expect(namesOf(await read(listing))).toEqual(namesOf(rowsOf(count)));
      }),
    );
  });

  test("one request when everything fits on a page; one more when it fits exactly, to see that nothing follows", async () => {
    const some = listingOf(rowsOf(9));
    await read(some.listing);
    expect(some.requests).toEqual([{ offset: 0, limit: 10 }]);
    const full = listingOf(rowsOf(10));
    await read(full.listing);
    expect(full.requests).toEqual([
      { offset: 0, limit: 10 },
      { offset: 9, limit: 10 },
    ]);
  });

  test("a total that is too small hides nothing", async () => {
    const rows = rowsOf(21);
    const fetchPage = async ({ offset, limit }: PageRequest) => ({ rows: rows.slice(offset, offset + limit), total: 10, body: undefined });
    await expect(read(listingOf(rows, { fetchPage }).listing)).rejects.toMatchObject({ kind: "incomplete" });
  });

  test("following pages start one row early and ask for one row more, where the vendor allows it", async () => {
    const { listing, requests } = listingOf(rowsOf(9), { pageSize: 4, maxPageSize: 10 });
    const pages = await Array.fromAsync(readPages(listing));
    expect(requests).toEqual([
      { offset: 0, limit: 4 },
      { offset: 3, limit: 5 },
      { offset: 7, limit: 5 },
    ]);
    expect(pages.map(({ offset, rows }) => [offset, rows.length])).toEqual([
      [0, 4],
      [4, 4],
      [8, 1],
    ]);
  });

  test("a server that gives less than it is asked for loses nothing", async () => {
    const rows = rowsOf(50);
    const fetchPage = async ({ offset }: PageRequest) => ({ rows: rows.slice(offset, offset + 3), total: 50, body: undefined });
    const { listing } = listingOf(rows, { fetchPage, concurrency: 4 });
    expect(namesOf(await read(listing))).toEqual(namesOf(rows));
  });
});

describe("a repository that changes while it is read", () => {
  test("a tag deleted from an earlier page does not hide another", async () => {
    const rows = rowsOf(30);
    const { listing } = listingOf(rows, {}, (_, index) => index === 1 && rows.splice(2, 1));
    const names = namesOf(await read(listing));
    expect(names).toEqual(expect.arrayContaining(namesOf(rows)));
    expect(new Set(names).size).toBe(names.length);
  });

  test("a tag pushed again, from a page not yet read to the first, is not lost", async () => {
    const rows = rowsOf(30);
    const pushAgain = () => rows.unshift({ name: rows.splice(25, 1)[0]?.name ?? "", time: 99 });
    const { listing } = listingOf(rows, {}, (_, index) => index === 1 && pushAgain());
    expect(namesOf(await read(listing))).toEqual(expect.arrayContaining(namesOf(rowsOf(30))));
  });

  test("a further pass yields only pages with something new", async () => {
    const rows = rowsOf(30);
    const { listing } = listingOf(rows, {}, (_, index) => index === 1 && rows.splice(2, 1));
    const pages = await Array.fromAsync(readPages(listing));
    expect(pages.every((page) => page.rows.length > 0)).toBe(true);
    expect((await Array.fromAsync(readPages(listingOf([]).listing))).map((page) => page.rows)).toEqual([[]]);
  });

  test("no whole pass in five: an error of its own kind, after the rows it could read", async () => {
    const rows = rowsOf(30);
    let next = 100;
    const { listing } = listingOf(rows, {}, () => rows.unshift({ name: `new${next}`, time: next++ }));
    const seen: string[] = [];
    const listAll = async () => {
      for await (const { name } of readRows(listing)) seen.push(name);
    };
    const error: unknown = await listAll().catch((caught: unknown) => caught);
    expect(error).toMatchObject({
      kind: "incomplete",
      complete: false,
      read: seen.length,
      retryable: true,
      message: expect.stringMatching(/the \d+ that were read are real/),
    });
    expect(seen).toEqual(expect.arrayContaining(namesOf(rowsOf(30))));
    expect(new Set(seen).size).toBe(seen.length);
  });

  // What a person relies on: a tag that is there from before a listing starts until after it ends is never missing.
  test("whatever is pushed, pushed again or deleted between requests: each lasting tag once, or an error", async () => {
    const edit = fc.record({ at: fc.nat(12), kind: fc.constantFrom("push", "again", "delete"), index: fc.nat(40) });
    const plan = fc.record({
      count: fc.nat(40),
      pageSize: fc.integer({ min: 1, max: 8 }),
      concurrency: fc.integer({ min: 1, max: 4 }),
      edits: fc.array(edit, { maxLength: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(plan, async ({ count, pageSize, concurrency, edits }) => {
        const rows = rowsOf(count);
        const deleted = new Set<string>();
        let clock = 1000;
        const { listing } = listingOf(rows, { pageSize, maxPageSize: 8, concurrency }, (_, index) => {
          for (const { kind, index: row } of edits.filter(({ at }) => at === index)) {
            clock++;
            if (kind === "push") rows.unshift({ name: `new${clock}`, time: clock });
            const [taken] = kind !== "push" && rows.length > 0 ? rows.splice(row % rows.length, 1) : [];
            if (taken && kind === "again") rows.unshift({ name: taken.name, time: clock });
            if (taken && kind === "delete") deleted.add(taken.name);
          }
        });
        const names = await read(listing).then(namesOf, (error) => {
          expect(error).toMatchObject({ kind: "incomplete" });
        });
        if (!names) return;
        const lasting = namesOf(rowsOf(count)).filter((name) => !deleted.has(name));
        expect(names).toEqual(expect.arrayContaining(lasting));
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a server that does not keep its word", () => {
  test("totals that differ between pages are not believed, even when the last one fits", async () => {
    const rows = rowsOf(20);
    const fetchPage = async ({ offset, limit }: PageRequest) => ({
      rows: rows.slice(offset, offset + limit),
      total: offset === 0 ? 20 : 21,
      body: undefined,
    });
    await expect(read(listingOf(rows, { fetchPage }).listing)).rejects.toMatchObject({ kind: "incomplete" });
  });

  test("a row that comes back with another time on the next page is a row that moved", async () => {
    const rows = rowsOf(15);
    const fetchPage = async ({ offset, limit }: PageRequest) => ({
      rows: rows.slice(offset, offset + limit).map((row) => ({ ...row, time: row.time + offset })),
      total: 15,
      body: undefined,
    });
    await expect(read(listingOf(rows, { fetchPage }).listing)).rejects.toMatchObject({ kind: "incomplete" });
  });

  test("the same page again and again ends in an error", async () => {
    const rows = rowsOf(10);
    const { listing } = listingOf(rows, { fetchPage: async () => ({ rows, total: 1000, body: undefined }) });
    await expect(read(listing)).rejects.toMatchObject({ kind: "incomplete" });
  });

  test("far more rows than the total ends in an error", async () => {
    let next = 0;
    const fetchPage = async ({ limit }: PageRequest) => ({
      rows: Array.from({ length: limit }, () => ({ name: `v${next}`, time: next++ })),
      total: next + 100,
      body: undefined,
    });
    await expect(read(listingOf([], { fetchPage }).listing)).rejects.toMatchObject({ kind: "incomplete" });
  });

  test("a documented total that no page tells is done without: best effort, no error", async () => {
    const rows = rowsOf(35);
    const fetchPage = async ({ offset, limit }: Request) => ({
      rows: rows.slice(offset, offset + limit),
      total: undefined,
      body: undefined,
    });
    const { listing } = listingOf(rows, { fetchPage });
    expect(namesOf(await read(listing))).toEqual(namesOf(rows));
  });

  test("without a documented total, a listing ends at the empty page, best effort", async () => {
    const rows = rowsOf(25);
    const fetchPage = async ({ offset, limit }: PageRequest) => ({
      rows: rows.slice(offset, offset + limit),
      total: undefined,
      body: undefined,
    });
    const { listing } = listingOf(rows, { fetchPage, documented: "total" });
    expect(namesOf(await read(listing))).toEqual(namesOf(rows));
  });

  test("fewer tags than the vendor tells are no end, where it documents order and total", async () => {
    const rows = rowsOf(95);
    const fetchPage = async ({ limit }: PageRequest) => ({ rows: rows.slice(0, limit), total: 95, body: undefined });
    await expect(read(listingOf(rows, { fetchPage }).listing)).rejects.toMatchObject({ kind: "incomplete", read: 10 });
  });

  test("while there are fewer tags than the total says, a listing without a documented order is read again", async () => {
    const rows = rowsOf(2);
    // Every second request comes short, at the same place.
    const shortened = async ({ offset, limit }: PageRequest, request: number) => ({
      rows: rows.slice(offset, offset + (request % 2 === 1 && request < 8 ? 1 : limit)),
      total: 2,
      body: undefined,
    });
    let requests = 0;
    const fetchPage = (request: PageRequest) => shortened(request, requests++);
    expect(namesOf(await read(listingOf(rows, { fetchPage, documented: "total", pageSize: 1 }).listing))).toEqual(namesOf(rows));
  });

  test.each([
    ["total", 5],
    ["nothing", 2],
  ] as const)("%s documented: a total that stays too high ends a listing after %i passes", async (documented, passes) => {
    const rows = rowsOf(3);
    let requests = 0;
    const fetchPage = async ({ offset, limit }: PageRequest) => {
      if (offset === 0) requests++;
      return { rows: rows.slice(offset, offset + limit), total: 95, body: undefined };
    };
    expect(namesOf(await read(listingOf(rows, { fetchPage, documented }).listing))).toEqual(namesOf(rows));
    expect(requests).toBe(passes);
  });
});

describe("pages ahead", () => {
  /** A listing whose pages arrive when the test lets them. */
  function slowListing(count: number, options: Partial<Listing<Row, undefined>>) {
    const rows = rowsOf(count);
    const waiting: { request: PageRequest; arrive: () => void }[] = [];
    let most = 0;
    const fetchPage = (request: PageRequest) =>
      new Promise<{ rows: Row[]; total: number; body: undefined }>((resolve, reject) => {
        const { offset, limit, signal } = request;
        const arrive = () => resolve({ rows: rows.slice(offset, offset + limit), total: count, body: undefined });
        signal.addEventListener("abort", () => reject(signal.reason), { once: true });
        waiting.push({ request, arrive });
        most = Math.max(most, waiting.length);
      });
    return { listing: listingOf(rows, { fetchPage, ...options }).listing, waiting, most: () => most };
  }
  const tick = () => new Promise((resolve) => setImmediate(resolve));

  test("no page is asked for ahead before the first is used up", async () => {
    const { listing, waiting } = slowListing(100, { concurrency: 4 });
    const rows = readRows(listing);
    const first = rows.next();
    await tick();
    waiting.shift()?.arrive();
    await first;
    for (let row = 1; row < 10; row++) await rows.next();
    expect(waiting).toHaveLength(0);
    await rows.return();
  });

  test("then up to `concurrency` are in flight, and rows come in order although pages do not", async () => {
    const { listing, waiting, most } = slowListing(100, { concurrency: 4 });
    const names = read(listing).then(namesOf);
    for (let turn = 0; turn < 200; turn++) {
      await tick();
      waiting.pop()?.arrive();
    }
    expect(await names).toEqual(namesOf(rowsOf(100)));
    expect(most()).toBe(4);
  });

  test("leaving the loop cancels what is in flight", async () => {
    const { listing, waiting } = slowListing(100, { concurrency: 4 });
    const pages = readPages(listing);
    const first = pages.next();
    await tick();
    waiting.shift()?.arrive();
    await first;
    const second = pages.next();
    await tick();
    expect(waiting).toHaveLength(4);
    const signals = waiting.map(({ request }) => request.signal);
    waiting.shift()?.arrive();
    await second;
    await pages.return();
    expect(signals.every(({ aborted }) => aborted)).toBe(true);
  });

  test("a throttle answer narrows the window at once", async () => {
    const { listing, waiting } = slowListing(100, { concurrency: 4 });
    const pages = readPages(listing);
    const first = pages.next();
    await tick();
    waiting.shift()?.arrive();
    await first;
    const second = pages.next();
    await tick();
    waiting[0]?.request.onThrottled();
    waiting[0]?.request.onThrottled();
    for (const { arrive } of waiting.splice(0)) arrive();
    await second;
    for (let page = 3; page <= 5; page++) await pages.next();
    const sixth = pages.next();
    await tick();
    expect(waiting).toHaveLength(1);
    waiting.shift()?.arrive();
    await sixth;
    await pages.return();
  });

  test("pages that were guessed wrong, because one came short, are cancelled", async () => {
    const rows = rowsOf(100);
    const signals: AbortSignal[] = [];
    const fetchPage = async ({ offset, limit, signal }: PageRequest) => {
      signals.push(signal);
      return { rows: rows.slice(offset, offset + (offset === 9 ? 4 : limit)), total: 100, body: undefined };
    };
    const pages = readPages(listingOf(rows, { fetchPage, concurrency: 4 }).listing);
    await pages.next();
    await pages.next();
    expect(signals.slice(1).map(({ aborted }) => aborted)).toEqual([false, false, false, false]);
    await pages.next();
    expect(signals.slice(1, 5).every(({ aborted }) => aborted)).toBe(true);
    await pages.return();
  });

  test("an abort between two rows of a page is heard at once", async () => {
    const controller = new AbortController();
    const rows = readRows(listingOf(rowsOf(10), { signal: controller.signal }).listing);
    await rows.next();
    controller.abort(new Error("enough"));
    await expect(rows.next()).rejects.toThrow("enough");
  });

  test("an abort rejects with the signal's reason, in flight or before", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const { listing } = slowListing(100, { signal: controller.signal });
    const first = readPages(listing).next();
    controller.abort(reason);
    await expect(first).rejects.toBe(reason);
    await expect(readPages(listing).next()).rejects.toBe(reason);
  });
});
