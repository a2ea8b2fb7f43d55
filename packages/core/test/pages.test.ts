import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PageRequest } from "../src/listing.ts";
import { mostRows } from "../src/pass.ts";
import { type Asked, listingOf, namesOf, pageOf, pagesOf, read, readerOf, rowsOf, type TestListing, tagsOf } from "./repository.ts";

const kinds = [
  { paging: "row-offset", proof: "latest-first" },
  { paging: "row-offset", proof: "two-passes" },
  { paging: "row-offset", proof: "nothing" },
  { paging: "page-number", proof: "latest-first" },
  { paging: "page-number", proof: "two-passes" },
  { paging: "page-number", proof: "nothing" },
  { paging: "cursor", proof: "names" },
  { paging: "cursor", proof: "nothing" },
] as const;

/** A listing, read to its end, and what it says of itself then. */
async function readWhole(listing: TestListing) {
  const tags = tagsOf(listing);
  const names = namesOf(await Array.fromAsync(tags));
  return { names, completeness: tags.completeness };
}

describe("a repository that holds still", () => {
  const sizes = fc.record({
    kind: fc.constantFrom(...kinds),
    count: fc.nat(60),
    pageSize: fc.integer({ min: 1, max: 12 }),
    size: fc.integer({ min: 1, max: 6 }),
    atMost: fc.integer({ min: 1, max: 12 }),
  });

  test("every row once, and proven where the vendor documents enough, for any kind, size of page, repository and window", async () => {
    await fc.assert(
      fc.asyncProperty(sizes, async ({ kind, count, pageSize, size }) => {
        const { listing } = listingOf(rowsOf(count), { ...kind, pageSize, window: { size } });
        const { names, completeness } = await readWhole(listing);
        expect(names.toSorted()).toEqual(namesOf(rowsOf(count)).toSorted());
        if (kind.paging !== "cursor") expect(names).toEqual(namesOf(rowsOf(count)));
        if (kind.proof !== "nothing") expect(completeness).toEqual({ proven: true });
      }),
    );
  });

  test("a server that gives less than it is asked for loses nothing, even one row at a time", async () => {
    await fc.assert(
      fc.asyncProperty(sizes, async ({ kind, count, pageSize, size, atMost }) => {
        const rows = rowsOf(count);
        const limit = Math.min(atMost, pageSize);
        const fetchPage = async (asked: Asked) => pageOf(rows, kind.paging, { ...asked, limit });
        const { names } = await readWhole(listingOf(rows, { ...kind, pageSize, window: { size }, fetchPage }).listing);
        expect(names.toSorted()).toEqual(namesOf(rows).toSorted());
      }),
    );
  });

  test("one request when everything fits on a page; one more when it fits exactly, to see that nothing follows", async () => {
    const some = listingOf(rowsOf(9));
    await read(some.listing);
    expect(some.requests).toEqual([{ offset: 0, page: 1, limit: 10 }]);
    const full = listingOf(rowsOf(10));
    await read(full.listing);
    expect(full.requests.map(({ offset }) => offset)).toEqual([0, 9]);
  });

  test("following pages start with the last row of the page before, and at the end the first page is read again", async () => {
    const { listing, requests } = listingOf(rowsOf(9), { pageSize: 4 });
    const pages = await Array.fromAsync(pagesOf(listing));
    expect(requests.map(({ offset, limit }) => [offset, limit])).toEqual([
      [0, 4],
      [3, 4],
      [6, 4],
      [0, 4],
    ]);
    expect(pages.map(({ offset, rows }) => [offset, rows.length])).toEqual([
      [0, 4],
      [4, 3],
      [7, 2],
    ]);
  });

  test("page numbers follow each other, and a cursor is what the page before it returned", async () => {
    const numbered = listingOf(rowsOf(9), { paging: "page-number", pageSize: 4 });
    await read(numbered.listing);
    expect(numbered.requests.map(({ page }) => page)).toEqual([1, 2, 3, 1]);
    const followed = listingOf(rowsOf(9), { paging: "cursor", pageSize: 4 });
    await read(followed.listing);
    expect(followed.requests.map(({ cursor }) => cursor)).toEqual([undefined, "v3", "v7"]);
  });

  test("an empty repository has one page, without rows", async () => {
    expect((await Array.fromAsync(pagesOf(listingOf([]).listing))).map(({ rows }) => rows)).toEqual([[]]);
    expect((await readWhole(listingOf([]).listing)).completeness).toEqual({ proven: true });
  });

  test("a listing says nothing of itself before it has ended", async () => {
    const tags = tagsOf(listingOf(rowsOf(30)).listing);
    await tags.next();
    expect(tags.completeness).toBeUndefined();
    await tags.return();
    expect(tags.completeness).toBeUndefined();
  });
});

