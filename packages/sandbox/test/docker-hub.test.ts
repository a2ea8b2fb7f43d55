import { Validator } from "@cfworker/json-schema";
import { describe, expect, test } from "vitest";
import { createSandbox, type SandboxOptions, scriptFaults } from "../src/index.ts";
import { published, toPublishedRows } from "./published/docker-hub.ts";

const start = Date.UTC(2026, 0, 1);
const base = "https://x/docker-hub/v2";

function open(options: SandboxOptions = {}) {
  const { fetch: ask, world } = createSandbox({ now: () => start, ...options });
  return { ask, world: world["docker-hub"] };
}

const list = (repository: string, query = "", headers: Record<string, string> = {}) => {
  const [namespace, name] = repository.split("/");
  return new Request(`${base}/namespaces/${namespace}/repositories/${name}/tags${query}`, { headers });
};
const exchange = (body: unknown) => new Request(`${base}/auth/token`, { method: "POST", body: JSON.stringify(body) });
const account = { identifier: "sandbox", secret: "dckr_pat_sandbox" };
type Hub = ReturnType<typeof open>;

async function signIn(hub: Hub): Promise<Record<string, string>> {
  const { access_token } = await (await hub.ask(exchange(account))).json();
  return { authorization: `Bearer ${access_token}` };
}

async function namesOf(response: Response): Promise<string[]> {
  return (await response.json()).results.map(({ name }: { name: string }) => name);
}

describe("pages", () => {
  test("the documented rows, the latest update first, what was never updated last", async () => {
    const response = await open().ask(list("library/nginx"));
    const body = await response.json();
    expect(body).toMatchObject({ count: 3, next: null, previous: null });
    expect(body.results.map(({ name }: { name: string }) => name)).toEqual(["latest", "1.19", "1.7"]);
    expect(body.results[0].images.map(({ architecture }: { architecture: string }) => architecture)).toEqual(["amd64", "arm64", "unknown"]);
  });

  test("by number, with the addresses of the pages around", async () => {
    const hub = open();
    const body = await (await hub.ask(list("test/many", "?page=2&page_size=3"))).json();
    expect(body.results.map(({ name }: { name: string }) => name)).toEqual(["v1.996", "v1.995", "v1.994"]);
    expect(body).toMatchObject({ count: 1000, next: list("test/many", "?page=3&page_size=3").url });
    expect(body.previous).toBe(list("test/many", "?page=1&page_size=3").url);
  });

  test.each([
    ["10 by default", "", 10, "?page=2&page_size=10"],
    ["100 at most, whatever is asked for", "?page_size=1000", 100, "?page_size=100&page=2"],
  ])("of %s", async (_, query, rows, next) => {
    const body = await (await open().ask(list("test/many", query))).json();
    expect([body.results.length, body.next]).toEqual([rows, list("test/many", next).url]);
  });

  test("all of them together hold every tag once", async () => {
    const hub = open();
    const names: string[] = [];
    for (let url: string | null = list("test/many", "?page_size=100").url; url; ) {
      const body = await (await hub.ask(new Request(url))).json();
      names.push(...body.results.map(({ name }: { name: string }) => name));
      url = body.next;
    }
    expect([names.length, new Set(names).size]).toEqual([1000, 1000]);
  });

  test("an empty one past the end", async () => {
    const hub = open();
    expect(await (await hub.ask(list("library/nginx", "?page=9"))).json()).toMatchObject({ count: 3, next: null, results: [] });
  });

  test.each([
    ["last_updated", ["v1.999", "v1.998"]],
    ["-last_updated", ["v1.0", "v1.1"]],
    ["name", ["v1.0", "v1.1"]],
    ["-name", ["v1.999", "v1.998"]],
    ["anything else", ["v1.999", "v1.998"]],
  ])("ordered by %s", async (ordering, names) => {
    const hub = open();
    expect(await namesOf(await hub.ask(list("test/many", `?page_size=2&ordering=${ordering}`)))).toEqual(names);
  });

  test("faults of paging show", async () => {
    const hub = open({ faults: scriptFaults([{ kind: "short-page" }, { kind: "duplicate-page" }]) });
    expect(await namesOf(await hub.ask(list("test/many", "?page_size=4")))).toHaveLength(2);
    expect(await namesOf(await hub.ask(list("test/many", "?page=2&page_size=2")))).toEqual(["v1.999", "v1.998"]);
  });

  test.each(["?page=0", "?page=-1", "?page=a", "?page_size=0", "?offset=1", "?page=1&page=2"])("%s is refused", async (query) => {
    const response = await open().ask(list("test/many", query));
    expect([response.status, await response.json()]).toEqual([400, { message: expect.stringMatching(/./), errinfo: {} }]);
  });
});

describe("one tag", () => {
  const tagOf = (repository: string, tag: string) => new Request(`${list(repository).url}/${tag}`);

  test("by its whole name", async () => {
    const hub = open();
    expect(await (await hub.ask(tagOf("test/many", "v1.5"))).json()).toMatchObject({ name: "v1.5" });
    expect((await hub.ask(tagOf("test/many", "v1"))).status).toBe(404);
  });
});

