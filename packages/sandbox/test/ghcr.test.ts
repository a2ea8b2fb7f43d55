import { expect, test } from "vitest";
import { ghcr } from "../src/ghcr.ts";
import { createSandbox, createWorld } from "../src/index.ts";

const own = { authorization: "Bearer ghp_sandbox", "user-agent": "test", "x-github-api-version": "2022-11-28" };

function list(path: string, query = "", headers: Record<string, string> = own): Request {
  return new Request(`https://api.github.com/${path}/versions${query}`, { headers });
}

interface Row {
  readonly id: number;
  readonly name: string;
  readonly metadata: { readonly container: { readonly tags: string[] } };
}

function open(now = Date.now) {
  const { fetch, world } = createSandbox({ now });
  return { fetch, world: world.ghcr };
}
const rowsOf = async (request: Request, sandbox = open()): Promise<Row[]> => (await sandbox.fetch(request)).json();
const many = "orgs/test/packages/container/many";
const documented = "users/octocat/packages/container/hello_docker";

test("the documented rows, verbatim", async () => {
  expect(await rowsOf(list(documented))).toEqual([
    {
      id: 45763,
      name: "sha256:08a44bab0bddaddd8837a8b381aebc2e4b933768b981685a9e088360af0d3dd9",
      url: "https://api.github.com/users/octocat/packages/container/hello_docker/versions/45763",
      package_html_url: "https://github.com/users/octocat/packages/container/package/hello_docker",
      created_at: "2020-09-11T21:56:40Z",
      updated_at: "2021-02-05T21:32:32Z",
      html_url: "https://github.com/users/octocat/packages/container/hello_docker/45763",
      metadata: { package_type: "container", container: { tags: ["latest"] } },
    },
    expect.objectContaining({ id: 881, metadata: { package_type: "container", container: { tags: [] } } }),
  ]);
});

test("pages by Link, 30 by default, until no next is told", async () => {
  const sandbox = open();
  expect(await rowsOf(list(many), sandbox)).toHaveLength(30);
  const names: string[] = [];
  let next: string | undefined = `https://api.github.com/${many}/versions?per_page=100`;
  let pages = 0;
  while (next) {
    const response = await sandbox.fetch(new Request(next, { headers: own }));
    names.push(...((await response.json()) as Row[]).flatMap(({ metadata }) => metadata.container.tags));
    next = /<([^>]+)>; rel="next"/.exec(response.headers.get("link") ?? "")?.[1];
    pages++;
  }
  expect(pages).toBe(7);
  expect(names).toHaveLength(1000);
  expect(new Set(names).size).toBe(1000);
});

test("a page in the middle names those around it; a lone page names none", async () => {
  const { headers } = await open().fetch(list(many, "?per_page=100&page=2"));
  const to = (page: number, rel: string) => `<https://api.github.com/${many}/versions?per_page=100&page=${page}>; rel="${rel}"`;
  expect(headers.get("link")).toBe([to(1, "prev"), to(3, "next"), to(7, "last"), to(1, "first")].join(", "));
  expect((await open().fetch(list(documented))).headers.has("link")).toBe(false);
});

test("deleted versions are others", async () => {
  expect(await rowsOf(list(documented, "?state=deleted"))).toEqual([]);
});

test("an owner's capitals do not matter; a name with a slash is encoded", async () => {
  const sandbox = open();
  expect(await rowsOf(list("orgs/TEST/packages/container/many"), sandbox)).toHaveLength(30);
  ghcr.push(sandbox.world, "team/tools/app", "v1", new Date(0));
  expect(await rowsOf(list("orgs/team/packages/container/tools%2Fapp"), sandbox)).toHaveLength(1);
});

const without = (name: string) => Object.fromEntries(Object.entries(own).filter(([key]) => key !== name));

test.each([
  ["nobody, though the package is public", list(documented, "", without("authorization")), 401, "Requires authentication"],
  ["a wrong token", list(documented, "", { ...own, authorization: "Bearer wrong" }), 401, "Bad credentials"],
  ["a request without a user agent", list(documented, "", without("user-agent")), 403, "Request forbidden by administrative rules."],
  ["an organization asked for as a user", list("users/test/packages/container/many"), 404, "Package not found."],
  ["a user asked for as an organization", list("orgs/octocat/packages/container/hello_docker"), 404, "Package not found."],
  ["a package that is not there", list("orgs/test/packages/container/nowhere"), 404, "Package not found."],
  ["another type of package", list("orgs/test/packages/npm/many"), 404, "Not Found"],
  ["101 a page", list(many, "?per_page=101"), 400, "Invalid argument."],
  ["page 0", list(many, "?page=0"), 400, "Invalid argument."],
  ["an undeclared parameter", list(many, "?limit=1"), 400, "Invalid argument."],
  ["a parameter twice", list(many, "?page=1&page=2"), 400, "Invalid argument."],
  ["an unknown version of the API", list(many, "", { ...own, "x-github-api-version": "2020-01-01" }), 400, "Invalid argument."],
])("%s is refused", async (_, request, status, message) => {
  const response = await open().fetch(request);
  expect([response.status, await response.json()]).toMatchObject([status, { message, status: String(status) }]);
  expect(response.headers.get("x-github-request-id")).toMatch(/./);
});

test("a token that may not see a package is told that there is none; public ones it sees", async () => {
  const sandbox = open();
  sandbox.world.tokens = { ghp_sandbox: ["team/app"] };
  expect((await sandbox.fetch(list(many))).status).toBe(404);
  expect((await sandbox.fetch(list(documented))).status).toBe(200);
});

test("too many requests in an hour are a 403 with nothing remaining, until the hour is over", async () => {
  let now = Date.UTC(2026, 0, 1);
  const world = createWorld();
  world.ghcr.hourlyLimit = 2;
  const sandbox = createSandbox({ world, now: () => now });
  const ask = async () => {
    const { status, headers } = await sandbox.fetch(list(documented));
    return [status, headers.get("x-ratelimit-remaining"), headers.get("x-ratelimit-reset")];
  };
  const reset = String(now / 1000 + 3600);
  expect([await ask(), await ask(), await ask()]).toEqual([
    [200, "1", reset],
    [200, "0", reset],
    [403, "0", reset],
  ]);
  now += 3_600_000;
  expect((await ask())[0]).toBe(200);
});

test("the fault of too many requests says how long to wait", async () => {
  const response = ghcr.throttle(Date.now());
  expect([response.status, response.headers.get("retry-after")]).toEqual([403, "60"]);
});

test("a moved tag leaves its old version untagged; a version goes with its last tag; tokens end", async () => {
  const sandbox = open();
  ghcr.push(sandbox.world, "team/app", "v1", new Date(0));
  ghcr.push(sandbox.world, "team/app", "v1", new Date(1000));
  const rows = await rowsOf(list("orgs/team/packages/container/app"), sandbox);
  expect(rows.map(({ metadata }) => metadata.container.tags)).toEqual([["v1"], []]);
  ghcr.remove(sandbox.world, "team/app", "v1");
  expect(await rowsOf(list("orgs/team/packages/container/app"), sandbox)).toHaveLength(1);
  expect(ghcr.tags(sandbox.world, "team/app")).toEqual([]);
  ghcr.expireTokens(sandbox.world);
  expect((await sandbox.fetch(list(documented))).status).toBe(401);
});
