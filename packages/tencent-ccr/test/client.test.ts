import { createSandbox } from "@imagetags/sandbox";
import { expect, test, vi } from "vitest";
import { createClient } from "../src/client.ts";
import { createTencentCcr, type TencentCcrOptions } from "../src/index.ts";

const credentials = { secretId: "AKIDsandbox", secretKey: "sandbox-secret-key" };

/** A client whose requests reach a sandbox, and the URLs that it sent. */
function open(options: Partial<TencentCcrOptions> = {}) {
  const sandbox = createSandbox();
  const sent: URL[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    sent.push(new URL(url));
    return sandbox.fetch(new Request(url, init));
  };
  const all = { credentials, region: "gz", fetch, retry: { delayMs: 0 }, ...options };
  const ccr = createTencentCcr(all);
  return { ccr, client: createClient(all), sent, world: sandbox.world["tencent-ccr"] };
}

test("tags() follows every page, the latest push first", async () => {
  const { ccr, sent } = open();
  const names = (await Array.fromAsync(ccr.tags("test/many"))).map(({ tagName }) => tagName);
  expect(names).toEqual(Array.from({ length: 1000 }, (_, index) => `v1.${999 - index}`));
  expect(sent.every(({ searchParams }) => searchParams.get("limit") === "100")).toBe(true);
  // Eleven pages that overlap by a row, and the first again.
  expect(sent.length).toBe(12);
});

test("a wrong key is refused with the vendor's code, once", async () => {
  const { ccr, sent } = open({ credentials: { ...credentials, secretKey: "wrong" } });
  await expect(ccr.tags("test/many").next()).rejects.toMatchObject({ kind: "authentication", code: 4100, retryable: false });
  expect(sent.length).toBe(1);
});

test("temporary keys are sent with their token, and asked for again when the vendor refuses it", async () => {
  const ask = vi.fn(async () => ({
    ...credentials,
    token: ask.mock.calls.length === 1 ? "old" : "new",
    expiresAt: new Date(Date.now() + 3_600_000),
  }));
  const { ccr, sent, world } = open({ credentials: ask });
  world.accounts = [{ ...credentials, token: "new" }];
  expect((await ccr.getTag("test/kubetest", "nginx_v1"))?.tagName).toBe("nginx_v1");
  expect(sent.map(({ searchParams }) => searchParams.get("Token"))).toEqual(["old", "new"]);
  expect(ask).toHaveBeenCalledTimes(2);
});

test("client.GET gives a failure inside a 200 as data, and signs what it sends", async () => {
  const { client } = open();
  const { data, error, response } = await client.GET("/v2/index.php", {
    params: { query: { Action: "GetTagList", reponame: "no/such" } },
  });
  expect(error).toBeUndefined();
  expect(data).toMatchObject({ code: 5000 });
  expect(response.url).toBe("");
});

test("a name that does not resolve hints that the endpoint is retired", async () => {
  const fetch = () => Promise.reject(new TypeError("fetch failed", { cause: Object.assign(new Error(), { code: "ENOTFOUND" }) }));
  const { ccr } = open({ fetch });
  await expect(ccr.tags("test/kubetest").next()).rejects.toMatchObject({
    kind: "network",
    hint: expect.stringMatching(/DescribeImagePersonal/),
  });
});

test.each([[], [undefined], [null], ["x"]])("no options at all (%j) are refused as an argument", (...given) => {
  expect(() => Reflect.apply(createTencentCcr, undefined, given)).toThrow(/^options must be an object; got /);
});
