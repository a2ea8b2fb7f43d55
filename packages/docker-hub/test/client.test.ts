import { isImagetagsError } from "@imagetags/core";
import { createSandbox, type Fault, type World } from "@imagetags/sandbox";
import { describe, expect, test, vi } from "vitest";
import { published } from "../../sandbox/test/published/docker-hub.ts";
import { createClient } from "../src/client.ts";
import { createDockerHub, type DockerHubOptions, environment, optionsFromEnvironment } from "../src/index.ts";

const credentials = { username: "sandbox", token: "dckr_pat_sandbox" };

interface Sent {
  readonly method: string;
  readonly url: URL;
  readonly authorization: string | null;
  readonly headers: Headers;
  readonly body: string;
}

/** A client whose requests reach a sandbox, and what it sent. */
function open(options: DockerHubOptions = {}, world: Partial<World["docker-hub"]> = {}, faults: readonly (Fault | undefined)[] = []) {
  const sandbox = createSandbox({ faults: ({ index }) => faults[index] });
  Object.assign(sandbox.world["docker-hub"], world);
  const sent: Sent[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    const request = new Request(url, init);
    const body = await request.clone().text();
    sent.push({
      method: request.method,
      url: new URL(url),
      authorization: request.headers.get("authorization"),
      headers: request.headers,
      body,
    });
    return sandbox.fetch(request);
  };
  const all = { fetch, retry: { delayMs: 0 }, ...options };
  return { hub: createDockerHub(all), client: createClient(all), sent, sandbox, world: sandbox.world["docker-hub"] };
}

const newestFirst = Array.from({ length: 1000 }, (_, index) => `v1.${999 - index}`);
const row = (name: string, last_updated: string | null = null) => ({ name, last_updated });
const rows = (count: number) => Array.from({ length: count }, (_, index) => row(`v${index}`));
const failureOf = (promise: Promise<unknown>) =>
  promise.then(
    () => expect.unreachable(),
    (error) => (isImagetagsError(error) ? error : expect.unreachable()),
  );
const pagesOf = (sent: readonly Sent[]) => sent.map(({ url }) => Number(url.searchParams.get("page")));

describe("a listing", () => {
  test("needs no credentials, and is proven by a second look and the count", async () => {
    const { hub, sent } = open();
    const listing = hub.tags("test/many");
    expect((await Array.fromAsync(listing)).map(({ name }) => name)).toEqual(newestFirst);
    expect(listing.completeness).toEqual({ proven: true });
    expect(sent.every(({ authorization }) => authorization === null)).toBe(true);
    expect(sent).toHaveLength(20);
  });

  test("of one page is one request", async () => {
    const { hub, sent } = open();
    const listing = hub.tags("library/nginx");
    expect((await Array.fromAsync(listing)).map(({ name }) => name)).toEqual(["latest", "1.19", "1.7"]);
    expect(listing.completeness).toEqual({ proven: true });
    expect(sent.map(({ url }) => url.href)).toEqual([
      "https://hub.docker.com/v2/namespaces/library/repositories/nginx/tags?page=1&page_size=100",
    ]);
  });

  test("asks for the page that is taken first, and for those ahead only when it goes on", async () => {
    const { hub, sent } = open();
    let taken = 0;
    for await (const _ of hub.tags("test/many")) if (++taken === 100) break;
    expect(pagesOf(sent)).toEqual([1]);
  });

  test("asks for no page beyond the last", async () => {
    const { hub, sent } = open({ concurrency: 8 });
    await Array.fromAsync(hub.tags("test/many"));
    expect(Math.max(...pagesOf(sent))).toBe(10);
  });

  test("does not end with a page that came short, while the vendor says that there is another", async () => {
    const pages = [rows(5).slice(0, 2), rows(5).slice(2, 3), rows(5).slice(3)];
    const fetch = async (url: string) => {
      const number = Number(new URL(url).searchParams.get("page"));
      return Response.json({
        count: 5,
        next: number < 3 ? "https://elsewhere.example/" : null,
        previous: null,
        results: pages[number - 1],
      });
    };
    const listing = createDockerHub({ fetch }).tags("a/b");
    expect((await Array.fromAsync(listing)).map(({ name }) => name)).toEqual(["v0", "v1", "v2", "v3", "v4"]);
    expect(listing.completeness).toEqual({ proven: true });
  });

  test("that never ends, ends in an error", async () => {
    const answer = { count: 3, next: "more", previous: null };
    for (const results of [rows(1), []]) {
      const fetch = vi.fn(async () => Response.json({ ...answer, results }));
      expect(await failureOf(Array.fromAsync(createDockerHub({ fetch }).tags("a/b")))).toMatchObject({ kind: "incomplete" });
      expect(fetch.mock.calls.length).toBeLessThan(50);
    }
  });

  test("loses no tag though one is pushed and one deleted while it is read", async () => {
    const { hub, sandbox } = open({ concurrency: 1 });
    const names = new Set<string>();
    for await (const { name } of hub.tags("test/many")) {
      if (names.size === 150) {
        sandbox.push("docker-hub", "test/many", "pushed");
        sandbox.remove("docker-hub", "test/many", "v1.950");
      }
      names.add(name);
    }
    expect(newestFirst.filter((name) => !names.has(name))).toEqual([]);
  });
});

