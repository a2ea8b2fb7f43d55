import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { credentialSource, digest, hmac } from "../../src/index.ts";
import { checkTencentCredentials, createTencentAuthentication, signTc3, type TencentCredentials } from "../../src/tencent/index.ts";
import { publishedSteps, publishedVector, sdkVectors } from "../tc3-vectors.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe.each(["node:crypto", "Web Crypto"])("with %s", (implementation) => {
  // The next file in this worker loads them anew as well.
  afterAll(() => {
    vi.resetModules();
  });

  /** Loaded anew: what a runtime has is looked up once. */
  async function load() {
    vi.resetModules();
    if (implementation === "Web Crypto") vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined as never);
    return import("../../src/tencent/index.ts");
  }

  test.each([publishedVector, ...sdkVectors])("$name", async ({ authorization, url, ...vector }) => {
    const { signTc3 } = await load();
    // The vendor's SDK signs the host without its port; HTTP sends it with its port, and so do we.
    const signed = await signTc3({ ...vector, url: url.replace(":4010", "") });
    expect(signed.authorization).toBe(authorization);
    expect(authorization.endsWith(`Signature=${signed.signature}`)).toBe(true);
  });
});

test("the steps that today's page publishes follow from what signs", async () => {
  const { canonicalRequest, canonicalRequestSha256, signingKey, signature } = publishedSteps;
  expect(await digest("SHA-256", canonicalRequest)).toBe(canonicalRequestSha256);
  const key = Uint8Array.from(Buffer.from(signingKey, "hex"));
  const text = `TC3-HMAC-SHA256\n1551113065\n2019-02-25/cvm/tc3_request\n${canonicalRequestSha256}`;
  expect(Buffer.from(await hmac("SHA-256", key, text)).toString("hex")).toBe(signature);
});

describe("createTencentAuthentication", () => {
  const [vector] = sdkVectors.filter(({ token }) => token !== undefined);
  if (!vector) throw new Error("no vector has a token");
  const { url, body, contentType, region, secretId, secretKey, token, timestamp, authorization } = vector;

  function sign(credentials: TencentCredentials, request: object = {}) {
    vi.useFakeTimers({ toFake: ["Date"], now: timestamp * 1000 + 999 });
    const source = credentialSource(credentials, checkTencentCredentials);
    const unsigned = { method: "POST", url, headers: { "content-type": contentType, "x-tc-action": "A" }, body, ...request };
    return createTencentAuthentication({ credentials: source, region }).authenticate(unsigned, new AbortController().signal);
  }

  test("adds region, time, token and signature to the request's own headers", async () => {
    const { headers, url: sentTo, secrets } = await sign({ secretId, secretKey, token });
    expect(sentTo).toBe(url);
    expect(headers).toEqual({
      "content-type": contentType,
      "x-tc-action": "A",
      "x-tc-region": region,
      "x-tc-timestamp": String(timestamp),
      "x-tc-token": token,
      authorization,
    });
    expect(secrets).toEqual([secretKey, token, authorization.slice(-64)]);
  });

  test("long-lived keys send no token", async () => {
    const { headers, secrets } = await sign({ secretId, secretKey });
    expect(headers).not.toHaveProperty("x-tc-token");
    expect(headers.authorization).toBe(authorization);
    expect(secrets).toEqual([secretKey, "", authorization.slice(-64)]);
  });

  test("a request without body and content type is signed as one with empty ones", async () => {
    const { headers } = await sign({ secretId, secretKey }, { headers: {}, body: undefined });
    const empty = { url, contentType: "", body: "", timestamp, service: "tcr", secretId, secretKey };
    expect(headers.authorization).toBe((await signTc3(empty)).authorization);
  });

  test("host and path are signed as they are sent, the port included", async () => {
    const signatures = await Promise.all(
      ["http://127.0.0.1:4010/a/", "http://127.0.0.1:4011/a/", "http://127.0.0.1:4010/"].map(
        async (at) => (await sign({ secretId, secretKey }, { url: at })).headers.authorization,
      ),
    );
    expect(new Set(signatures).size).toBe(3);
  });
});
