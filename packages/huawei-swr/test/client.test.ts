import { createSandbox } from "@imagetags/sandbox";
import { describe, expect, test, vi } from "vitest";
import { createClient, isSuccess } from "../src/client.ts";
import { createHuaweiSwr, type HuaweiSwrOptions, type TagInfo } from "../src/index.ts";

const credentials = { accessKey: "AKsandbox", secretKey: "sandbox-secret-key" };
const user = { username: "sandbox", password: "sandbox-password", domain: "sandbox-domain", project: "cn-north-1" };

type Fetch = NonNullable<HuaweiSwrOptions["fetch"]>;

/** A client whose requests reach a sandbox, and what it sent; `between` stands between the two. */
function open(options: Partial<HuaweiSwrOptions> = {}, between: (next: Fetch) => Fetch = (next) => next) {
  const sandbox = createSandbox();
  const sent: { method: string; url: URL; headers: Headers }[] = [];
  const send = between(async (url, init) => sandbox.fetch(new Request(url, init)));
  const fetch: Fetch = async (url, init) => {
    sent.push({ method: init.method ?? "", url: new URL(url), headers: new Headers(init.headers) });
    return send(url, init);
  };
  const all = { credentials, region: "cn-north-1", fetch, retry: { delayMs: 0 }, ...options };
  const swr = createHuaweiSwr(all);
  const exchanges = () => sent.filter(({ method }) => method === "POST").length;
  return { swr, client: createClient(all), sent, exchanges, world: sandbox.world["huawei-swr"] };
}

const names = async (tags: AsyncIterable<TagInfo>) => (await Array.fromAsync(tags)).map(({ Tag }) => Tag);
const newestFirst = Array.from({ length: 1000 }, (_, index) => `v1.${999 - index}`);

