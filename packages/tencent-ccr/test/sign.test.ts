import { credentialSource } from "@imagetags/core";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type AuthenticationOptions, checkCredentials, checkSignatureMethod, createAuthentication, signV2 } from "../src/authenticate.ts";
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
    return import("../src/authenticate.ts");
  }

  test.each(vectors)("published vector $id", async ({ signature, ...request }) => {
    const { signV2 } = await load();
    expect(await signV2(request)).toBe(signature);
  });
});

test("underscores in names are signed as dots, in values as they are", async () => {
  const request = { method: "GET", host: "h", path: "/", secretKey: "k", signatureMethod: "HmacSHA1" } as const;
  expect(await signV2({ ...request, params: { a_b: "c_d" } })).toBe(await signV2({ ...request, params: { "a.b": "c_d" } }));
  expect(await signV2({ ...request, params: { a_b: "c_d" } })).not.toBe(await signV2({ ...request, params: { "a.b": "c.d" } }));
});

describe("createAuthentication", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-01-02T03:04:05Z") });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const { signal } = new AbortController();
  const unsigned = {
    method: "GET",
    url: "https://ccr.api.qcloud.com/v2/index.php?reponame=test%2Fkube%20test",
    headers: {},
    body: undefined,
  };
  const sign = (credentials: object, options: Partial<AuthenticationOptions> = {}) => {
    const source = credentialSource({ secretId: "id", secretKey: "secret key", ...credentials }, checkCredentials);
    return createAuthentication({ credentials: source, region: "gz", signatureMethod: "HmacSHA256", ...options }).authenticate(
      unsigned,
      signal,
    );
  };

  test("adds the common parameters and signs the decoded values", async () => {
    const { url } = await sign({ token: "a+b/c= d" });
    const { Signature, ...params } = Object.fromEntries(new URL(url).searchParams);
    expect(params).toEqual({
      reponame: "test/kube test",
      Region: "gz",
      SecretId: "id",
      SignatureMethod: "HmacSHA256",
      Timestamp: "1767323045",
      Nonce: expect.stringMatching(/^[1-9]\d*$/),
      Token: "a+b/c= d",
    });
    const expected = { method: "GET", host: "ccr.api.qcloud.com", path: "/v2/index.php", params, secretKey: "secret key" };
    expect(Signature).toBe(await signV2({ ...expected, signatureMethod: "HmacSHA256" }));
  });

  test("signs the host with its port, and the whole path", async () => {
    const at = { ...unsigned, url: "http://127.0.0.1:4010/tencent-ccr/v2/index.php?a=b" };
    const source = credentialSource({ secretId: "id", secretKey: "secret key" }, checkCredentials);
    const { url } = await createAuthentication({ credentials: source, region: "gz", signatureMethod: "HmacSHA256" }).authenticate(
      at,
      signal,
    );
    const { Signature, ...params } = Object.fromEntries(new URL(url).searchParams);
    const signed = { method: "GET", host: "127.0.0.1:4010", path: "/tencent-ccr/v2/index.php", params, secretKey: "secret key" };
    expect(Signature).toBe(await signV2({ ...signed, signatureMethod: "HmacSHA256" }));
  });

  test("names the key, the token and the signature as secrets", async () => {
    const { url, secrets } = await sign({ token: "token" });
    expect(secrets).toEqual(["secret key", "token", new URL(url).searchParams.get("Signature")]);
  });

  test("a new nonce for each attempt", async () => {
    const nonces = await Promise.all(Array.from({ length: 50 }, async () => new URL((await sign({})).url).searchParams.get("Nonce")));
    expect(new Set(nonces).size).toBe(50);
  });

  test("a nonce is a positive number, whatever is drawn", async () => {
    vi.spyOn(crypto, "getRandomValues").mockImplementation((numbers) => numbers);
    expect(new URL((await sign({})).url).searchParams.get("Nonce")).toBe("1");
  });

  test("a token that is not given is no secret, and not sent", async () => {
    const { url, secrets } = await sign({});
    expect(secrets).toEqual(["secret key", "", new URL(url).searchParams.get("Signature")]);
    expect(new URL(url).searchParams.has("Token")).toBe(false);
  });

  test("HmacSHA1 on request", async () => {
    const { url } = await sign({}, { signatureMethod: "HmacSHA1" });
    expect(new URL(url).searchParams.get("SignatureMethod")).toBe("HmacSHA1");
    expect(new URL(url).searchParams.get("Signature")).toHaveLength(28);
  });
});

test.each([
  [{}, "secretId"],
  [{ secretKey: "hush" }, "secretId"],
  [{ secretId: "id" }, "secretKey"],
  [{ secretId: "id", secretKey: "hush", token: "" }, "token"],
])("the credentials %j cannot sign", (credentials, name) => {
  expect(() => checkCredentials(credentials as never)).toThrow(`credentials.${name} must be a non-empty string`);
});

test("there are two methods", () => {
  expect([checkSignatureMethod("HmacSHA1"), checkSignatureMethod("HmacSHA256")]).toEqual(["HmacSHA1", "HmacSHA256"]);
  for (const other of ["HmacSHA2", "HmacSHA256 ", " HmacSHA1", "", undefined]) {
    expect(() => checkSignatureMethod(other as never)).toThrow(/^signatureMethod must be "HmacSHA256" or "HmacSHA1"/);
  }
});
