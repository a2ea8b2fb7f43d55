import { setupServer } from "msw/node";
import { afterEach, expect, test, vi } from "vitest";
import { createSandbox, documentedRepositories, environmentOf, providerIds } from "../src/index.ts";
import { handlers } from "../src/msw.ts";
import { listen } from "../src/server.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

test("a vendor is reached by its host, or by its id at the start of the path", async () => {
  const sandbox = createSandbox();
  expect(sandbox.route(new Request("https://ccr.api.qcloud.com/v2/index.php"))).toBe("tencent-ccr");
  expect(sandbox.route(new Request("http://127.0.0.1:1/tencent-ccr/v2/index.php"))).toBe("tencent-ccr");
  expect(sandbox.route(new Request("https://example.com/"))).toBeUndefined();
  expect(await (await sandbox.fetch(new Request("http://x/"))).text()).toMatch(/Paths start with one of: .*tencent-ccr/);
  expect((await sandbox.fetch(new Request("http://x/tencent-ccr/other"))).status).toBe(404);
});

test("where vendors share a host, a request's action tells which is meant", async () => {
  const sandbox = createSandbox();
  const ask = (action?: string) => new Request("https://tcr.tencentcloudapi.com/", action ? { headers: { "x-tc-action": action } } : {});
  expect(sandbox.route(ask("DescribeImages"))).toBe("tencent-tcr");
  expect(sandbox.route(ask("DescribeImagePersonal"))).toBe("tencent-tcr-personal");
  for (const stranger of [ask("DescribeInstances"), ask()]) expect(sandbox.route(stranger)).toBeUndefined();
});

test("each provider has a documented repository and a way in", () => {
  for (const id of providerIds) {
    expect(documentedRepositories.some((repository) => repository.startsWith(`${id}/`))).toBe(true);
    expect(Object.values(environmentOf(id)).every(Boolean)).toBe(true);
  }
});

test.each([
  ["DELETE", "/tencent-ccr/v2/index.php", 405],
  ["PUT", "/ucloud-uhub/", 405],
  ["DELETE", "/surfercloud-uhub/", 405],
  ["DELETE", "/huawei-swr/v2/manage/namespaces/a/repos/b/tags", 404],
])("%s %s is no way to list tags", async (method, path, status) => {
  expect((await createSandbox().fetch(new Request(`http://x${path}`, { method }))).status).toBe(status);
});

test("a parameter that stands there twice is refused", async () => {
  const ask = async (path: string) => (await createSandbox().fetch(new Request(`http://x${path}`))).json();
  expect(await ask("/tencent-ccr/v2/index.php?Action=a&Action=b")).toMatchObject({ code: 4000, message: expect.stringContaining("twice") });
  expect(await ask("/ucloud-uhub/?Action=a&Action=b")).toMatchObject({ RetCode: 230 });
});

test("served over HTTP, and closed", async () => {
  const server = await listen(createSandbox());
  const response = await fetch(`${server.url}/tencent-ccr/v2/index.php`);
  expect(await response.json()).toMatchObject({ code: 4000 });
  await server.close();
  await expect(fetch(server.url)).rejects.toThrow();
});

test("a request whose client goes away is given up, quietly", async () => {
  const said = vi.spyOn(console, "error");
  let given: Request | undefined;
  const endless = async (request: Request) => {
    given = request;
    return new Promise<Response>((_, reject) => request.signal.addEventListener("abort", () => reject(request.signal.reason)));
  };
  const server = await listen({ ...createSandbox(), fetch: endless });
  closing.push(server.close);
  const controller = new AbortController();
  const asked = fetch(server.url, { signal: controller.signal });
  await vi.waitUntil(() => given);
  expect(given?.signal.aborted).toBe(false);
  controller.abort(new Error("enough"));
  await expect(asked).rejects.toThrow("enough");
  await vi.waitUntil(() => given?.signal.aborted);
  expect(said).not.toHaveBeenCalled();
});

test("a port that is taken is an error", async () => {
  const server = await listen(createSandbox());
  closing.push(server.close);
  await expect(listen(createSandbox(), { port: Number(new URL(server.url).port) })).rejects.toThrow(/EADDRINUSE/);
});

test("msw handlers answer at the vendors' hosts, and leave the others alone", async () => {
  const server = await listen(createSandbox());
  closing.push(server.close);
  const interceptor = setupServer(...handlers(createSandbox()));
  interceptor.listen({ onUnhandledFrame: "bypass" });
  closing.push(() => interceptor.close());
  expect(await (await fetch("https://ccr.api.qcloud.com/v2/index.php")).json()).toMatchObject({ code: 4000 });
  expect((await fetch(`${server.url}/nobody`)).status).toBe(404);
});