describe("listing", () => {
  test("tags() asks for the largest page, in a stated order, and gives the latest update first", async () => {
    const { swr, sent } = open();
    expect(await names(swr.tags("test/many"))).toEqual(newestFirst);
    const path = "https://swr-api.cn-north-1.myhuaweicloud.com/v2/manage/namespaces/test/repos/many/tags";
    expect(sent.map(({ url }) => url.href)).toEqual([
      `${path}?limit=1000&offset=0&order_column=updated_at&order_type=desc`,
      `${path}?limit=1000&offset=999&order_column=updated_at&order_type=desc`,
    ]);
    expect(sent[0]?.headers.get("content-type")).toBe("application/json");
  });

  test("pages() yields rows, total and offset", async () => {
    const { swr, sent } = open();
    const pages = await Array.fromAsync(swr.pages("test/many", { pageSize: 300 }));
    expect(pages.map(({ offset, total, rows }) => [offset, total, rows.length])).toEqual([
      [0, 1000, 300],
      [300, 1000, 299],
      [599, 1000, 299],
      [898, 1000, 102],
    ]);
    expect(sent.every(({ url }) => url.searchParams.has("limit") && url.searchParams.has("offset"))).toBe(true);
  });

  test("a `/` in the name travels as `$`, and the signature holds", async () => {
    const { swr, sent, world } = open();
    const [row] = world.repositories["namespace/busybox"] ?? [];
    if (row) world.repositories["group/team/a$/app"] = world.repositories["group/team/app"] = [row];
    expect(await names(swr.tags("group/team/app"))).toEqual(["latest"]);
    expect(sent[0]?.url.pathname).toBe("/v2/manage/namespaces/group/repos/team$app/tags");
  });

  test("a row whose time of deletion is set is no tag; its page holds it", async () => {
    const { swr, world } = open();
    const [row] = world.repositories["namespace/busybox"] ?? [];
    const deleted = ["", null, "0001-01-01T00:00:00Z", "2018-07-06T06:18:55Z"].map((deleted, index) => ({
      ...row,
      Tag: `v${index}`,
      deleted,
    }));
    world.repositories["group/gone"] = deleted as never;
    expect((await names(swr.tags("group/gone"))).toSorted()).toEqual(["v0", "v1", "v2"]);
    expect((await swr.pages("group/gone").next()).value?.rows).toHaveLength(4);
    expect(await swr.getTag("group/gone", "v3")).toBeUndefined();
  });

  test("client.GET takes a name with `/` or with `$`", async () => {
    const { client, sent } = open();
    for (const repository of ["team/app", "team$app"]) {
      const params = { path: { namespace: "group", repository } };
      const { data, error, response } = await client.GET("/v2/manage/namespaces/{namespace}/repos/{repository}/tags", { params });
      expect([data, response.status, response.url]).toEqual([undefined, 404, ""]);
      expect(error).toMatchObject({ error_code: "SVCSTG.SWR.4040010" });
      expect(error && isSuccess(error)).toBe(false);
    }
    expect(new Set(sent.map(({ url }) => url.pathname))).toEqual(new Set(["/v2/manage/namespaces/group/repos/team$app/tags"]));
  });

  test("getTag() finds that tag and no other that the search gives", async () => {
    const { swr, sent } = open();
    expect((await swr.getTag("test/many", "v1.7"))?.Tag).toBe("v1.7");
    expect(sent[0]?.url.searchParams.get("tag")).toBe("v1.7");
    expect(await swr.getTag("test/many", "v1.1000")).toBeUndefined();
  });

  test("64-bit numbers are exact", async () => {
    const { swr } = open({}, () => async () => {
      const row = `{"Tag":"a","updated":"2018-07-06T06:18:55Z","size":9223372036854775807}`;
      return new Response(`[${row}]`, { headers: { "content-range": "0-1/1" } });
    });
    expect((await swr.tags("a/b").next()).value?.size).toBe(9223372036854775807n);
  });

  test("null for a list is an empty one, and a row that is none is unreadable", async () => {
    const answer = (text: string) => open({}, () => async () => new Response(text, { headers: { "content-range": "0-1/1" } })).swr;
    const empty = open({}, () => async () => new Response("null", { headers: { "content-range": "0-0/0" } })).swr;
    expect(await names(empty.tags("a/b"))).toEqual([]);
    await expect(names(answer('[null,{"Tag":"a"}]').tags("a/b"))).rejects.toMatchObject({ kind: "unreadable" });
  });

  test("without Content-Range every page is read, and read again to see that nothing was missed", async () => {
    const { swr, sent } = open({}, (next) => async (url, init) => {
      const response = await next(url, init);
      response.headers.delete("content-range");
      return response;
    });
    const pages = await Array.fromAsync(swr.pages("test/many", { pageSize: 400 }));
    expect(pages.flatMap(({ rows }) => rows.map(({ Tag }) => Tag))).toEqual(newestFirst);
    expect(pages[0]?.total).toBeUndefined();
    expect(sent.length).toBe(8);
  });

  test("leaving the loop early sends no further request", async () => {
    const { swr, sent } = open();
    for await (const { Tag } of swr.tags("test/many", { pageSize: 100 })) if (Tag === "v1.950") break;
    expect(sent.length).toBe(1);
  });
});

