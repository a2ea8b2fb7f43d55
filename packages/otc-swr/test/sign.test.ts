import { swrCredentials } from "@imagetags/core/swr";
import { afterAll, describe, expect, test, vi } from "vitest";
import { createAuthentication, type SignatureForm, toScope } from "../src/authenticate.ts";
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

describe("createAuthentication", () => {
  const sign = async (form: SignatureForm) => {
    const credentials = swrCredentials({ accessKey: "id", secretKey: "hush" }, () => () => Promise.reject(new Error("no exchange")));
    const url = "https://swr-api.eu-de.otc.t-systems.com/v2/manage/namespaces/a/repos/b$c/tags";
    const request = { method: "GET", url, headers: {}, body: undefined };
    const { headers } = await createAuthentication({ credentials, scope: toScope(form) }).authenticate(
      request,
      new AbortController().signal,
    );
    return headers.authorization;
  };

  test("in the Access form", async () => {
    expect(await sign("access")).toMatch(/^SDK-HMAC-SHA256 Access=id, SignedHeaders=host;x-sdk-date, Signature=[0-9a-f]{64}$/);
  });

  test("in the Credential form, with the empty scope of gophertelekomcloud", async () => {
    expect(await sign("credential")).toMatch(
      /^SDK-HMAC-SHA256 Credential=id\/\d{8}\/\/\/sdk_request, SignedHeaders=host;x-sdk-date, Signature=[0-9a-f]{64}$/,
    );
  });

  test("no other form is taken", () => {
    expect(() => toScope("v4" as SignatureForm)).toThrow('signature must be "access" or "credential"; got "v4".');
  });
});
