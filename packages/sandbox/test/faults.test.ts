import { setupServer } from "msw/node";
import { afterEach, describe, expect, test } from "vitest";
import { createSandbox, type Fault, randomFaults, scriptFaults } from "../src/index.ts";
import { handlers } from "../src/msw.ts";
import { listen } from "../src/server.ts";

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
