import { signSwr, swrCredentials } from "@imagetags/core/swr";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createAuthentication } from "../src/authenticate.ts";
import type { SwrCredentials } from "../src/index.ts";
import { vectors } from "./vectors.ts";

describe.each(["node:crypto", "Web Crypto"])("with %s", (implementation) => {
  // The next file in this worker loads them anew as well.
  afterAll(() => {
    vi.resetModules();
  });

  /** Loaded anew: what a runtime has is looked up once. */
  async function load() {
    vi.resetModules();
    if (implementation === "Web Crypto") vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined as never);
    return import("@imagetags/core/swr");
  }

  test.each(vectors)("vector $id", async ({ id, canonicalRequest, authorization, ...request }) => {
    const { signSwr } = await load();
    expect(await signSwr(request)).toMatchObject({ canonicalRequest, authorization });
  });
});

const dollar = vectors.find(({ id }) => id === "huawei-swr-tags-dollar");
if (!dollar) throw new Error("the vector with a $ is gone");

test("a `$` that comes encoded is signed as one that does not", async () => {
  const encoded = { ...dollar, url: dollar.url.replaceAll("$", () => "%24") };
  expect(encoded.url).not.toBe(dollar.url);
  expect((await signSwr(encoded)).authorization).toBe(dollar.authorization);
});

test("the query is signed in the order of its names, then values, with everything but -._~ encoded", async () => {
  const { canonicalRequest } = await signSwr({ ...dollar, url: "https://h/a%20b/%E6%A0%87?b=2&b=1&a=*%7C:!'()~&c" });
  const unsorted = await signSwr({ ...dollar, url: "https://h/?b=1&aa=2&a=3&A=4&_=5&a-=6&Z=7" });
  expect(unsorted.canonicalRequest.split("\n")[2]).toBe("A=4&Z=7&_=5&a=3&a-=6&aa=2&b=1");
  expect(canonicalRequest.split("\n").slice(1, 3)).toEqual(["/a%20b/%E6%A0%87/", "a=%2A%7C%3A%21%27%28%29~&b=1&b=2&c="]);
});

describe("createAuthentication", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2019-11-15T03:36:55.999Z") });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const { signal } = new AbortController();
  const unsigned = { method: "GET", url: dollar.url, headers: { accept: "application/json" }, body: undefined };
  const sign = (credentials: SwrCredentials) =>
    createAuthentication({ credentials: swrCredentials(credentials, () => () => Promise.reject(new Error("no exchange"))) }).authenticate(
      unsigned,
      signal,
    );

  test("keys sign host and time, and send the URL as it is", async () => {
    const { url, headers, secrets } = await sign({ accessKey: "id", secretKey: "hush" });
    const signed = { host: "swr-api.cn-north-4.myhuaweicloud.com", "x-sdk-date": "20191115T033655Z" };
    const expected = await signSwr({ ...dollar, headers: signed, accessKey: "id", secretKey: "hush" });
    expect(url).toBe(dollar.url);
    expect(headers).toEqual({
      accept: "application/json",
      "x-sdk-date": "20191115T033655Z",
      authorization: expected.authorization,
    });
    expect(expected.authorization).toMatch(/^SDK-HMAC-SHA256 Access=id, SignedHeaders=host;x-sdk-date, Signature=[0-9a-f]{64}$/);
    expect(secrets).toEqual(["hush", "", expected.signature]);
  });

  test("temporary keys sign their token too, and name it as a secret", async () => {
    const { headers, secrets } = await sign({ accessKey: "id", secretKey: "hush", securityToken: "temporary" });
    expect(headers["x-security-token"]).toBe("temporary");
    expect(headers.authorization).toContain("SignedHeaders=host;x-sdk-date;x-security-token");
    expect(secrets).toContain("temporary");
  });

  test("a token goes into its header, and nothing is signed", async () => {
    const { headers, secrets } = await sign({ token: "MIIhush" });
    expect(headers).toEqual({ accept: "application/json", "x-auth-token": "MIIhush" });
    expect(secrets).toEqual(["MIIhush"]);
  });

  test("the headers that were given are not changed", async () => {
    await sign({ accessKey: "id", secretKey: "hush" });
    expect(Object.keys(unsigned.headers)).toEqual(["accept"]);
  });
});
