import { ImagetagsError } from "@imagetags/core";
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

test("pages() yields rows, total and offset", async () => {
  const { ccr } = open();
  const pages = await Array.fromAsync(ccr.pages("test/many", { pageSize: 30 }));
  expect(pages.slice(0, 3).map(({ offset, rows }) => [offset, rows.length])).toEqual([
    [0, 30],
    [30, 29],
    [59, 29],
  ]);
  expect(pages.every(({ total }) => total === 1000)).toBe(true);
  expect(pages.flatMap(({ rows }) => rows)).toHaveLength(1000);
  expect(pages[0]?.body.data.server).toBe("ccr.ccs.tencentyun.com");
});

test("requests carry the user agent, and stop with the listing's signal", async () => {
  const sandbox = createSandbox();
  const inits: RequestInit[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    inits.push(init);
    return sandbox.fetch(new Request(url, init));
  };
  const { ccr } = open({ fetch, userAgent: "inventory/1.0" });
  const controller = new AbortController();
  const pages = ccr.pages("test/many", { signal: controller.signal });
  await pages.next();
  const second = pages.next();
  while (inits.length < 5) await new Promise((resolve) => setImmediate(resolve));
  controller.abort(new Error("enough"));
  await expect(second).rejects.toThrow("enough");
  expect(inits.slice(1).some(({ signal }) => signal?.aborted)).toBe(true);
  expect(new Headers(inits[0]?.headers).get("user-agent")).toBe("inventory/1.0");
});

test("leaving the loop early sends no further request", async () => {
  const { ccr, sent } = open();
  let count = 0;
  for await (const _ of ccr.tags("test/many")) if (++count === 20) break;
  expect(sent.length).toBe(1);
});

test("an aborted signal stops a listing with its reason", async () => {
  const { ccr, sent } = open();
  const controller = new AbortController();
  const reason = new Error("enough");
  const listing = (async () => {
    for await (const { tagName } of ccr.tags("test/many", { signal: controller.signal })) {
      if (tagName === "v1.600") controller.abort(reason);
    }
  })();
  await expect(listing).rejects.toBe(reason);
  expect(sent.length).toBeLessThan(11);
});

test("getTag() finds that tag and no other that the search gives", async () => {
  const { ccr } = open();
  expect((await ccr.getTag("test/many", "v1.7"))?.tagName).toBe("v1.7");
  expect(await ccr.getTag("test/many", "v1.1000")).toBeUndefined();
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

test("each attempt is signed afresh", async () => {
  const sandbox = createSandbox();
  const nonces: (string | null)[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    nonces.push(new URL(url).searchParams.get("Nonce"));
    return nonces.length < 3 ? Response.json({ code: 4400, message: "(1)busy" }) : sandbox.fetch(new Request(url, init));
  };
  const { ccr } = open({ fetch });
  expect(await Array.fromAsync(ccr.tags("test/kubetest"))).toHaveLength(1);
  expect(new Set(nonces).size).toBe(3);
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

test.each([
  ["", /repository must be "namespace\/name", of letters, digits.*; got ""\./],
  ["kubetest", /repository must be "namespace\/name".*; got "kubetest"/],
  ["/kubetest", /must be "namespace\/name"/],
  ["test//kubetest", /a segment ""/],
  ["test/../kubetest", /without .* "\.\."/],
  ["test/./kubetest", /without .* "\.\."/],
  ["test/kubetest/.", /without .* "\."/],
  ["test/kubetest:v1", /without host port, tag, digest/],
  ["test/kube test", /of letters, digits/],
  [undefined as unknown as string, /must be "namespace\/name".*; got undefined/],
])("the repository %j is refused before anything is sent", (repository, message) => {
  const { ccr, sent } = open();
  expect(() => ccr.tags(repository)).toThrow(message);
  expect(() => ccr.pages(repository)).toThrow(ImagetagsError);
  expect(sent).toEqual([]);
});

test.each([0, 101, 1.5, Number.NaN, "20" as unknown as number])("the page size %s is refused", (pageSize) => {
  expect(() => open().ccr.tags("test/many", { pageSize })).toThrow(/pageSize must be a whole number from 1 to 100; got/);
});

test.each(["", "-v1", "a b", "x".repeat(129)])("the tag %j is refused", async (tag) => {
  await expect(open().ccr.getTag("test/many", tag)).rejects.toMatchObject({
    kind: "argument",
    message: expect.stringContaining("tag must be"),
  });
});

test.each([
  [{ credentials: {} as never }, /credentials.secretId must be a non-empty string/],
  [{ credentials: undefined as never }, /credentials.secretId must be a non-empty string/],
  [{ credentials: { secretId: "id", secretKey: " hush" } }, /credentials.secretKey must be .* without white space around/],
  [{ credentials: { ...credentials, token: "" } }, /credentials.token must be a non-empty string/],
  [{ credentials: { ...credentials, token: null as never } }, /credentials.token must be a non-empty string/],
  [{ region: "" }, /region must be lower-case letters, digits and "-", such as "gz"; got ""/],
  [{ signatureMethod: "MD5" as never }, /signatureMethod must be "HmacSHA256" or "HmacSHA1"; got "MD5"/],
  [{ baseUrl: "ftp://x" }, /baseUrl must be an http\(s\) URL/],
  [{ baseUrl: "https://user:hush@host" }, /baseUrl must be an http\(s\) URL without user/],
  [{ baseUrl: "https://:hush@host" }, /baseUrl must be an http\(s\) URL without user/],
  [{ userAgent: "é\n" }, /userAgent must be printable ASCII/],
  [{ timeoutMs: 0 }, /timeoutMs must be a whole number from 1/],
  [{ concurrency: 0 }, /concurrency must be a whole number from 1/],
  [{ retry: { attempts: 0 } }, /retry.attempts must be a whole number from 1/],
])("options that cannot be right are refused: %j", (options, message) => {
  expect(() => open(options)).toThrow(message);
  expect(() => open(options)).not.toThrow(/hush/);
});

test.each([[], [undefined], [null], ["x"]])("no options at all (%j) are refused as an argument", (...given) => {
  expect(() => Reflect.apply(createTencentCcr, undefined, given)).toThrow(/^options must be an object; got /);
});