describe("tokens", () => {
  test("an access token gets one, good for ten minutes", async () => {
    let time = start;
    const hub = open({ now: () => time });
    const headers = await signIn(hub);
    expect(headers.authorization).toMatch(/^Bearer [\w-]+\.[\w-]+\.[\w-]+$/);
    time += 10 * 60_000 - 1;
    expect((await hub.ask(list("sandbox/private", "", headers))).status).toBe(200);
    time += 1;
    const response = await hub.ask(list("sandbox/private", "", headers));
    expect([response.status, (await response.json()).message]).toEqual([401, "token has expired"]);
  });

  test.each([
    ["a wrong secret", { ...account, secret: "wrong" }, 401],
    ["an unknown account", { ...account, identifier: "nobody" }, 401],
    ["no secret", { identifier: "sandbox" }, 400],
    ["the fields of the older way", { username: "sandbox", password: "dckr_pat_sandbox" }, 400],
  ])("%s gets none", async (_, body, status) => {
    const response = await open().ask(exchange(body));
    expect(response.status).toBe(status);
    expect(await response.json()).not.toHaveProperty("access_token");
  });

  test.each(["Bearer forged", "Bearer constructor", "JWT forged", "Basic c2FuZGJveDp4"])(
    "%s is refused, of a public repository too",
    async (value) => {
      expect((await open().ask(list("library/nginx", "", { authorization: value }))).status).toBe(401);
    },
  );
});

describe("who may read what", () => {
  test("a private repository is not there for strangers", async () => {
    const response = await open().ask(list("sandbox/private"));
    expect([response.status, (await response.json()).message]).toEqual([404, "object not found"]);
  });

  test("nor is one that does not exist", async () => {
    expect((await open().ask(list("library/constructor"))).status).toBe(404);
  });

  test("a token for public repositories is not enough for a private one", async () => {
    const hub = open();
    hub.world.accounts = [{ ...account, isPublicOnly: true }];
    const headers = await signIn(hub);
    expect((await hub.ask(list("library/nginx", "", headers))).status).toBe(200);
    expect((await hub.ask(list("sandbox/private", "", headers))).status).toBe(403);
  });

  test("without an account, paging ends at 1,000 records", async () => {
    const hub = open();
    hub.world.repositories["test/many"] = Array.from({ length: 1500 }, (_, index) => ({ name: `t${index}`, last_updated: null }));
    expect((await hub.ask(list("test/many", "?page=10&page_size=100"))).status).toBe(200);
    const refusal = await hub.ask(list("test/many", "?page=11&page_size=100"));
    expect([refusal.status, await refusal.json()]).toEqual([
      403,
      { message: "pagination offset too large for anonymous requests; sign in to page further", errinfo: {} },
    ]);
    expect(await namesOf(await hub.ask(list("test/many", "?page=15&page_size=100", await signIn(hub))))).toHaveLength(100);
  });
});

describe("rate limits", () => {
  test("every answer tells them, and a 429 how long to wait, by the clock", async () => {
    let time = start + 15_000;
    const hub = open({ now: () => time });
    hub.world.requestsAMinute = 2;
    const first = await hub.ask(list("library/nginx"));
    const reset = String(start / 1000 + 60);
    const told = ["limit", "remaining", "reset"].map((name) => first.headers.get(`x-ratelimit-${name}`));
    expect(told).toEqual(["2", "1", reset]);
    await hub.ask(list("library/nginx"));
    const refusal = await hub.ask(list("library/nginx"));
    expect([refusal.status, refusal.headers.get("retry-after")]).toEqual([429, "45"]);
    expect(await refusal.json()).toEqual({ detail: "Rate limit exceeded", error: false });
    expect((await hub.ask(list("library/nginx", "", await signIn(hub)))).status).toBe(200);
    time = start + 60_000;
    expect((await hub.ask(list("library/nginx"))).status).toBe(200);
  });
});

describe("Docker's own document", () => {
  const holds = (schema: unknown, value: unknown) =>
    new Validator(schema as ConstructorParameters<typeof Validator>[0], "2020-12").validate(value);
  const { ListRepositoryTags, GetRepositoryTag, AuthCreateAccessToken } = published;

  test.each(["library/nginx", "test/many"])("declares the pages of %s, but for the known departures", async (repository) => {
    const body = await (await open().ask(list(repository, "?page_size=100"))).json();
    const results = body.results.flatMap(toPublishedRows);
    expect(results.length).toBeGreaterThanOrEqual(3);
    expect(holds(ListRepositoryTags.answers[200], { ...body, results })).toMatchObject({ valid: true });
    expect(holds(ListRepositoryTags.answers[200], body).valid).toBe(false);
  });

  test("declares one tag, refusals and tokens", async () => {
    const hub = open();
    const row = await (await hub.ask(new Request(`${list("library/nginx").url}/latest`))).json();
    for (const published of toPublishedRows(row)) expect(holds(GetRepositoryTag.answers[200], published)).toMatchObject({ valid: true });
    const refusal = await hub.ask(list("test/many", "?page=11&page_size=100"));
    expect(holds(ListRepositoryTags.answers[403], await refusal.json())).toMatchObject({ valid: true });
    const token = await (await hub.ask(exchange(account))).json();
    expect(holds(AuthCreateAccessToken.answers[200], token)).toMatchObject({ valid: true });
    expect(holds(AuthCreateAccessToken.request, account)).toMatchObject({ valid: true });
  });
});
