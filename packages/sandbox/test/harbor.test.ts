import { expect, test } from "vitest";
import { harbor } from "../src/harbor.ts";
import { createSandbox } from "../src/index.ts";

const basic = (name: string, password: string) => ({ authorization: `Basic ${btoa(`${name}:${password}`)}` });
const user = basic("sandbox", "sandbox-password");
const base = "https://demo.goharbor.io/api/v2.0/projects";

function list(repository: string, query = "", headers: Record<string, string> = user): Request {
  const [project = "", ...rest] = repository.split("/");
  const name = encodeURIComponent(encodeURIComponent(rest.join("/")));
  return new Request(`${base}/${project}/repositories/${name}/artifacts${query}`, { headers });
}

interface Row {
  readonly id: number;
  readonly digest: string;
  readonly push_time: string;
  readonly tags: { readonly name: string }[] | null;
}

function open() {
  const { fetch, world } = createSandbox();
  return { fetch, world: world.harbor };
}
const rowsOf = async (request: Request, sandbox = open()) => (await (await sandbox.fetch(request)).json()) as Row[];
const namesOf = (rows: readonly Row[]) => rows.flatMap(({ tags }) => tags ?? []).map(({ name }) => name);

test("the artifact of the vendor's own test", async () => {
  const [row] = await rowsOf(list("source_project011642670285/redis", "?with_accessory=true"));
  expect(row).toMatchObject({
    digest: "sha256:e4b315ad03a1d1d9ff0c111e648a1a91066c09ead8352d3d6a48fa971a82922c",
    extra_attrs: { architecture: "amd64", created: "2020-01-03T01:29:15.570681619Z", os: "linux" },
    push_time: "2022-01-20T09:18:50.290Z",
    size: 35804754,
    tags: [{ name: "latest", push_time: "2022-01-20T09:18:50.303Z" }],
    accessories: [{ type: "signature.cosign" }],
  });
});

test("accessories, labels and tags come when they are asked for; an untagged artifact has null", async () => {
  const [row] = await rowsOf(list("source_project011642670285/redis", "?with_tag=false"));
  expect(row).toMatchObject({ accessories: null, labels: null, tags: null });
  const [untagged] = await rowsOf(list("test/many", "?page_size=1"));
  expect(untagged?.tags).toBeNull();
});

test("pages by number, told by X-Total-Count and Link", async () => {
  const response = await open().fetch(list("test/many", "?q=tags%3D*&sort=-push_time,-id&page=2&page_size=100"));
  expect(response.headers.get("x-total-count")).toBe("600");
  const path = "/api/v2.0/projects/test/repositories/many/artifacts";
  expect(response.headers.get("link")).toBe(
    `<${path}?page=1&page_size=100&q=tags=*&sort=-push_time,-id>; rel="prev" , <${path}?page=3&page_size=100&q=tags=*&sort=-push_time,-id>; rel="next"`,
  );
  const rows = (await response.json()) as Row[];
  expect(rows).toHaveLength(100);
  expect((await open().fetch(list("source_project011642670285/redis"))).headers.has("link")).toBe(false);
});

test("all pages together hold each tag once; without q, untagged artifacts are among the rows", async () => {
  const sandbox = open();
  const pages = await Promise.all(
    [1, 2, 3, 4, 5, 6].map((page) => rowsOf(list("test/many", `?q=tags%3D*&page_size=100&page=${page}`), sandbox)),
  );
  const names = pages.flatMap(namesOf);
  expect(names).toHaveLength(1000);
  expect(new Set(names).size).toBe(1000);
  expect((await sandbox.fetch(list("test/many"))).headers.get("x-total-count")).toBe("700");
  expect(await rowsOf(list("test/many"), sandbox)).toHaveLength(10);
});

test.each([
  ["tags%3Dv1.7", 1],
  ["tags%3D~v1.99", 7],
  ["tags%3Dnil", 100],
  ["tags%3D*", 600],
  ["tags%3Dv9", 0],
  ["push_time%3D%5B2018-01-02 00:00:00~2018-01-02 02:00:00%5D", 3],
  ["push_time%3D%5B2018-01-30 00:00:00~%5D,tags%3D*", 3],
])("q=%s finds %i artifacts", async (q, count) => {
  expect((await open().fetch(list("test/many", `?q=${q}`))).headers.get("x-total-count")).toBe(String(count));
});

