import { createSandbox, createWorld } from "@imagetags/sandbox";
import { describe, expect, test } from "vitest";
import { createClient } from "../src/client.ts";
import { createGhcr, type GhcrOptions, optionsFromEnvironment } from "../src/index.ts";

const credentials = { token: "ghp_sandbox" };

/** A client whose requests reach a sandbox, and what it sent. */
function open(options: Partial<GhcrOptions> = {}) {
  const sandbox = createSandbox();
  const sent: { readonly url: URL; readonly headers: Headers }[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    sent.push({ url: new URL(url), headers: new Headers(init.headers) });
    return sandbox.fetch(new Request(url, init));
  };
  const all = { credentials, fetch, retry: { delayMs: 0 }, ...options };
  return { ghcr: createGhcr(all), client: createClient(all), sandbox, sent };
}

test("tags() follows every page until nothing new comes, and says that it is not proven", async () => {
  const { ghcr, sent } = open();
  const listing = ghcr.tags("test/many");
  const tags = await Array.fromAsync(listing);
  expect(tags).toHaveLength(1000);
  expect(new Set(tags.map(({ tag }) => tag)).size).toBe(1000);
  expect(tags.every(({ tag, version }) => version.metadata?.container?.tags.includes(tag))).toBe(true);
  expect(listing.completeness).toEqual({ proven: false, reason: "its order and total are not documented" });
  // 700 versions, twice.
  expect(sent).toHaveLength(14);
});

test("one page without a next one is all there is", async () => {
  const { ghcr } = open();
  const listing = ghcr.tags("octocat/hello_docker");
  expect((await Array.fromAsync(listing)).map(({ tag }) => tag)).toEqual(["latest"]);
  expect(listing.completeness).toEqual({ proven: true });
});

test("a full page without a next one may not be the last: a proxy can keep the header back", async () => {
  const { sandbox } = open();
  const fetch = async (url: string, init: RequestInit) => {
    const response = await sandbox.fetch(new Request(url, init));
    response.headers.delete("link");
    return response;
  };
  const listing = open({ fetch }).ghcr.tags("test/many");
  expect(await Array.fromAsync(listing)).toHaveLength(1000);
  expect(listing.completeness?.proven).toBe(false);
});

/** A client whose first page of two is short, and has this header. */
function openShort(link: string) {
  const versions = [1, 2].map((id) => ({ id, name: `sha256:${id}`, metadata: { container: { tags: [`v${id}`] } } }));
  const fetch = async (url: string) => {
    const isFirst = new URL(url).searchParams.get("page") === "1";
    return Response.json(isFirst ? versions.slice(0, 1) : versions.slice(1), { headers: isFirst ? { link } : {} });
  };
  return open({ fetch }).ghcr;
}

test.each(["<https://a.example>; rel=next", '<a>; rel="last next"', '<a>; title="1, 2"; Rel = "next"'])(
  "a short page goes on where its Link is written as %s",
  async (link) => {
    const tags = await Array.fromAsync(openShort(link).tags("team/app"));
    expect(tags.map(({ tag }) => tag)).toEqual(["v1", "v2"]);
  },
);

test("a Link that cannot be read is no sign of a last page", async () => {
  await expect(openShort("https://a.example; rel=next").tags("team/app").next()).rejects.toMatchObject({ kind: "unreadable" });
});

test("pages() yields versions without a tag too", async () => {
  const [page] = await Array.fromAsync(open().ghcr.pages("octocat/hello_docker"));
  expect(page?.rows).toHaveLength(2);
  expect(page?.body).toEqual(page?.rows);
});

describe("owners", () => {
  const pathsOf = (sent: readonly { url: URL }[]) => sent.map(({ url }) => url.pathname.split("/").slice(1, 3).join("/"));

  test("an organization is asked for at once", async () => {
    const { ghcr, sent } = open();
    await ghcr.tags("test/many").next();
    expect(pathsOf(sent)).toEqual(["orgs/test"]);
  });

  test("a user is found out once", async () => {
    const { ghcr, sent } = open();
    for (const _ of [1, 2]) await Array.fromAsync(ghcr.tags("octocat/hello_docker"));
    expect(pathsOf(sent)).toEqual(["orgs/octocat", "users/octocat", "users/octocat"]);
  });

  test("a package that is nobody's is not found, with what may be the reason", async () => {
    const { ghcr, sent } = open();
    const refused = { kind: "not-found", requestId: expect.any(String), hint: expect.stringMatching(/repository\/image.*token/) };
    await expect(ghcr.tags("octocat/nowhere").next()).rejects.toMatchObject(refused);
    expect(pathsOf(sent)).toEqual(["orgs/octocat", "users/octocat"]);
  });

  test("a package's name may hold slashes", async () => {
    const { ghcr, sandbox, sent } = open();
    sandbox.push("ghcr", "team/tools/app", "v1");
    expect((await ghcr.getTag("team/tools/app", "v1"))?.tag).toBe("v1");
    expect(sent[0]?.url.pathname).toBe("/orgs/team/packages/container/tools%2Fapp/versions");
  });
});

test("getTag() looks among all, and throws where it cannot know that there is none", async () => {
  const { ghcr } = open();
  expect((await ghcr.getTag("test/many", "v1.7"))?.tag).toBe("v1.7");
  await expect(ghcr.getTag("test/many", "v1.1000")).rejects.toMatchObject({ kind: "incomplete" });
  expect(await ghcr.getTag("octocat/hello_docker", "v2")).toBeUndefined();
});

test("GitHub is told who asks, for what, and in which version", async () => {
  const { ghcr, sent } = open();
  await ghcr.tags("test/many", { pageSize: 20 }).next();
  expect(Object.fromEntries(sent[0]?.url.searchParams ?? [])).toEqual({ page: "1", per_page: "20" });
  expect(Object.fromEntries(sent[0]?.headers ?? [])).toEqual({
    accept: "application/vnd.github+json",
    authorization: "Bearer ghp_sandbox",
    "user-agent": "imagetags",
    "x-github-api-version": "2022-11-28",
  });
});

test("an hour's limit is no denial: it says when to come back", async () => {
  const world = createWorld();
  world.ghcr.hourlyLimit = 0;
  const sandbox = createSandbox({ world });
  const { ghcr } = open({ retry: { attempts: 1 }, fetch: (url, init) => sandbox.fetch(new Request(url, init)) });
  const refused = await ghcr
    .tags("test/many")
    .next()
    .catch((error) => error);
  expect(refused).toMatchObject({ kind: "throttled", status: 403, retryable: true });
  expect(refused.retryAfterMs).toBeGreaterThan(3_590_000);
  expect(refused.retryAfterMs).toBeLessThanOrEqual(3_601_000);
});

test("without a token, the provider that needs none is named", () => {
  expect(() => optionsFromEnvironment({})).toThrow(/GITHUB_TOKEN is not set: .*the provider oci/);
  expect(optionsFromEnvironment({ GITHUB_TOKEN: "t" })).toEqual({ credentials: { token: "t" } });
});

test("client.GET gives the vendor's answer, and its refusals", async () => {
  const { client } = open();
  const get = (package_name: string) =>
    client.GET("/orgs/{org}/packages/{package_type}/{package_name}/versions", {
      params: { path: { org: "test", package_type: "container", package_name } },
    });
  expect((await get("many")).data).toHaveLength(30);
  expect((await get("nowhere")).error?.message).toBe("Package not found.");
});

test.each([[], [undefined], [null], ["x"]])("no options at all (%j) are refused as an argument", (...given) => {
  expect(() => Reflect.apply(createGhcr, undefined, given)).toThrow(/^options must be an object; got /);
});
