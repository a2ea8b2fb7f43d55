import { expect, test } from "vitest";
import { createUhubList, readUhubEnvironment, type UhubQuery } from "../../src/uhub/index.ts";
import { createWindow } from "../../src/window.ts";

const window = createWindow({ most: 4, longestPauseMs: 0 });
const { signal } = new AbortController();

function open(body: object = { TagSet: [], TotalCount: 0 }) {
  const asked: (readonly [UhubQuery, AbortSignal])[] = [];
  const list = createUhubList({ provider: "some-uhub", window }, async (...request) => {
    asked.push(request);
    return { status: 200, headers: new Headers(), text: "", body };
  });
  return { list, asked };
}
const place = { offset: 20, page: 2, limit: 10, signal };

test("a page is asked for by row, with a repository's further segments as the image's name", async () => {
  const { list, asked } = open();
  await list("group/team/app", {}).fetchPage(place);
  const query = { Action: "GetImageTag", RepoName: "group", ImageName: "team/app", Offset: 20, Limit: 10 };
  expect(asked[0]?.[0]).toStrictEqual(query);
  expect(asked[0]?.[1]).toBe(signal);
  await list("group/app", {}, "v1").fetchPage(place);
  expect(asked[1]?.[0]).toEqual({ ...query, ImageName: "app", TagName: "v1" });
});

test("an answer gives its rows and its total", async () => {
  const body = { TagSet: [{ TagName: "v1" }], TotalCount: "5" };
  expect(await open(body).list("group/app", {}).fetchPage(place)).toEqual({ rows: [{ TagName: "v1" }], total: 5, body });
});

test("how UHub pages: nothing that it documents proves a listing", () => {
  const { list } = open();
  const given = { pageSize: 7, signal };
  expect(list("group/app", given)).toMatchObject({ provider: "some-uhub", paging: "row-offset", proof: "nothing", window, ...given });
  expect(list("group/app", {}).pageSize).toBe(20);
  expect(() => list("group/app", { pageSize: 0 })).toThrow(/^pageSize must be a whole number from 1/);
  expect(() => list("app", {})).toThrow(/^repository must be/);
});

test("a row is known by its name, and changed by its time or its digest", () => {
  const listing = open().list("group/app", {});
  const row = { TagName: "v1", UpdateTime: 1505201423, Digest: "sha256:0" };
  expect([listing.idOf(row), listing.nameOf(row), listing.versionOf(row)]).toEqual(["v1", "v1", "1505201423 sha256:0"]);
  expect(listing.versionOf({ TagName: "v1", UpdateTime: 1 })).toBe("1 ");
  expect(listing.tagsOf(row)).toEqual([row]);
});

test("what is no environment is refused by its name", () => {
  expect(() => readUhubEnvironment(null as never, "U")).toThrow("env must be an object; got null.");
});

test("the environment gives keys and project; what is empty is not set", () => {
  const keys = { U_PUBLIC_KEY: "id", U_PRIVATE_KEY: "hush" };
  expect(readUhubEnvironment({ ...keys, U_SECURITY_TOKEN: "t", U_PROJECT_ID: "org-1" }, "U")).toEqual({
    credentials: { publicKey: "id", privateKey: "hush", securityToken: "t" },
    projectId: "org-1",
  });
  expect(readUhubEnvironment({ ...keys, U_SECURITY_TOKEN: "", U_PROJECT_ID: "" }, "U")).toEqual({
    credentials: { publicKey: "id", privateKey: "hush", securityToken: undefined },
    projectId: undefined,
  });
  expect(() => readUhubEnvironment({ U_PUBLIC_KEY: "id", U_PRIVATE_KEY: "" }, "U")).toThrow(
    "The environment variable U_PRIVATE_KEY is not set.",
  );
  expect(() => readUhubEnvironment({ U_PRIVATE_KEY: "hush" }, "U")).toThrow("The environment variable U_PUBLIC_KEY is not set.");
});
