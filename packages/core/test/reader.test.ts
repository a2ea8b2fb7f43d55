import { describe, expect, test, vi } from "vitest";
import { createReader } from "../src/reader.ts";
import { listingOf, readerOf, rowsOf } from "./repository.ts";

const { signal } = new AbortController();

test("what is asked for reaches the listing: the repository, the options, and of getTag the tag", async () => {
  const list = vi.fn(() => listingOf(rowsOf(1)).listing);
  const reader = createReader(list);
  const options = { signal, pageSize: 3 };
  await Array.fromAsync(reader.tags("a/b", options));
  await Array.fromAsync(reader.pages("a/c", options));
  await reader.getTag("a/d", "v0", { signal });
  await Array.fromAsync(reader.tags("a/e"));
  await Array.fromAsync(reader.pages("a/f"));
  await reader.getTag("a/g", "v0");
  expect(list.mock.calls).toEqual([
    ["a/b", options],
    ["a/c", { ...options, untagged: true }],
    ["a/d", { signal }, "v0"],
    ["a/e", {}],
    ["a/f", { untagged: true }],
    ["a/g", {}, "v0"],
  ]);
});

describe("a bad argument is refused at once", () => {
  const { listing } = listingOf(rowsOf(1));
  const reader = readerOf(listing);
  const bad = { signal: "x" as unknown as AbortSignal };

  test("of tags and pages, before they are read", () => {
    expect(() => reader.tags("a/b", bad)).toThrow(/^signal must be/);
    expect(() => reader.pages("a/b", bad)).toThrow(/^signal must be/);
  });

  test("of getTag, as a rejection", async () => {
    await expect(reader.getTag("a/b", "v0", bad)).rejects.toThrow(/^signal must be/);
    await expect(reader.getTag("a/b", "-v0")).rejects.toThrow(/^tag must be/);
  });
});

describe("a page with a tag that has no name", () => {
  const named = { name: "v1", time: 1 };
  test.each([[null], [{}], [{ name: "" }], [{ name: null }], [{ name: 7 }], ["v1"], [{ name: { toString: null } }]])(
    "is unreadable: %j",
    async (row) => {
      const fetchPage = async () => ({ rows: [named, row as typeof named], total: 2, body: undefined });
      const reader = readerOf(listingOf([], { fetchPage }).listing);
      const refusal = { kind: "unreadable", provider: "test", message: "test: a tag in the answer has no name" };
      await expect(reader.tags("a/b").next()).rejects.toMatchObject(refusal);
      await expect(reader.pages("a/b").next()).rejects.toMatchObject(refusal);
      await expect(reader.getTag("a/b", "v1")).rejects.toMatchObject(refusal);
    },
  );

  test("holds for each tag of a row; a row without tags needs no name", async () => {
    const fetchPage = async () => ({ rows: [{ tags: ["v1", "v2"] }, { tags: [] }] as { tags: string[] }[], total: 2, body: undefined });
    const { listing } = listingOf([]);
    const tagged = {
      idOf: ({ tags }: { tags: string[] }) => tags.join(),
      tagsOf: ({ tags }: { tags: string[] }) => tags,
      nameOf: (tag: string) => tag,
    };
    const reader = createReader(() => ({ ...listing, ...tagged, versionOf: () => "", fetchPage }));
    expect(await Array.fromAsync(reader.tags("a/b"))).toEqual(["v1", "v2"]);
  });
});

test("getTag says which search proved nothing, and why", async () => {
  const fetchPage = async ({ page }: { page: number }) => ({ rows: page === 1 ? rowsOf(3) : [], body: undefined });
  const search = readerOf(listingOf([], { fetchPage, proof: "nothing" }).listing).getTag("a/b", "v9");
  await expect(search).rejects.toMatchObject({
    kind: "incomplete",
    provider: "test",
    complete: false,
    retryable: true,
    message: "test: the search for v9 found nothing, and could not be shown to be complete: its order and total are not documented",
    hint: "List all tags instead.",
  });
});

test("pages say at their end whether they are complete", async () => {
  const pages = readerOf(listingOf(rowsOf(3)).listing).pages("a/b");
  expect(pages.completeness).toBeUndefined();
  await Array.fromAsync(pages);
  expect(pages.completeness).toEqual({ proven: true });
});