describe("credentials", () => {
  test("temporary keys are sent with their token", async () => {
    const { swr, world } = open({ credentials: { ...credentials, securityToken: "temporary" } });
    world.keys = [{ ...credentials, securityToken: "temporary" }];
    expect(await names(swr.tags("namespace/busybox"))).toEqual(["latest"]);
  });

  test("a wrong key is refused once: more would lock it", async () => {
    const { swr, sent } = open({ credentials: { ...credentials, secretKey: "wrong" } });
    await expect(swr.tags("test/many").next()).rejects.toMatchObject({
      kind: "authentication",
      code: "APIGW.0301",
      status: 401,
      requestId: expect.stringMatching(/^[0-9a-f]{32}$/),
      retryable: false,
      message: expect.stringContaining("canonicalRequest:GET|/v2/manage/namespaces/test/repos/many/tags/|"),
      hint: expect.stringContaining("lock the key"),
    });
    expect(sent.length).toBe(1);
  });

  test.each([
    ["key", { ...credentials, secretKey: "wrong" }],
    ["password", { ...user, password: "wrong" }],
  ])("a wrong %s is sent once, however many listings ask, at once and later", async (_, wrong) => {
    const { swr, sent } = open({ credentials: wrong });
    const list = () => swr.tags("test/many").next();
    const outcomes = await Promise.allSettled(Array.from({ length: 8 }, list));
    outcomes.push(...(await Promise.allSettled([list()])));
    expect(sent.length).toBe(1);
    const [first] = outcomes;
    expect(first).toMatchObject({ status: "rejected", reason: { kind: "authentication", status: 401 } });
    expect(outcomes).toEqual(Array(9).fill(first));
  });

  test("a ready token is used as it is, and not renewed", async () => {
    const { swr, sent, exchanges, world } = open({ credentials: { token: "MIIready" } });
    world.tokens.MIIready = Date.now() + 60_000;
    expect(await names(swr.tags("namespace/busybox"))).toEqual(["latest"]);
    expect(sent[0]?.headers.get("authorization")).toBeNull();
    world.tokens.MIIready = 0;
    await expect(swr.tags("namespace/busybox").next()).rejects.toMatchObject({ kind: "authentication", code: "APIGW.0301" });
    expect([sent.length, exchanges()]).toEqual([2, 0]);
  });

  test("a function is asked for another token when the vendor calls the first one expired", async () => {
    const ask = vi.fn(async () => ({ token: `MII${ask.mock.calls.length}`, expiresAt: new Date(Date.now() + 3_600_000) }));
    const { swr, sent, world } = open({ credentials: ask });
    Object.assign(world.tokens, { MII1: 0, MII2: Date.now() + 60_000 });
    expect(await names(swr.tags("namespace/busybox"))).toEqual(["latest"]);
    expect(await names(swr.tags("namespace/busybox"))).toEqual(["latest"]);
    expect(sent.map(({ headers }) => headers.get("x-auth-token"))).toEqual(["MII1", "MII2", "MII2"]);
  });

  test("a password is exchanged once for all requests, at the region's IAM", async () => {
    const { swr, sent, exchanges } = open({ credentials: user });
    const listings = await Promise.all(Array.from({ length: 5 }, () => names(swr.tags("namespace/busybox"))));
    expect(listings.flat()).toEqual(Array(5).fill("latest"));
    expect(exchanges()).toBe(1);
    expect(sent[0]?.url.href).toBe("https://iam.cn-north-1.myhuaweicloud.com/v3/auth/tokens?nocatalog=true");
  });

  test("a token is renewed before it runs out", async () => {
    const { swr, exchanges, world } = open({ credentials: user });
    world.tokenLifetimeMs = 50_000;
    await names(swr.tags("namespace/busybox"));
    await names(swr.tags("namespace/busybox"));
    expect(exchanges()).toBe(2);
  });

  test("a token that ends in the middle of a listing is renewed once, for all pages in flight", async () => {
    let tags = 0;
    const { swr, exchanges, world } = open({ credentials: user }, (next) => async (url, init) => {
      const turn = init.method === "GET" ? ++tags : 0;
      if (turn === 3) for (const token of Object.keys(world.tokens)) world.tokens[token] = 0;
      const response = await next(url, init);
      // The refusals come one after the other, the last of them when there is a new token already.
      if (response.status === 401) await new Promise((resolve) => setTimeout(resolve, 20 * turn));
      return response;
    });
    expect(await names(swr.tags("test/many", { pageSize: 100 }))).toEqual(newestFirst);
    expect(exchanges()).toBe(2);
  });

  test("a token that is refused at once is renewed only once", async () => {
    const { swr, sent, exchanges, world } = open({ credentials: user });
    world.tokenLifetimeMs = 0;
    await expect(names(swr.tags("namespace/busybox"))).rejects.toMatchObject({ kind: "authentication" });
    expect([sent.length, exchanges()]).toEqual([4, 2]);
  });

  test("a wrong password is IAM's refusal, without the password", async () => {
    const { swr, sent } = open({ credentials: { ...user, password: "hush-hush" } });
    const error = await names(swr.tags("namespace/busybox")).catch((caught) => caught);
    expect(error).toMatchObject({ kind: "authentication", provider: "huawei-swr", status: 401, code: 401, retryable: false });
    expect(error.message).toBe("huawei-swr: IAM: no valid credentials (code 401): The username or password is wrong.");
    expect(error.hint).toMatch(/username, password, domain/);
    expect(JSON.stringify(error)).not.toContain("hush");
    expect(sent.length).toBe(1);
  });

  test("an aborted signal does not wait for IAM", async () => {
    const { swr } = open({ credentials: user }, () => () => new Promise(() => {}));
    const controller = new AbortController();
    const listing = names(swr.tags("namespace/busybox", { signal: controller.signal }));
    controller.abort(new Error("enough"));
    await expect(listing).rejects.toThrow("enough");
  });
});

