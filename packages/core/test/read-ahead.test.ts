import { describe, expect, test, vi } from "vitest";
import type { FetchedPage, PageRequest } from "../src/listing.ts";
import { listingOf, namesOf, pageOf, pagesOf, type Row, read, rowsOf, type TestListing, tagsOf } from "./repository.ts";

const tick = () => new Promise((resolve) => setImmediate(resolve));
const pagings = ["row-offset", "page-number"] as const;

/** A listing whose pages arrive when the test lets them. */
function slowListing(count: number, options: Partial<TestListing>) {
  const rows = rowsOf(count);
  const waiting: { request: PageRequest; arrive: () => void }[] = [];
  let most = 0;
  const fetchPage = (request: PageRequest) =>
    new Promise<FetchedPage<Row, undefined>>((resolve, reject) => {
      request.signal.addEventListener("abort", () => reject(request.signal.reason), { once: true });
      waiting.push({ request, arrive: () => resolve(pageOf(rows, options.paging ?? "row-offset", request)) });
      most = Math.max(most, waiting.length);
    });
  return { listing: listingOf(rows, { fetchPage, ...options }).listing, waiting, most: () => most };
}

/**
 * How many times a listing waits, when all answers take the same time. Requests in flight together are answered together;
 * then everything runs on that does not wait for an answer, which `setImmediate` comes after.
 */
async function countRounds(pages: number, size: number, paging: TestListing["paging"]): Promise<number> {
  const { listing, waiting } = slowListing(pages * 10, { window: { size }, paging });
  let isRead = false;
  const reading = read(listing).finally(() => {
    isRead = true;
  });
  let rounds = 0;
  for (; !isRead; rounds++) {
    await tick();
    for (const { arrive } of waiting.splice(0)) arrive();
    await tick();
  }
  expect(await reading).toHaveLength(pages * 10);
  return rounds;
}

describe.each(pagings)("pages ahead, by %s", (paging) => {
  test("with four in flight, 100 pages take at most a third of the waiting that they take page by page", async () => {
    const pageByPage = await countRounds(100, 1, paging);
    expect(pageByPage).toBeGreaterThanOrEqual(100);
    expect(await countRounds(100, 4, paging)).toBeLessThanOrEqual(pageByPage / 3);
  });

  test("none is requested before the first is used up", async () => {
    const { listing, waiting } = slowListing(100, { window: { size: 4 }, paging });
    const rows = tagsOf(listing);
    const first = rows.next();
    await tick();
    waiting.shift()?.arrive();
    await first;
    for (let row = 1; row < 10; row++) await rows.next();
    expect(waiting).toHaveLength(0);
    await rows.return();
  });

  test("then as many are in flight as the window allows, and rows come in order although pages do not", async () => {
    const { listing, waiting, most } = slowListing(100, { window: { size: 4 }, paging });
    const names = read(listing).then(namesOf);
    for (let turn = 0; turn < 200; turn++) {
      await tick();
      waiting.pop()?.arrive();
    }
    expect(await names).toEqual(namesOf(rowsOf(100)));
    expect(most()).toBe(4);
  });

  test("leaving the loop cancels what is in flight", async () => {
    const { listing, waiting } = slowListing(100, { window: { size: 4 }, paging });
    const pages = pagesOf(listing);
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

  test("a window that narrows is heard at the next page", async () => {
    const window = { size: 4 };
    const { listing, waiting } = slowListing(100, { window, paging });
    const pages = pagesOf(listing);
    const first = pages.next();
    await tick();
    waiting.shift()?.arrive();
    await first;
    const second = pages.next();
    await tick();
    window.size = 1;
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

  test("an abort rejects with the signal's reason, in flight or before", async () => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const { listing } = slowListing(100, { signal: controller.signal, paging });
    const first = pagesOf(listing).next();
    controller.abort(reason);
    await expect(first).rejects.toBe(reason);
    await expect(pagesOf(listing).next()).rejects.toBe(reason);
  });
});

test("pages that were guessed wrong, because one came short, are cancelled", async () => {
  const rows = rowsOf(100);
  const signals: AbortSignal[] = [];
  const fetchPage = async ({ signal, ...asked }: PageRequest) => {
    signals.push(signal);
    return pageOf(rows, "row-offset", asked.offset === 9 ? { ...asked, limit: 4 } : asked);
  };
  const pages = pagesOf(listingOf(rows, { fetchPage, window: { size: 4 } }).listing);
  await pages.next();
  await pages.next();
  expect(signals.slice(1).map(({ aborted }) => aborted)).toEqual([false, false, false, false]);
  const third = await pages.next();
  expect(third.value).toMatchObject({ offset: 13, rows: rows.slice(13, 22) });
  expect(signals.slice(1, 5).every(({ aborted }) => aborted)).toBe(true);
  await pages.return();
});

test("pages of a cursor come one by one: the next one's place is not known before", async () => {
  const { listing, waiting, most } = slowListing(100, { window: { size: 4 }, paging: "cursor", proof: "names" });
  const names = read(listing);
  for (let turn = 0; turn < 50; turn++) {
    await tick();
    waiting.pop()?.arrive();
  }
  expect(await names).toHaveLength(100);
  expect(most()).toBe(1);
});

describe("what is requested", () => {
  const fetchAll = async (count: number, size: number, paging: TestListing["paging"]) => {
    const { listing, requests } = listingOf(rowsOf(count), { paging, window: { size }, proof: "two-passes", pageSize: 4 });
    await read(listing);
    return requests.map(({ offset, page, limit }) => [offset, page, limit]);
  };

  test("each place once, none behind the total, as many as page by page", async () => {
    for (const paging of pagings)
      for (const count of [7, 8, 9]) expect(await fetchAll(count, 4, paging)).toEqual(await fetchAll(count, 1, paging));
    expect(await fetchAll(7, 4, "page-number")).toEqual([
      [0, 1, 4],
      [4, 2, 4],
      [0, 1, 4],
      [4, 2, 4],
    ]);
  });

  test("by a cursor no place is guessed, though there is a total", async () => {
    const { listing, requests } = listingOf(rowsOf(12), { paging: "cursor", window: { size: 4 }, pageSize: 4 });
    const fetchPage: typeof listing.fetchPage = async (asked) => ({ ...(await listing.fetchPage(asked)), total: 12 });
    await read({ ...listing, fetchPage });
    expect(requests.map(({ page }) => page)).toEqual([1, 2, 3]);
  });

  test("no listener of a listing that ended is left on its signal", async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    await read(listingOf(rowsOf(30), { signal, window: { size: 4 } }).listing);
    expect(added.mock.calls.map(([name, listener]) => [name, listener])).toEqual(removed.mock.calls);
    expect(added).toHaveBeenCalledOnce();
  });
});
