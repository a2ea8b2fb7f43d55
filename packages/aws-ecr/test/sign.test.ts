import { credentialSource } from "@imagetags/core";
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { checkCredentials, createAuthentication, signV4 } from "../src/authenticate.ts";
import { accessKeyId, type SignatureVector, secretAccessKey, signedBySdk, suite } from "./vectors.ts";

const keys = { accessKeyId, secretAccessKey };

describe.each(["node:crypto", "Web Crypto"])("with %s", (implementation) => {
  // The next file in this worker loads them anew as well.
  afterAll(() => {
    vi.resetModules();
  });

  /** Loaded anew: what a runtime has is looked up once. */
  async function sign(vector: SignatureVector, region: string, service: string) {
    vi.resetModules();
    if (implementation === "Web Crypto") vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined as never);
    const { signV4 } = await import("../src/authenticate.ts");
    const { canonicalRequest, authorization } = await signV4(vector, keys, { region, service });
    return { canonicalRequest, authorization };
  }

  test.each(suite.map((vector) => [vector.id, vector] as const))("AWS's test suite, %s", async (_, vector) => {
    const { canonicalRequest, authorization } = vector;
    expect(await sign(vector, "us-east-1", "service")).toEqual({ canonicalRequest, authorization });
  });

  test.each(signedBySdk.map((vector) => [vector.id, vector] as const))("%s", async (_, vector) => {
    const { canonicalRequest, authorization } = vector;
    expect(await sign(vector, "eu-central-1", "ecr")).toEqual({ canonicalRequest, authorization });
  });
});

test("a path below a base URL is encoded twice", async () => {
  const url = "https://proxy.example.com/a%20b/";
  const request = { method: "POST", url, headers: { "x-amz-date": "20150830T123600Z" }, body: "" };
  const { canonicalRequest } = await signV4(request, keys, { region: "us-east-1", service: "ecr" });
  expect(canonicalRequest).toMatch(/^POST\n\/a%2520b\/\n/);
});

describe("createAuthentication", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-01-02T03:04:05Z") });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const request = {
    method: "POST",
    url: "https://api.ecr.eu-west-1.amazonaws.com/",
    headers: { accept: "application/json", "content-type": "application/x-amz-json-1.1", "user-agent": "imagetags", "x-amz-target": "T" },
    body: "{}",
  };
  const authenticate = (credentials: object, more: object = {}) => {
    const source = credentialSource({ ...keys, ...credentials }, checkCredentials);
    const { signal } = new AbortController();
    return createAuthentication({ credentials: source, region: "eu-west-1" }).authenticate({ ...request, ...more }, signal);
  };

  test("adds time, token and signature, and signs all that no proxy may change", async () => {
    const { url, headers } = await authenticate({ sessionToken: "a+b/c==" });
    const { authorization, ...others } = headers;
    expect(url).toBe(request.url);
    expect(others).toEqual({ ...request.headers, "x-amz-date": "20260102T030405Z", "x-amz-security-token": "a+b/c==" });
    expect(authorization).toMatch(
      /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/20260102\/eu-west-1\/ecr\/aws4_request, SignedHeaders=content-type;host;x-amz-date;x-amz-security-token;x-amz-target, Signature=[0-9a-f]{64}$/,
    );
  });

  test("names the key, the token and the signature as secrets", async () => {
    const { headers, secrets } = await authenticate({ sessionToken: "token" });
    expect(secrets).toEqual([secretAccessKey, "token", headers.authorization?.slice(-64)]);
    expect((await authenticate({})).secrets[1]).toBe("");
  });

  test("signs a request without a body as one with an empty one", async () => {
    const [without, empty] = await Promise.all([authenticate({}, { body: undefined }), authenticate({}, { body: "" })]);
    expect(without.headers).toEqual(empty.headers);
  });
});