describe("rows that are images", () => {
  test("each tag once, whichever images it stands at; an image without tags has its place on a page", async () => {
    const rows = [
      { id: "c", tags: ["v3", "latest"] },
      { id: "b", tags: [] },
      { id: "a", tags: ["latest", "v1"] },
    ];
    const { listing } = listingOf([], {});
    const images = {
      ...listing,
      idOf: ({ id, tags }: (typeof rows)[number]) => [id, ...tags].join(),
      versionOf: () => "",
      tagsOf: ({ id, tags }: (typeof rows)[number]) => tags.map((tag) => ({ id, tag })),
      nameOf: ({ tag }: { tag: string }) => tag,
      fetchPage: async () => ({ rows, total: 3, body: undefined }),
    };
    const { createReader } = await import("../src/reader.ts");
    const reader = createReader(() => images);
    expect(await Array.fromAsync(reader.tags("a/b"))).toEqual([
      { id: "c", tag: "v3" },
      { id: "c", tag: "latest" },
      { id: "a", tag: "v1" },
    ]);
    expect((await Array.fromAsync(reader.pages("a/b")))[0]?.rows).toHaveLength(3);
  });
});

describe("getTag", () => {
  test("finds the tag of that name and no other", async () => {
    const reader = readerOf(listingOf(rowsOf(30)).listing);
    expect(await reader.getTag("a/b", "v20")).toEqual({ name: "v20", time: 10 });
    expect(await reader.getTag("a/b", "v2000")).toBeUndefined();
  });

  test("a search whose answers do not fit its total has not shown that there is no such tag", async () => {
    const fetchPage = async ({ offset }: Asked) => ({ rows: offset === 0 ? rowsOf(1) : [], total: 3, body: undefined });
    for (const proof of ["latest-first", "two-passes", "nothing"] as const) {
      const { listing } = listingOf([], { fetchPage, proof });
      await expect(readerOf(listing).getTag("a/b", "v9")).rejects.toMatchObject({ kind: "incomplete", retryable: true });
    }
  });

  test("one answer that holds as many rows as it tells is enough, whatever the vendor documents", async () => {
    const { listing, requests } = listingOf(rowsOf(3), { proof: "nothing" });
    expect(await readerOf(listing).getTag("a/b", "v9")).toBeUndefined();
    expect(requests).toHaveLength(1);
  });
});

