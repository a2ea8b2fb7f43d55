import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { createSandbox } from "../src/index.ts";
import { quay } from "../src/quay.ts";

const token = { authorization: "Bearer sandbox-oauth-token" };

function list(repository: string, query = "", headers: Record<string, string> = token): Request {
  return new Request(`https://quay.io/api/v1/repository/${repository}/tag/${query}`, { headers });
}

interface Page {
  readonly tags: { readonly name: string; readonly start_ts: number; readonly end_ts?: number; readonly last_modified: string }[];
  readonly page: number;
  readonly has_additional: boolean;
}

function open(now = Date.now) {
  const { fetch, world } = createSandbox({ now });
  return { fetch, world: world.quay };
}
const ask = async (request: Request, sandbox = open()): Promise<Page> => (await sandbox.fetch(request)).json();

test("the documented answer, verbatim", async () => {
  const { tags, ...rest } = await ask(list("quayadmin/busybox", "?onlyActiveTags=true&page=1&limit=10"));
  expect(rest).toEqual({ page: 1, has_additional: false });
  expect(tags.map(({ name, start_ts }) => [name, start_ts])).toEqual([
    ["test-two", 1717680780],
    ["tag-test", 1717680378],
    ["example", 1715698131],
  ]);
  // The SHA-256 of the page's rows as JSON, their fields sorted: the rows are not typed out a second time to be compared with themselves.
  const sorted = tags.map((tag) => Object.fromEntries(Object.entries(tag).sort(([a], [b]) => (a < b ? -1 : 1))));
  expect(createHash("sha256").update(JSON.stringify(sorted)).digest("hex")).toBe(
    "649305b2c4a6bb15983ea12d18b5f926da64ec5e3b9695f8003bbf2f60ce9cce",
  );
});

test("pages by number, without a total, the latest first", async () => {
  const sandbox = open();
  const pages = [];
  for (let page = 1; page <= 10; page++) pages.push(await ask(list("test/many", `?onlyActiveTags=true&limit=100&page=${page}`), sandbox));
  expect(pages.map(({ has_additional }) => has_additional)).toEqual([...Array(9).fill(true), false]);
  const names = pages.flatMap(({ tags }) => tags).map(({ name }) => name);
  expect(names).toHaveLength(1000);
  expect(new Set(names).size).toBe(1000);
  expect(names.slice(0, 2)).toEqual(["v1.999", "v1.998"]);
  expect(await ask(list("test/many", "?onlyActiveTags=true&limit=100&page=11"), sandbox)).toEqual({
    tags: [],
    page: 11,
    has_additional: false,
  });
});

test("without onlyActiveTags, the history: names come more than once, and the dead among them", async () => {
  const { tags } = await ask(list("test/many", "?specificTag=v1.999"));
  expect(tags.map(({ end_ts }) => end_ts === undefined)).toEqual([true, false]);
  expect((await ask(list("test/many", "?specificTag=v0.1"))).tags).toHaveLength(1);
  expect((await ask(list("test/many", "?specificTag=v0.1&onlyActiveTags=true"))).tags).toEqual([]);
  expect((await ask(list("test/many"))).tags).toHaveLength(50);
});

test("a tag that will expire is there until then", async () => {
  const now = Date.UTC(2026, 0, 1);
  const sandbox = open(() => now);
  const row = { name: "soon", reversion: false, start_ts: 1, manifest_digest: "sha256:0", is_manifest_list: true, size: null };
  sandbox.world.repositories["team/app"] = [{ ...row, end_ts: now / 1000 + 1 }];
  expect((await ask(list("team/app", "?onlyActiveTags=true"), sandbox)).tags).toHaveLength(1);
  sandbox.world.repositories["team/app"] = [{ ...row, end_ts: now / 1000 }];
  expect((await ask(list("team/app", "?onlyActiveTags=true"), sandbox)).tags).toEqual([]);
});

test("names are found by a part, or whole", async () => {
  const names = async (filter: string) =>
    (await ask(list("test/many", `?onlyActiveTags=true&filter_tag_name=${filter}`))).tags.map(({ name }) => name);
  expect(await names("eq:v1.7")).toEqual(["v1.7"]);
  expect(await names("like:.99")).toHaveLength(11);
});

test("times are in RFC 2822's form", async () => {
  const { tags } = await ask(list("test/many", "?limit=1"));
  expect(tags[0]?.last_modified).toBe("Sun, 11 Feb 2018 15:00:00 -0000");
});

test("a public repository answers anybody, whose token is wrong too", async () => {
  expect((await ask(list("quayadmin/busybox", "", {}))).tags).toHaveLength(3);
  expect((await ask(list("quayadmin/busybox", "", { authorization: "Bearer wrong" }))).tags).toHaveLength(3);
});

const robot = { authorization: `Basic ${btoa("test+sandbox:SANDBOXROBOTTOKEN")}` };

test.each([
  ["nobody", list("test/many", "", {}), 401, "invalid_token"],
  ["a wrong token", list("test/many", "", { authorization: "Bearer wrong" }), 401, "invalid_token"],
  ["a robot", list("test/many", "", robot), 401, "invalid_token"],
  ["a namespace of others", list("others/app"), 403, "insufficient_scope"],
  ["a repository that is not there", list("test/nowhere"), 404, "not_found"],
  ["a limit over 100", list("test/many", "?limit=101"), 400, "invalid_request"],
  ["page 0", list("test/many", "?page=0"), 400, "invalid_request"],
  ["a parameter twice", list("test/many", "?page=1&page=2"), 400, "invalid_request"],
  ["an undeclared parameter", list("test/many", "?page_size=10"), 400, "invalid_request"],
  ["a filter without an operation", list("test/many", "?filter_tag_name=v1"), 400, "invalid_request"],
])("%s is refused", async (_, request, status, error) => {
  const response = await open().fetch(request);
  const type = `https://quay.io/api/v1/error/${error}`;
  expect([response.status, await response.json()]).toMatchObject([status, { status, error_type: error, title: error, type }]);
});

test("a path without its last slash is another one", async () => {
  expect((await open().fetch(new Request("https://quay.io/api/v1/repository/test/many/tag", { headers: token }))).status).toBe(404);
});

test("a token that ended is none", async () => {
  const sandbox = open();
  quay.expireTokens(sandbox.world);
  expect((await sandbox.fetch(list("test/many"))).status).toBe(401);
});

test("a tag that is pushed again becomes history; a deleted one is gone", async () => {
  const sandbox = open();
  quay.push(sandbox.world, "team/app", "v1", new Date(Date.UTC(2020, 0, 1)));
  quay.push(sandbox.world, "team/app", "v1", new Date(Date.UTC(2021, 0, 1)));
  expect((await ask(list("team/app"), sandbox)).tags).toHaveLength(2);
  expect((await ask(list("team/app", "?onlyActiveTags=true"), sandbox)).tags).toHaveLength(1);
  expect(quay.tags(sandbox.world, "team/app")).toEqual(["v1"]);
  quay.remove(sandbox.world, "team/app", "v1");
  expect(quay.tags(sandbox.world, "team/app")).toEqual([]);
});