describe("without an account", () => {
  const many = { repositories: { "test/many": rows(1500) } };

  test("the first 1,000 tags come, then an error that says to sign in, and how many came", async () => {
    const { hub } = open({}, many);
    let read = 0;
    const reading = (async () => {
      for await (const _ of hub.tags("test/many")) read++;
    })();
    expect(await failureOf(reading)).toMatchObject({
      kind: "permission",
      status: 403,
      retryable: false,
      complete: false,
      read: 1000,
      hint: "Sign in: give credentials (username and access token). Without an account, Docker Hub gives the first 1,000 tags only; those that came are real.",
    });
    expect(read).toBe(1000);
  });

  test("with one all come", async () => {
    expect(await Array.fromAsync(open({ credentials }, many).hub.tags("test/many"))).toHaveLength(1500);
  });
});

describe("signing in", () => {
  test("exchanges the access token once for many requests", async () => {
    const { hub, sent } = open({ credentials });
    await Promise.all([Array.fromAsync(hub.tags("test/many")), Array.fromAsync(hub.tags("sandbox/private"))]);
    const [first, ...others] = sent;
    expect([first?.method, first?.url.href]).toEqual(["POST", "https://hub.docker.com/v2/auth/token"]);
    expect(JSON.parse(first?.body ?? "")).toEqual({ identifier: "sandbox", secret: "dckr_pat_sandbox" });
    expect(Object.fromEntries(first?.headers ?? [])).toEqual({
      accept: "application/json",
      "content-type": "application/json",
      "user-agent": "imagetags",
    });
    expect(others.every(({ authorization }) => /^Bearer [\w-]+\.[\w-]+\.\w+$/.test(authorization ?? ""))).toBe(true);
    expect(others.every(({ body }) => body === "")).toBe(true);
  });

  test("again when the token ended", async () => {
    const { hub, sent, world } = open({ credentials });
    await hub.getTag("sandbox/private", "v1");
    for (const token of Object.values(world.tokens)) token.endsAt = 0;
    expect(await hub.getTag("sandbox/private", "v1")).toMatchObject({ name: "v1" });
    expect(sent.map(({ method }) => method)).toEqual(["POST", "GET", "GET", "POST", "GET"]);
  });

  test("again before the token ends", async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 0, 1), toFake: ["Date"] });
    try {
      const { hub, sent } = open({ credentials });
      await hub.getTag("sandbox/private", "v1");
      vi.setSystemTime(Date.UTC(2026, 0, 1, 0, 8));
      await hub.getTag("sandbox/private", "v1");
      vi.setSystemTime(Date.UTC(2026, 0, 1, 0, 9, 30));
      await hub.getTag("sandbox/private", "v1");
      expect(sent.map(({ method }) => method)).toEqual(["POST", "GET", "GET", "POST", "GET"]);
    } finally {
      vi.useRealTimers();
    }
  });

  test("with a wrong token fails, once, and never goes on as a stranger", async () => {
    const { hub, sent } = open({ credentials: { ...credentials, token: "dckr_pat_wrong" } });
    for (let times = 0; times < 2; times++) {
      const error = await failureOf(Array.fromAsync(hub.tags("library/nginx")));
      expect(error).toMatchObject({
        kind: "authentication",
        retryable: false,
        message: "docker-hub: sign-in: no valid credentials (HTTP status 401): Incorrect authentication credentials",
        hint: expect.stringMatching(/^Check username and token, .* organization's name\.$/),
      });
      expect(JSON.stringify(error)).not.toContain("dckr_pat_wrong");
    }
    expect(sent).toHaveLength(1);
  });

  test("that nobody answers fails as Docker Hub's", async () => {
    const fetch = async () => Promise.reject(new Error("no such host"));
    const error = await failureOf(createDockerHub({ fetch, credentials, retry: { attempts: 1 } }).getTag("a/b", "v1"));
    expect(error).toMatchObject({ kind: "network", provider: "docker-hub" });
  });

  test("does not show a token that the refusal repeats", async () => {
    const fetch = async () => Response.json({ message: `no: ${credentials.token}` }, { status: 400 });
    const error = await failureOf(createDockerHub({ fetch, credentials }).getTag("a/b", "v1"));
    expect(error.message).toMatch(/no: \*\*\*$/);
  });

  test("with credentials of a function asks it again after a refusal", async () => {
    const ask = vi.fn(async () => ({ ...credentials, token: ask.mock.calls.length === 1 ? "old" : credentials.token }));
    const { hub } = open({ credentials: ask });
    await failureOf(hub.getTag("sandbox/private", "v1"));
    expect(await hub.getTag("sandbox/private", "v1")).toMatchObject({ name: "v1" });
  });

  test.each([[{}], ["x"], [{ access_token: "" }], [{ access_token: "a\nb" }]])(
    "an answer without a token is an error: %j",
    async (body) => {
      const fetch = async () => Response.json(body);
      const error = await failureOf(createDockerHub({ fetch, credentials }).getTag("a/b", "v1"));
      expect(["unreadable", "argument"]).toContain(error.kind);
    },
  );
});

