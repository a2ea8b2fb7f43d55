import { expect, test } from "vitest";
import { type Listing, readRows } from "../src/pages.ts";

interface Row {
  readonly name: string;
}

/**
 * How many times a listing waits, when all answers take the same time. Requests in flight together are answered together;
 * then everything runs on that does not wait for an answer, which `setImmediate` comes after.
 */
async function countRounds(pages: number, concurrency: number): Promise<number> {
  const rows = Array.from({ length: pages * 10 }, (_, index): Row => ({ name: `v${index}` }));
  const waiting: (() => void)[] = [];
  const listing: Listing<Row, undefined> = {
    provider: "test",
    nameOf: ({ name }) => name,
    versionOf: () => "",
    pageSize: 10,
    maxPageSize: 100,
    concurrency,
    documented: "order and total",
    fetchPage: ({ offset, limit }) =>
      new Promise((resolve) => {
        waiting.push(() => resolve({ rows: rows.slice(offset, offset + limit), total: rows.length, body: undefined }));
      }),
  };

  let isRead = false;
  const reading = Array.fromAsync(readRows(listing)).finally(() => {
    isRead = true;
  });
  let rounds = 0;
  for (; !isRead; rounds++) {
    await new Promise((resolve) => setImmediate(resolve));
    for (const answer of waiting.splice(0)) answer();
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(await reading).toEqual(rows);
  return rounds;
}

test("with four pages in flight, 100 pages take at most a third of the waiting that they take page by page", async () => {
  const pageByPage = await countRounds(100, 1);
  expect(pageByPage).toBeGreaterThanOrEqual(100);
  expect(await countRounds(100, 4)).toBeLessThanOrEqual(pageByPage / 3);
});
