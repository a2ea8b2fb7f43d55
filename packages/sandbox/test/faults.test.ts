import { setupServer } from "msw/node";
import { afterEach, describe, expect, test } from "vitest";
import { createSandbox, type Fault, providerIds, randomFaults, scriptFaults } from "../src/index.ts";
import { handlers } from "../src/msw.ts";
import { listen } from "../src/server.ts";
import { listNames, listRequest } from "./requests.ts";

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
  const repository = "team/app";
  /** v0 to v5, one a minute; the last two at once. */
  function open(...faults: (Fault | readonly Fault[])[]) {
    const sandbox = createSandbox({ faults: scriptFaults(faults) });
    for (const index of [0, 1, 2, 3, 4, 5]) {
      sandbox.push(id, repository, `v${index}`, new Date(Date.UTC(2020, 0, 1, 0, Math.min(index, 4))));
    }
    const names = () => listNames(sandbox, id, repository);
    return { sandbox, names };
  }
  const sorted = async (names: Promise<string[]>) => (await names).sort();

  test("a packed body over HTTP", async () => {
    const server = await listen(open({ kind: "gzip" }).sandbox);
    closing.push(server.close);
    const response = await fetch(listRequest(id, repository, {}, server.url));
    expect(response.headers.get("content-encoding")).toBe("gzip");
    expect(JSON.stringify(await response.json())).toContain('"v5"');
  });

  test("somebody pushes, pushes again and deletes, just before the answer", async () => {
    const { sandbox, names } = open({ kind: "push", tag: "new" }, { kind: "delete", tag: "v2" }, [
      { kind: "delete", tag: "v5" },
      { kind: "push", tag: "v1" },
    ]);
    const newest = (list: string[]) => (id.endsWith("-uhub") ? list.at(-1) : list[0]);
    expect(newest(await names())).toBe("new");
    expect(await sorted(names())).toEqual(["new", "v0", "v1", "v3", "v4", "v5"]);
    expect(await sorted(names())).toEqual(["new", "v0", "v1", "v3", "v4"]);
    expect(sandbox.tags(id, repository).sort()).toEqual(["new", "v0", "v1", "v3", "v4"]);
  });

  test("a tag is named, or counted, round and round; in an empty repository there is none to count", async () => {
    const { sandbox, names } = open({ kind: "delete", tag: 8 }, { kind: "delete", tag: "nobody" }, { kind: "push", tag: 3 });
    const third = sandbox.tags(id, repository)[2];
    const left = ["v0", "v1", "v2", "v3", "v4", "v5"].filter((name) => name !== third);
    expect(await sorted(names())).toEqual(left);
    expect(await sorted(names())).toEqual(left);
    for (const name of left) sandbox.remove(id, repository, name);
    expect(await names()).toEqual([]);
  });

  test("rows of equal time in any order, which the seed tells; the others where they were", async () => {
    const orders = Array.from({ length: 20 }, (_, seed): Fault => ({ kind: "any-order", seed: seed % 10 }));
    const { names } = open(...orders);
    const seen: string[] = [];
    for (const _ of orders) seen.push((await names()).join());
    expect(seen.slice(0, 10)).toEqual(seen.slice(10));
    const forward = id.endsWith("-uhub");
    const expected = forward ? ["v0,v1,v2,v3,v4,v5", "v0,v1,v2,v3,v5,v4"] : ["v4,v5,v3,v2,v1,v0", "v5,v4,v3,v2,v1,v0"];
    expect([...new Set(seen)].sort()).toEqual(expected);
  });

  test("a right signature taken for a wrong one is refused, once; several faults come together", async () => {
    const { sandbox } = open([{ kind: "bad-signature" }, { kind: "wrong-content-type" }, { kind: "slow-headers", ms: 1 }]);
    const refused = await sandbox.fetch(listRequest(id, repository));
    expect(refused.headers.get("content-type")).toBe("text/plain");
    expect(await refused.text()).toMatch(/4100|171|APIGW\.0301/);
    expect(await (await sandbox.fetch(listRequest(id, repository))).text()).toContain("v5");
  });

  test("a client that goes away is not waited for", async () => {
    for (const kind of ["slow-headers", "slow-body"] as const) {
      const { sandbox } = open({ kind, ms: 3_600_000 });
      const leaving = new AbortController();
      const answer = sandbox
        .fetch(new Request(listRequest(id, repository), { signal: leaving.signal }))
        .then((response) => response.text());
      setImmediate(() => leaving.abort(new Error("gone")));
      await expect(answer).rejects.toThrow("gone");
    }
  });
});

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