describe("getTag()", () => {
  test("an answer about a tag is no list", async () => {
    const fetch = async () => Response.json({ name: "v1" });
    const unreadable = { kind: "unreadable", message: "docker-hub: the answer is no list of tags" };
    expect(await failureOf(Array.fromAsync(createDockerHub({ fetch }).tags("a/b")))).toMatchObject(unreadable);
  });

  test("an answer about another tag is unreadable", async () => {
    const fetch = async () => Response.json({ name: "v2" });
    const unreadable = { kind: "unreadable", message: "docker-hub: the answer is about another tag" };
    expect(await failureOf(createDockerHub({ fetch }).getTag("a/b", "v1"))).toMatchObject(unreadable);
  });

  test("is one request", async () => {
    const { hub, sent } = open();
    expect(await hub.getTag("library/nginx", "latest")).toMatchObject({ name: "latest", full_size: 59229024 });
    expect(sent.map(({ url }) => url.pathname)).toEqual(["/v2/namespaces/library/repositories/nginx/tags/latest"]);
  });

  test.each([
    ["<html>Blocked</html>", /^The answer is HTML or XML/],
    ["404 page not found", /^Check baseUrl\.$/],
    ["", /^Check baseUrl\.$/],
    ['{"message":"no Route matched with those values"}', /^Check baseUrl\.$/],
  ])("a page of a proxy's with 404 does not tell that a tag is not there: %s", async (page, hint) => {
    const list = { count: 1, results: [{ name: "v1" }] };
    const fetch = async (url: string) => (url.endsWith("/tags/v1") ? new Response(page, { status: 404 }) : Response.json(list));
    const unreadable = { kind: "unreadable", hint: expect.stringMatching(hint) };
    expect(await failureOf(createDockerHub({ fetch }).getTag("a/b", "v1"))).toMatchObject(unreadable);
  });

  test("tells a tag that is not there from a repository that is not there", async () => {
    const { hub, sent } = open();
    expect(await hub.getTag("library/nginx", "v9")).toBeUndefined();
    expect(sent).toHaveLength(2);
    expect(await failureOf(hub.getTag("no/such", "v9"))).toMatchObject({
      kind: "not-found",
      hint: "Check the repository: official images are written library/name. A private one is not found without credentials.",
    });
  });
});