describe("a server that does not keep its word", () => {
  const rows = rowsOf(21);
  const answer = (tell: (asked: Asked, request: number) => { total: number | undefined }) => {
    let requests = 0;
    return async (asked: Asked) => ({ ...pageOf(rows, "row-offset", asked), ...tell(asked, requests++) });
  };
  const contradicts = { kind: "incomplete", complete: false, retryable: true };

  test("a total that is too small hides nothing, and is not believed", async () => {
    const { listing } = listingOf(rows, { fetchPage: answer(() => ({ total: 10 })) });
    await expect(read(listing)).rejects.toMatchObject({ ...contradicts, read: 21 });
  });

  test("totals that differ between pages are not believed, even when the last one fits", async () => {
    const fetchPage = answer(({ offset }) => ({ total: offset === 0 ? 21 : 22 }));
    await expect(read(listingOf(rows, { fetchPage }).listing)).rejects.toMatchObject(contradicts);
  });

  test("a total that only later pages tell proves nothing, and one that later pages lack contradicts the first", async () => {
    const late = listingOf(rows, { fetchPage: answer(({ offset }) => ({ total: offset === 0 ? undefined : 21 })) });
    expect((await readWhole(late.listing)).completeness).toEqual({ proven: false, reason: "its first page has no total" });
    const early = listingOf(rows, { fetchPage: answer(({ offset }) => ({ total: offset === 0 ? 21 : undefined })) });
    await expect(read(early.listing)).rejects.toMatchObject(contradicts);
  });

  test("without any total a listing ends when nothing new comes, and says that it is not proven", async () => {
    for (const proof of ["latest-first", "two-passes"] as const) {
      const { listing } = listingOf(rows, { proof, fetchPage: answer(() => ({ total: undefined })) });
      const { names, completeness } = await readWhole(listing);
      expect(names).toEqual(namesOf(rows));
      expect(completeness).toEqual({ proven: false, reason: "its first page has no total" });
    }
  });

  test("one short page without a total is no proof; one that the vendor calls the last is", async () => {
    const page = { rows: rowsOf(3), body: undefined };
    const silent = listingOf([], {
      proof: "nothing",
      fetchPage: async ({ page: number }) => (number === 1 ? page : { rows: [], body: undefined }),
    });
    expect((await readWhole(silent.listing)).completeness).toMatchObject({ proven: false });
    const told = listingOf([], { proof: "nothing", fetchPage: async () => ({ ...page, isLast: true }) });
    expect((await readWhole(told.listing)).completeness).toEqual({ proven: true });
  });

  test("a row that comes back with another time on the next page is a row that moved", async () => {
    const fetchPage = async (asked: Asked) => {
      const page = pageOf(rows, "row-offset", asked);
      return { ...page, rows: page.rows.map((row) => ({ ...row, time: row.time + asked.offset })) };
    };
    await expect(read(listingOf(rows, { fetchPage }).listing)).rejects.toMatchObject(contradicts);
  });

  test("the same page again and again ends in an error", async () => {
    for (const paging of ["row-offset", "page-number"] as const) {
      const { listing } = listingOf(rows, { paging, fetchPage: async () => ({ rows: rowsOf(10), total: 1000, body: undefined }) });
      await expect(read(listing)).rejects.toMatchObject({ ...contradicts, read: 10 });
    }
  });

  test.each([
    ["with the same rows", () => rowsOf(1)],
    ["with other rows each time", (request: number) => [{ name: `w${request}`, time: 0 }]],
    ["without rows", () => []],
  ])("a cursor that comes twice ends in an error: %s", async (_, rowsAt) => {
    let requests = 0;
    const fetchPage = async () => ({ rows: rowsAt(requests++), next: "again", body: undefined });
    await expect(read(listingOf([], { paging: "cursor", fetchPage }).listing)).rejects.toMatchObject({ kind: "incomplete" });
    expect(requests).toBeLessThan(4);
  });

  test("a page of a cursor may be empty, and another follow", async () => {
    const pages = [{ rows: [], next: "a" }, { rows: rowsOf(1), next: "b" }, { rows: [], next: "c" }, { rows: [{ name: "v1", time: 0 }] }];
    let requests = 0;
    const fetchPage = async () => ({ body: undefined, ...(pages[requests++] ?? { rows: [] }) });
    const { names, completeness } = await readWhole(listingOf([], { paging: "cursor", fetchPage }).listing);
    expect([names, completeness]).toEqual([["v0", "v1"], { proven: true }]);
  });

  test("names that do not come in byte order prove nothing", async () => {
    const pages = [{ rows: [{ name: "b", time: 0 }], next: "b" }, { rows: [{ name: "a", time: 0 }] }];
    const fetchPage = async ({ cursor }: Asked) => ({ body: undefined, ...(pages[cursor ? 1 : 0] ?? { rows: [] }) });
    const { names, completeness } = await readWhole(listingOf([], { paging: "cursor", fetchPage }).listing);
    expect([names, completeness]).toEqual([["b", "a"], { proven: false, reason: "its names do not come in byte order" }]);
  });

  test("a cursor that is not the last name proves nothing, in whatever order names come", async () => {
    const pages = [{ rows: [{ name: "a", time: 0 }], next: "2", isOpaque: true }, { rows: [{ name: "b", time: 0 }] }];
    const fetchPage = async ({ cursor }: Asked) => ({ body: undefined, ...(pages[cursor ? 1 : 0] ?? { rows: [] }) });
    const { names, completeness } = await readWhole(listingOf([], { paging: "cursor", fetchPage }).listing);
    expect([names, completeness]).toEqual([["a", "b"], { proven: false, reason: "its cursor is not documented" }]);
  });

  test.each(["latest-first", "two-passes"] as const)(
    "pages that are to overlap hold two rows; where a vendor returns one, a listing %s is not proven",
    async (proof) => {
      const three = rowsOf(3);
      const whole = listingOf(three, { proof, pageSize: 1 });
      expect((await readWhole(whole.listing)).completeness).toEqual({ proven: true });
      expect(whole.requests.every(({ limit }) => limit === 2)).toBe(true);
      const fetchPage = async (asked: Asked) => pageOf(three, "row-offset", { ...asked, limit: 1 });
      const { names, completeness } = await readWhole(listingOf(three, { fetchPage, proof }).listing);
      expect(names).toEqual(namesOf(three));
      expect(completeness).toEqual({ proven: false, reason: "its pages hold one row, and cannot overlap" });
    },
  );

  test.each(["page-number", "cursor"] as const)("by %s a page may hold one row", async (paging) => {
    const { listing, requests } = listingOf(rowsOf(3), { paging, pageSize: 1 });
    expect((await readWhole(listing)).names).toHaveLength(3);
    expect(requests.every(({ limit }) => limit === 1)).toBe(true);
  });

  test("while there are fewer tags than the total says, a listing that cannot be proven is read again", async () => {
    const two = rowsOf(2);
    let requests = 0;
    // Every second request comes short, at the same place.
    const fetchPage = async (asked: Asked) => {
      const isShort = requests % 2 === 1 && requests < 8;
      requests++;
      return { ...pageOf(two, "page-number", isShort ? { ...asked, limit: 0 } : asked), total: 2 };
    };
    expect(namesOf(await read(listingOf(two, { fetchPage, paging: "page-number", proof: "nothing", pageSize: 1 }).listing))).toEqual(
      namesOf(two),
    );
  });

  test.each([
    [95, 5],
    [undefined, 2],
    [2, 2],
  ])("a listing that cannot be proven, of 3 rows and told a total of %s, is read %i times", async (total, passes) => {
    const { listing, requests } = listingOf([], {});
    const fetchPage = async (asked: Asked) => {
      requests.push(asked);
      return { ...pageOf(rowsOf(3), "row-offset", asked), total };
    };
    const { names } = await readWhole({ ...listing, fetchPage, proof: "nothing" });
    expect(names).toEqual(namesOf(rowsOf(3)));
    expect(requests.filter(({ page }) => page === 1)).toHaveLength(passes);
  });

  test("no pass that proves anything in five: an error, after the rows it could read", async () => {
    let next = 100;
    const moving = rowsOf(30);
    const { listing } = listingOf(moving, {}, () => moving.unshift({ name: `new${next}`, time: next++ }));
    const seen: string[] = [];
    const listAll = async () => {
      for await (const { name } of tagsOf(listing)) seen.push(name);
    };
    const error: unknown = await listAll().catch((caught: unknown) => caught);
    expect(error).toMatchObject({ ...contradicts, read: seen.length, message: expect.stringMatching(/the \d+ that were read are real/) });
    expect(seen).toEqual(expect.arrayContaining(namesOf(rowsOf(30))));
    expect(new Set(seen).size).toBe(seen.length);
  });

  describe("endless pages", () => {
    test.each([
      [undefined, 10, 1_000_000],
      [0, 10, 100],
      [1000, 10, 2100],
      [2 ** 53 - 1, 10, 10_000_000],
    ])("a total of %s and %i rows a page allow %i rows", (total, pageSize, most) => {
      expect(mostRows(total, pageSize)).toBe(most);
    });

    test.each([undefined, 2 ** 53 - 1])("pages that keep coming with a total of %s end in an error", async (total) => {
      let requests = 0;
      // One new row a page, and as often as makes it long.
      const fetchPage = async () => ({ rows: Array(50_000).fill({ name: `v${requests++}`, time: 0 }), total, body: undefined });
      const { listing } = listingOf([], { pageSize: 50_000, fetchPage });
      await expect(read(listing)).rejects.toMatchObject({ kind: "incomplete" });
      expect(requests).toBeLessThan(250);
    });

    test("far more rows than the total end in an error", async () => {
      let next = 0;
      const fetchPage = async ({ limit }: PageRequest) => ({
        rows: Array.from({ length: limit }, () => ({ name: `v${next}`, time: next++ })),
        total: 10,
        body: undefined,
      });
      await expect(read(listingOf([], { fetchPage }).listing)).rejects.toMatchObject({ kind: "incomplete" });
      expect(next).toBeLessThan(200);
    });
  });
});