test("an artifact found by one of its tags comes with all of them", async () => {
  expect(namesOf(await rowsOf(list("test/many", "?q=tags%3Dv1.8")))).toEqual(["v1.6", "v1.7", "v1.8"]);
});

test("the order is the one that is asked for", async () => {
  const ids = async (sort: string) => (await rowsOf(list("test/many", `?page_size=3&sort=${sort}`))).map(({ id }) => id);
  expect(await ids("-push_time,-id")).toEqual([700, 699, 698]);
  expect(await ids("push_time")).toEqual([1, 2, 3]);
  expect(await ids("")).toEqual([700, 699, 698]);
});

test("a repository with slashes is encoded twice over", async () => {
  expect(namesOf(await rowsOf(list("library/tools/hello")))).toEqual(["v1"]);
  const once = new Request(`${base}/library/repositories/tools%2Fhello/artifacts`, { headers: user });
  expect((await open().fetch(once)).status).toBe(404);
});

test("a public project answers anybody, whose password is wrong too; a robot lists its own project", async () => {
  expect(await rowsOf(list("library/hello-world", "", {}))).toHaveLength(1);
  expect(await rowsOf(list("library/hello-world", "", basic("sandbox", "wrong")))).toHaveLength(1);
  expect(await rowsOf(list("test/many", "", basic("robot$test+sandbox", "sandbox-secret")))).toHaveLength(10);
});

test.each([
  ["nobody", list("test/many", "", {}), 401, "UNAUTHORIZED"],
  ["a wrong password", list("test/many", "", basic("sandbox", "wrong")), 401, "UNAUTHORIZED"],
  ["no base64", list("test/many", "", { authorization: "Basic A" }), 401, "UNAUTHORIZED"],
  ["a robot of another project", list("team/app", "", basic("robot$test+sandbox", "sandbox-secret")), 403, "FORBIDDEN"],
  ["a project that is not there", list("nowhere/app"), 403, "FORBIDDEN"],
  ["a page of 101", list("test/many", "?page_size=101"), 422, "UNPROCESSABLE_ENTITY"],
  ["page 0", list("test/many", "?page=0"), 422, "UNPROCESSABLE_ENTITY"],
  ["a word for a flag", list("test/many", "?with_tag=yes"), 422, "UNPROCESSABLE_ENTITY"],
  ["an undeclared parameter", list("test/many", "?limit=1"), 422, "UNPROCESSABLE_ENTITY"],
  ["a parameter twice", list("test/many", "?page=1&page=2"), 422, "UNPROCESSABLE_ENTITY"],
  ["a condition without a value", list("test/many", "?q=tags"), 400, "BAD_REQUEST"],
  ["a list of tags", list("test/many", "?q=tags%3D%7Bv1 v2%7D"), 400, "BAD_REQUEST"],
  ["a range that is none", list("test/many", "?q=push_time%3D2018"), 400, "BAD_REQUEST"],
])("%s is refused", async (_, request, status, code) => {
  const response = await open().fetch(request);
  expect([response.status, await response.json()]).toEqual([status, { errors: [{ code, message: expect.any(String) }] }]);
  expect(response.headers.get("x-request-id")).toMatch(/./);
});

test("the request's own id comes back", async () => {
  const response = await open().fetch(list("test/many", "?page=0", { ...user, "x-request-id": "mine" }));
  expect(response.headers.get("x-request-id")).toBe("mine");
});

test("a repository that is not there is an empty list", async () => {
  const response = await open().fetch(list("test/nowhere"));
  expect([response.status, response.headers.get("x-total-count"), await response.json()]).toEqual([200, "0", []]);
});

test("a tag that is pushed again moves to a new artifact; a deleted one leaves its artifact", async () => {
  const sandbox = open();
  harbor.push(sandbox.world, "team/app", "v1", new Date(Date.UTC(2020, 0, 1)));
  harbor.push(sandbox.world, "team/app", "v1", new Date(Date.UTC(2021, 0, 1)));
  expect((await rowsOf(list("team/app"), sandbox)).map(({ tags }) => tags?.map(({ name }) => name) ?? null)).toEqual([["v1"], null]);
  expect(harbor.tags(sandbox.world, "team/app")).toEqual(["v1"]);
  harbor.remove(sandbox.world, "team/app", "v1");
  expect((await rowsOf(list("team/app"), sandbox)).map(({ tags }) => tags)).toEqual([null, null]);
});