describe("hosts", () => {
  const hostOf = async (options: Partial<HuaweiSwrOptions>) => {
    const { swr, sent } = open({ credentials: user, ...options }, () => async () => new Response("{}", { status: 400 }));
    await names(swr.tags("a/b")).catch(() => {});
    return sent[0]?.url.href.replace("/v3/auth/tokens?nocatalog=true", "");
  };

  test.each([
    [{ region: "cn-north-4" }, "https://iam.cn-north-4.myhuaweicloud.com"],
    [{ region: "eu-west-101" }, "https://iam.eu-west-101.myhuaweicloud.eu"],
    [{ region: "mars-1" }, "https://iam.mars-1.myhuaweicloud.com"],
    [{ baseUrl: "http://localhost:1/huawei-swr/" }, "http://localhost:1/huawei-swr"],
    [{ baseUrl: "http://localhost:1", iamUrl: "http://localhost:2/iam/" }, "http://localhost:2/iam"],
  ])("%j asks for tokens at %s", async (options, url) => {
    expect(await hostOf(options)).toBe(url);
  });

  test("eu-west-101 has a domain of its own", async () => {
    expect(await hostOf({ region: "eu-west-101", credentials })).toMatch(/^https:\/\/swr-api\.eu-west-101\.myhuaweicloud\.eu\//);
  });
});

test("a wrong key is never tried twice, because the vendor locks a key after five failures in a row", async () => {
  let now = Date.now();
  const sandbox = createSandbox({ now: () => now });
  let sent = 0;
  const fetch: Fetch = async (url, init) => {
    sent++;
    return sandbox.fetch(new Request(url, init));
  };
  const list = (secretKey: string) =>
    createHuaweiSwr({ credentials: { ...credentials, secretKey }, region: "cn-north-1", fetch, retry: { delayMs: 0 } })
      .tags("test/many")
      .next();
  for (let failure = 1; failure <= 5; failure++)
    await expect(list("wrong")).rejects.toMatchObject({ kind: "authentication", retryable: false });
  expect(sent).toBe(5);
  await expect(list(credentials.secretKey)).rejects.toMatchObject({
    kind: "authentication",
    message: expect.stringMatching(/reach the limit/),
    hint: expect.stringMatching(/^The key is locked.*wait/),
  });
  now += 6 * 60_000;
  expect((await list(credentials.secretKey)).value?.Tag).toBe("v1.999");
});

test.each([[], [undefined], [null], ["x"]])("no options at all (%j) are refused as an argument", (...given) => {
  expect(() => Reflect.apply(createHuaweiSwr, undefined, given)).toThrow(/^options must be an object; got /);
});
