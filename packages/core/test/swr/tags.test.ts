import { describe, expect, test } from "vitest";
import { createSwrList, type SwrParams, type SwrTag } from "../../src/swr/index.ts";
import { createWindow } from "../../src/window.ts";

const window = createWindow({ most: 4, longestPauseMs: 0 });
const { signal } = new AbortController();

function open(body: unknown = [], headers: Record<string, string> = {}) {
  const asked: (readonly [SwrParams, AbortSignal])[] = [];
  const list = createSwrList<SwrTag>({ provider: "some-swr", window }, async (...request) => {
    asked.push(request);
    return { status: 200, headers: new Headers(headers), text: "", body };
  });
  return { list, asked };
}
const place = { offset: 20, page: 3, limit: 10, signal };

test("a page is asked for by row, the latest update first, with a repository's further segments as its name", async () => {
  const { list, asked } = open();
  await list("group/team/app", {}).fetchPage(place);
  const query = { limit: 10, offset: 20, order_column: "updated_at", order_type: "desc" };
  expect(asked[0]?.[0]).toStrictEqual({ path: { namespace: "group", repository: "team/app" }, query });
  expect(asked[0]?.[1]).toBe(signal);
  await list("group/app", {}, "v1").fetchPage(place);
  expect(asked[1]?.[0].query).toEqual({ ...query, tag: "v1" });
});

test("an answer gives its rows, and the total of its Content-Range", async () => {
  const rows = [{ Tag: "v1" }];
  const { list } = open(rows, { "content-range": "0-1/7" });
  expect(await list("group/app", {}).fetchPage(place)).toEqual({ rows: [{ Tag: "v1" }], total: 7, body: rows });
  expect(await open(null).list("group/app", {}).fetchPage(place)).toEqual({ rows: [], total: undefined, body: null });
});

test("how SWR pages, and what proves a listing", () => {
  const { list } = open();
  const given = { pageSize: 7, signal };
  expect(list("group/app", given)).toMatchObject({ provider: "some-swr", paging: "row-offset", proof: "latest-first", window, ...given });
  expect(list("group/app", {}).pageSize).toBe(1000);
});

describe("a row", () => {
  const listing = open().list("group/app", {});
  const row: SwrTag = { Tag: "v1", updated: "2020-01-01T00:00:00Z", deleted: "0001-01-01T00:00:00Z" };

  test("is known by its tag, and changed by its update", () => {
    expect([listing.idOf(row), listing.nameOf(row), listing.versionOf(row)]).toEqual(["v1", "v1", "2020-01-01T00:00:00Z"]);
  });

  test.each(["0001-01-01T00:00:00Z", null, "", undefined])("deleted at %j is live", (deleted) => {
    expect(listing.tagsOf({ ...row, deleted } as SwrTag)).toEqual([{ ...row, deleted }]);
  });

  test.each(["2020-01-02T00:00:00Z", "2020-0001-", true])("deleted at %j is no tag", (deleted) => {
    expect(listing.tagsOf({ ...row, deleted } as SwrTag)).toEqual([]);
  });
});

test.each([
  ["app", {}, /^repository must be "namespace\/name"/],
  ["group/app", { pageSize: 0 }, /^pageSize must be a whole number from 1 to 1000; got 0/],
  ["group/app", { pageSize: 1001 }, /^pageSize must be a whole number from 1 to 1000; got 1001/],
])("%s with %j is refused", (repository, options, message) => {
  expect(() => open().list(repository, options)).toThrow(message);
});