describe("a caller who has enough", () => {
  test("an abort between two rows of a page is heard at once", async () => {
    const controller = new AbortController();
    const rows = tagsOf(listingOf(rowsOf(10), { signal: controller.signal }).listing);
    await rows.next();
    controller.abort(new Error("enough"));
    await expect(rows.next()).rejects.toThrow("enough");
  });
});

describe("how often pages are read", () => {
  const passesOf = (requests: readonly Asked[]) => requests.filter(({ page }) => page === 1).length;

  test("twice by two passes, where nothing moves", async () => {
    const { listing, requests } = listingOf(rowsOf(25), { proof: "two-passes", paging: "page-number" });
    expect((await readWhole(listing)).completeness).toEqual({ proven: true });
    expect(passesOf(requests)).toBe(2);
  });

  test("again when the first page, read again, is another; the second time it counts", async () => {
    const rows = rowsOf(25);
    const { listing, requests } = listingOf(rows, { paging: "page-number" }, (_, index) => {
      if (index === 3) rows.unshift({ name: "new", time: 100 });
    });
    const { names, completeness } = await readWhole(listing);
    expect([names.length, completeness]).toEqual([26, { proven: true }]);
    expect(passesOf(requests)).toBe(4);
  });

  test("twice where nothing proves it, though the first time there was nothing", async () => {
    const { listing, requests } = listingOf(rowsOf(3), { proof: "nothing" });
    const fetchPage: typeof listing.fetchPage = async (asked) => {
      const { rows } = await listing.fetchPage(asked);
      return { rows: requests.length === 1 ? [] : rows, body: undefined };
    };
    const { names, completeness } = await readWhole({ ...listing, fetchPage });
    expect([names, completeness?.proven]).toEqual([["v0", "v1", "v2"], false]);
  });

  test("twice where nothing proves it, though there are as many as the total says", async () => {
    const { listing, requests } = listingOf(rowsOf(25), { proof: "nothing" });
    expect((await readWhole(listing)).completeness?.proven).toBe(false);
    expect(passesOf(requests)).toBe(2);
  });

  test("once by a cursor that is not documented", async () => {
    const { listing, requests } = listingOf(rowsOf(25), { paging: "cursor", proof: "nothing" });
    expect((await readWhole(listing)).completeness).toEqual({ proven: false, reason: "its cursor is not documented" });
    expect(passesOf(requests)).toBe(1);
  });

  test("five times in all while rows keep coming that no pass can prove", async () => {
    const rows = rowsOf(3);
    const { listing, requests } = listingOf(rows, { proof: "nothing" }, ({ page }) => {
      if (page === 1) rows.push({ name: `w${rows.length}`, time: 0 });
    });
    const fetchPage: typeof listing.fetchPage = async (asked) => ({ ...(await listing.fetchPage(asked)), total: undefined });
    const { names, completeness } = await readWhole({ ...listing, fetchPage });
    expect([names.length, completeness?.proven]).toEqual([8, false]);
    expect(passesOf(requests)).toBe(5);
  });
});
