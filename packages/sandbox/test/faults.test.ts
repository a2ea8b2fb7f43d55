import { setupServer } from "msw/node";
import { afterEach, describe, expect, test } from "vitest";
import { readAt } from "../src/answer-place.ts";
import { type AskedPage, createSandbox, type Fault, factsOf, providerIds, randomFaults, scriptFaults } from "../src/index.ts";
import { handlers } from "../src/msw.ts";
import { listen } from "../src/server.ts";
import { listRequest } from "./requests.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A request that the vendor answers with a refusal, which is enough to see what happens to an answer. */
const path = "/tencent-ccr/v2/index.php";
const refusal = { code: 4000, message: "(100000)Action is missing" };

async function served(fault: Fault) {
  const server = await listen(createSandbox({ faults: scriptFaults([fault]) }));
  closing.push(server.close);
  return (init?: RequestInit) => fetch(`${server.url}${path}`, init);
}

describe("over HTTP", () => {
  test("a reset breaks the connection, and the next request is answered", async () => {
    const ask = await served({ kind: "reset" });
    await expect(ask()).rejects.toThrow("fetch failed");
    expect(await (await ask()).json()).toEqual(refusal);
  });

  test("a cut body breaks after the headers", async () => {
    const response = await (await served({ kind: "cut-body" }))();
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  test("slow headers and a slow body arrive whole in the end", async () => {
    for (const kind of ["slow-headers", "slow-body"] as const) {
      expect(await (await (await served({ kind, ms: 5 }))()).json()).toEqual(refusal);
    }
  });

  test("a packed body is packed", async () => {
    const response = await (await served({ kind: "gzip" }))();
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(await response.json()).toEqual(refusal);
  });

  test("an empty body, a wrong type, a proxy's page, the vendor's throttle", async () => {
    expect(await (await (await served({ kind: "empty-body" }))()).text()).toBe("");
    expect((await (await served({ kind: "wrong-content-type" }))()).headers.get("content-type")).toBe("text/plain");
    const html = await (await served({ kind: "html", status: 502 }))();
    expect([html.status, await html.text()]).toEqual([502, expect.stringMatching(/^<!doctype html>/)]);
    expect(await (await (await served({ kind: "throttle" }))()).json()).toMatchObject({ code: 4400 });
  });
});

describe.each(providerIds)("%s", (id) => {
  const repository = "team/apps";
  const { order, next, total, refusal, faults: own, paging } = factsOf(id);
  const known = ["v0", "v1", "v2", "v3", "v4", "v5"];

  /** v0 to v5, one a minute; the last two at once. */
  function open(...faults: (Fault | readonly Fault[])[]) {
    const sandbox = createSandbox({ faults: scriptFaults(faults) });
    known.forEach((name, index) => {
      sandbox.push(id, repository, name, new Date(Date.UTC(2020, 0, 1, 0, Math.min(index, 4))));
    });
    const list = async (asked: Partial<AskedPage> = {}) => sandbox.fetch(await sandbox.listRequest(id, { repository, ...asked }));
    const names = async (asked?: Partial<AskedPage>) => namesIn(await (await list(asked)).json());
    return { sandbox, list, names };
  }
  const sorted = async (names: Promise<string[]>) => (await names).sort();

  test("a packed body over HTTP", async () => {
    const { sandbox } = open({ kind: "gzip" });
    const server = await listen(sandbox);
    closing.push(server.close);
    const response = await fetch(await sandbox.listRequest(id, { repository, baseUrl: `${server.url}/${id}` }));
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(JSON.stringify(await response.json())).toContain('"v5"');
  });

  test("somebody pushes, pushes again and deletes, just before the answer", async () => {
    const { sandbox, names } = open({ kind: "push", tag: "new" }, { kind: "delete", tag: "v2" }, [
      { kind: "delete", tag: "v5" },
      { kind: "push", tag: "v1" },
    ]);
    const first = await names();
    if (order === "latest-first") expect(first[0]).toBe("new");
    if (order === "oldest-first") expect(first.at(-1)).toBe("new");
    expect(first.toSorted()).toEqual(["new", ...known]);
    expect(await sorted(names())).toEqual(["new", "v0", "v1", "v3", "v4", "v5"]);
    expect(await sorted(names())).toEqual(["new", "v0", "v1", "v3", "v4"]);
    expect(sandbox.tags(id, repository).sort()).toEqual(["new", "v0", "v1", "v3", "v4"]);
  });

  test("an import pushes with an older time", async () => {
    const { names } = open({ kind: "push", tag: "new", at: Date.UTC(2020, 0, 1, 0, 2, 30) });
    const expected = {
      "latest-first": ["v4", "v5", "v3", "new", "v2", "v1", "v0"],
      "oldest-first": ["v0", "v1", "v2", "new", "v3", "v4", "v5"],
      names: ["new", ...known],
      own: ["new", ...known],
    }[order];
    const listed = await names();
    const byName = (names: readonly string[]) => names.filter((name) => name !== "v4");
    // v4 and v5 have one time.
    expect(byName(order === "own" ? listed.sort() : listed)).toEqual(byName(expected));
  });

  test("a tag is named, or counted, round and round; in an empty repository there is none to count", async () => {
    const { sandbox, names } = open({ kind: "delete", tag: 8 }, { kind: "delete", tag: "nobody" }, { kind: "push", tag: 3 });
    const third = sandbox.tags(id, repository)[2];
    const left = known.filter((name) => name !== third);
    expect(await sorted(names())).toEqual(left);
    expect(await sorted(names())).toEqual(left);
    for (const name of left) sandbox.remove(id, repository, name);
    expect(await names()).toEqual([]);
  });

  test("a replica has not heard of the last changes, and hears of them later", async () => {
    const { names } = open(
      [
        { kind: "push", tag: "new" },
        { kind: "delete", tag: "v2" },
        { kind: "replica", behind: 2 },
      ],
      { kind: "replica", behind: 1 },
      { kind: "replica", behind: 100 },
    );
    expect(await sorted(names())).toEqual(known);
    expect(await sorted(names())).toEqual(["new", ...known]);
    expect(await names()).toEqual([]);
    expect(await sorted(names())).toEqual(["new", "v0", "v1", "v3", "v4", "v5"]);
  });

  test.runIf(own.includes("any-order"))("rows of equal time in any order, which the seed tells; the others where they were", async () => {
    const orders = Array.from({ length: 20 }, (_, seed): Fault => ({ kind: "any-order", seed: seed % 10 }));
    const { names } = open(...orders);
    const seen: string[] = [];
    for (const _ of orders) seen.push((await names()).join());
    expect(seen.slice(0, 10)).toEqual(seen.slice(10));
    const forward = order === "oldest-first";
    const expected = forward ? ["v0,v1,v2,v3,v4,v5", "v0,v1,v2,v3,v5,v4"] : ["v4,v5,v3,v2,v1,v0", "v5,v4,v3,v2,v1,v0"];
    expect([...new Set(seen)].sort()).toEqual(expected);
  });

  test.runIf(total)("a total that lies, or is missing", async () => {
    const { list } = open({ kind: "lying-total", by: 3 }, { kind: "missing-total" });
    const readTotal = async () => (total ? readAt(await list(), total) : undefined);
    expect(await readTotal()).toMatch(/(?:^|\/)9$/);
    expect(await readTotal()).toBeUndefined();
    expect(await readTotal()).toMatch(/(?:^|\/)6$/);
  });

  test.runIf(next && own.includes("lost-next"))("no word of the next page", async () => {
    const { list } = open({ kind: "lost-next" });
    const readNext = async () => (next ? readAt(await list({ limit: 2 }), next) : undefined);
    expect(await readNext()).toBeUndefined();
    expect(await readNext()).toBeDefined();
  });

  test.runIf(next && paging === "cursor")("what the page before returned leads on, or, stale, back to the same page", async () => {
    const { list } = open([], [], { kind: "stale-cursor" });
    const read = async (cursor?: string) => {
      const response = await list({ limit: 1, ...(cursor === undefined ? {} : { cursor }) });
      return { cursor: next && (await readAt(response, next)), names: namesIn(await response.json()) };
    };
    const first = await read();
    const second = await read(first.cursor);
    const third = await read(second.cursor);
    expect(third.cursor).toBe(second.cursor);
    const all = [first, second, third].flatMap(({ names }) => names);
    expect(new Set(all).size).toBe(3);
    expect(known).toEqual(expect.arrayContaining(all));
  });

  test.runIf(own.includes("bad-signature"))(
    "a right request taken for a wrong one is refused, once; several faults come together",
    async () => {
      const { list } = open([{ kind: "bad-signature" }, { kind: "wrong-content-type" }, { kind: "slow-headers", ms: 1 }]);
      const refused = await list();
      const text = await refused.text();
      expect(refused.headers.get("content-type")).toBe("text/plain");
      expect(text).not.toContain("v5");
      if (refusal?.code) expect(text).toContain(refusal.code);
      expect(await (await list()).text()).toContain("v5");
    },
  );

  test.runIf(own.includes("expired-token"))("a token that ended is refused, for good", async () => {
    const { sandbox } = open([], { kind: "expired-token" });
    if (factsOf(id).credentials.temporary) sandbox.issueCredentials(id, "temporary");
    const texts: string[] = [];
    for (const request of await Promise.all([1, 2, 3].map(() => sandbox.listRequest(id, { repository })))) {
      texts.push(await (await sandbox.fetch(request)).text());
    }
    expect(texts.map((text) => text.includes("v5"))).toEqual([true, false, false]);
  });

  test("what a vendor cannot have does nothing to it", async () => {
    const others: readonly Fault[] = [
      { kind: "any-order", seed: 1 },
      { kind: "missing-total" },
      { kind: "lost-next" },
      { kind: "stale-cursor" },
      { kind: "expired-token" },
      { kind: "bad-signature" },
    ];
    const { list } = open(others.filter(({ kind }) => !own.some((name) => name === kind)));
    const [spoiled, plain] = [await list({ limit: 4 }), await list({ limit: 4 })];
    expect(namesIn(await spoiled.json())).toEqual(namesIn(await plain.json()));
  });

  test("too many requests are refused, for a minute at most", async () => {
    const sandbox = createSandbox({ now: () => 0, faults: scriptFaults([{ kind: "throttle" }]) });
    const response = await sandbox.fetch(await sandbox.listRequest(id, { repository: "test/many" }));
    expect(namesIn(await response.text())).toEqual([]);
    expect(Number(response.headers.get("retry-after") ?? 0)).toBeLessThanOrEqual(60);
  });

  test("a client that goes away is not waited for", async () => {
    for (const kind of ["slow-headers", "slow-body"] as const) {
      const { sandbox } = open({ kind, ms: 3_600_000 });
      const leaving = new AbortController();
      const request = new Request(await sandbox.listRequest(id, { repository }), { signal: leaving.signal });
      const answer = sandbox.fetch(request).then((response) => response.text());
      setImmediate(() => leaving.abort(new Error("gone")));
      await expect(answer).rejects.toThrow("gone");
    }
  });
});

/** The names of tags in an answer, in their order: nothing else in it looks like one. */
function namesIn(value: unknown): string[] {
  if (typeof value === "string") return /^(?:v\d|new)$/.test(value) ? [value] : [];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(namesIn) : [];
}

test("five bad signatures in a row lock an SWR key; one that holds starts the count anew", async () => {
  const bad: Fault = { kind: "bad-signature" };
  const five = [bad, bad, bad, bad, bad];
  const sandbox = createSandbox({ faults: scriptFaults([bad, undefined, ...five].map((fault) => fault ?? [])) });
  const messages: string[] = [];
  for (let request = 0; request < 9; request++) {
    const body = await (await sandbox.fetch(listRequest("huawei-swr", "namespace/busybox"))).json();
    messages.push(body.error_msg?.replace(/^.*: (.*?)(?:, canonical.*)?$/s, "$1") ?? "listed");
  }
  const refused = "verify aksk signature fail";
  const locked = "AK access failed to reach the limit, forbidden";
  expect(messages).toEqual([refused, "listed", refused, refused, refused, refused, refused, locked, locked]);
});

test("tokens end: IAM's, and those of temporary keys; keys without one go on", async () => {
  const faults = scriptFaults([undefined, { kind: "expired-token" }, undefined]);
  const ask = async (id: "huawei-swr" | "tencent-ccr" | "ucloud-uhub", prepare: (sandbox: ReturnType<typeof createSandbox>) => Request) => {
    const sandbox = createSandbox({ faults });
    const texts: string[] = [];
    for (const _ of [1, 2, 3]) texts.push(await (await sandbox.fetch(prepare(sandbox))).text());
    expect(texts[0], id).not.toMatch(/error_code|code":4|RetCode":1/);
    return texts.slice(1);
  };
  const token = await ask("huawei-swr", ({ world }) => {
    world["huawei-swr"].tokens.t ??= Date.now() + 1000;
    return new Request("http://x/huawei-swr/v2/manage/namespaces/test/repos/many/tags?limit=1&offset=0", {
      headers: { "x-auth-token": "t" },
    });
  });
  expect(token).toEqual([expect.stringContaining("token expires"), expect.stringContaining("token expires")]);

  const temporary = await ask("tencent-ccr", ({ world }) => {
    const [account] = world["tencent-ccr"].accounts;
    if (account) account.token ??= "t";
    return listRequest("tencent-ccr", "test/kubetest", { Token: "t" });
  });
  expect(temporary).toEqual([expect.stringContaining("4105"), expect.stringContaining("4105")]);

  const uhub = await ask("ucloud-uhub", ({ world }) => {
    const [account] = world["ucloud-uhub"].accounts;
    if (account) account.securityToken ??= "t";
    return listRequest("ucloud-uhub", "test/many", { SecurityToken: "t" });
  });
  expect(uhub).toEqual([expect.stringContaining("174"), expect.stringContaining("174")]);

  expect(await ask("tencent-ccr", () => listRequest("tencent-ccr", "test/kubetest"))).toEqual([
    expect.stringContaining("nginx_v1"),
    expect.stringContaining("nginx_v1"),
  ]);
});

test("through msw, a reset is a network error", async () => {
  const interceptor = setupServer(...handlers(createSandbox({ faults: scriptFaults([{ kind: "reset" }]) })));
  interceptor.listen();
  closing.push(() => interceptor.close());
  await expect(fetch("https://ccr.api.qcloud.com/v2/index.php")).rejects.toThrow("fetch failed");
});

test("random faults are the same for the same seed, and as frequent as asked", () => {
  const list: Fault[] = [{ kind: "reset" }, { kind: "throttle" }];
  const draw = (seed: number) => {
    const plan = randomFaults(seed, 0.25, list);
    return Array.from({ length: 2000 }, (_, index) => plan({ provider: "tencent-ccr", index }));
  };
  expect(draw(1)).toEqual(draw(1));
  expect(draw(1)).not.toEqual(draw(2));
  const hit = draw(3).filter(Boolean).length / 2000;
  expect(hit).toBeGreaterThan(0.2);
  expect(hit).toBeLessThan(0.3);
});

test("push() and remove() change what the next request sees", () => {
  const sandbox = createSandbox();
  const names = () => sandbox.world["tencent-ccr"].repositories["test/new"]?.map(({ tagName }) => tagName);
  sandbox.push("tencent-ccr", "test/new", "v1", new Date("2020-01-01T00:00:00Z"));
  sandbox.push("tencent-ccr", "test/new", "v2");
  sandbox.push("tencent-ccr", "test/new", "v1", new Date("2021-01-01T00:00:00Z"));
  expect(names()).toEqual(["v1", "v2"]);
  expect(sandbox.world["tencent-ccr"].repositories["test/new"]?.[0]).toMatchObject({
    repo_name: "new",
    pushTime: "2021-01-01 08:00:00 +0800 CST",
  });
  sandbox.remove("tencent-ccr", "test/new", "v2");
  sandbox.remove("tencent-ccr", "test/new", "v3");
  expect(names()).toEqual(["v1"]);
});