describe("a refusal", () => {
  const answering = (response: () => Response, retry = { attempts: 1, delayMs: 0 }) => {
    const fetch = vi.fn(async () => response());
    return { hub: createDockerHub({ fetch, retry }), fetch };
  };

  test("that names a number of seconds is waited for", async () => {
    const { hub } = answering(() => Response.json({ detail: "Rate limit exceeded" }, { status: 429, headers: { "retry-after": "9" } }));
    expect(await failureOf(hub.getTag("a/b", "v1"))).toMatchObject({ kind: "throttled", retryAfterMs: 9000 });
  });

  test("that names a time is waited for, by the vendor's clock", async () => {
    const date = "Thu, 01 Jan 2026 00:00:00 GMT";
    const headers = { "x-retry-after": String(Date.UTC(2026, 0, 1) / 1000 + 7), date };
    const { hub } = answering(() => Response.json({ detail: "Rate limit exceeded", error: false }, { status: 429, headers }));
    expect(await failureOf(hub.getTag("a/b", "v1"))).toMatchObject({
      kind: "throttled",
      retryAfterMs: 7000,
      message: "docker-hub: too many requests (HTTP status 429): Rate limit exceeded",
    });
  });

  test.each([
    ["30", "20", 20_000],
    [String(Date.UTC(2025, 11, 31) / 1000), "20", 20_000],
    [String(Date.UTC(2026, 0, 1) / 1000 + 7), "20", 20_000],
    [String(Date.UTC(2026, 0, 1) / 1000 + 30), "20", 30_000],
    ["30", undefined, undefined],
  ])("that names two times is waited for until the later one: X-Retry-After %s, Retry-After %s", async (at, after, retryAfterMs) => {
    const headers = { date: "Thu, 01 Jan 2026 00:00:00 GMT", "x-retry-after": at, ...(after && { "retry-after": after }) };
    const { hub } = answering(() => Response.json({ detail: "Rate limit exceeded" }, { status: 429, headers }));
    expect(await failureOf(hub.getTag("a/b", "v1"))).toMatchObject({ kind: "throttled", retryAfterMs });
  });

  test("that is a page is the edge's, and is tried again", async () => {
    const { hub, fetch } = answering(() => new Response("<html>403 Forbidden</html>", { status: 403 }), { attempts: 3, delayMs: 0 });
    expect(await failureOf(hub.getTag("a/b", "v1"))).toMatchObject({ kind: "throttled", hint: /^Docker's edge refused this address/ });
    expect(fetch).toHaveBeenCalledTimes(3);
  });

  test.each([
    [403, { message: "access to the resource is forbidden with personal access token", errinfo: {} }, "permission", /needs the scope/],
    [403, { message: "no" }, "permission", undefined],
    [401, { message: "invalid token", errinfo: {} }, "authentication", /^Check the access token/],
    [404, { txnid: "7", message: "object not found", errinfo: {} }, "not-found", /library\/name/],
    [400, { message: "page is malformed" }, "rejected", undefined],
    [502, "<html>Bad Gateway</html>", "unavailable", undefined],
    [200, {}, "unreadable", undefined],
    [200, { results: null }, "unreadable", undefined],
  ])("%i %j is of kind %s", async (status, body, kind, hint) => {
    const text = typeof body === "string" ? body : JSON.stringify(body);
    const { hub } = answering(() => new Response(text, { status }));
    const error = await failureOf(Array.fromAsync(hub.tags("a/b")));
    expect(error).toMatchObject({ kind, provider: "docker-hub", status });
    if (hint) expect(error.hint).toMatch(hint);
    if (typeof body === "object" && "txnid" in body) expect(error.requestId).toBe("7");
  });
});

test("every request is one that Docker's own document declares", async () => {
  const { hub, sent } = open({ credentials });
  await Array.fromAsync(hub.tags("test/many", { pageSize: 7 }));
  await hub.getTag("library/nginx", "v9");
  const { ListRepositoryTags, GetRepositoryTag, AuthCreateAccessToken } = published;
  for (const { method, url, body } of sent) {
    const names = [...url.searchParams.keys()];
    if (url.pathname === "/v2/auth/token") {
      expect([method, names, Object.keys(JSON.parse(body))]).toEqual(["POST", [], AuthCreateAccessToken.request.required]);
    } else {
      const isOne = url.pathname.endsWith("/v9");
      expect(method).toBe("GET");
      expect(url.pathname).toMatch(/^\/v2\/namespaces\/[^/]+\/repositories\/[^/]+\/tags(\/v9)?$/);
      expect(isOne ? GetRepositoryTag.parameters : ListRepositoryTags.parameters).toEqual(expect.arrayContaining(names));
    }
  }
  expect(sent.length).toBeGreaterThan(280);
});

test("client.GET gives the vendor's answer, and its refusal", async () => {
  const { client } = open();
  const path = { namespace: "library", repository: "nginx" };
  const { data } = await client.GET("/v2/namespaces/{namespace}/repositories/{repository}/tags", { params: { path } });
  expect(data).toMatchObject({ count: 3, next: null });
  const { error, response } = await client.GET("/v2/namespaces/{namespace}/repositories/{repository}/tags/{tag}", {
    params: { path: { ...path, tag: "v9" } },
  });
  expect([response.status, error]).toEqual([404, { message: "object not found", errinfo: {} }]);
});

test.each([
  [{ credentials: { username: "", token: "x" } }, /^credentials.username must be a non-empty string/],
  [{ credentials: { username: "x" } as never }, /^credentials.token must be a non-empty string/],
  [{ credentials: { username: "x", token: "hush\n" } }, /^credentials.token must be .* without control characters/],
  [{ credentials: { username: "\nx", token: "hush" } }, /^credentials.username must be .* without control characters/],
  [{ baseUrl: "ftp://x" }, /baseUrl must be an http\(s\) URL/],
  [null as never, /^options must be an object/],
])("options that cannot be right are refused: %j", (options, message) => {
  expect(() => createDockerHub(options)).toThrow(message);
  expect(() => createDockerHub(options)).not.toThrow(/hush/);
});

test("optionsFromEnvironment() reads the variables that environment names, and what is given beside them", () => {
  const env = Object.fromEntries(environment.map(({ name }) => [name, `value of ${name}`]));
  expect(optionsFromEnvironment(env)).toEqual({
    credentials: { username: "value of DOCKERHUB_USERNAME", token: "value of DOCKERHUB_TOKEN" },
  });
  expect(optionsFromEnvironment({})).toEqual({});
  expect(optionsFromEnvironment(env, { username: "u", password: "p" })).toEqual({ credentials: { username: "u", token: "p" } });
  for (const { name } of environment) {
    expect(() => optionsFromEnvironment({ ...env, [name]: "" })).toThrow(`The environment variable ${name} is not set.`);
  }
});
