import { signSwr, swrCredentials } from "@imagetags/core";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { createSign, type SignatureForm, toScope } from "../src/authenticate.ts";
import { vectors } from "./vectors.ts";

describe.each(["node:crypto", "Web Crypto"])("with %s", (implementation) => {
  if (implementation === "Web Crypto") {
    beforeEach(() => {
      vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined as never);
    });
  }

  test.each(vectors)("vector $id", async ({ id, canonicalRequest, authorization, ...request }) => {
    expect(await signSwr(request)).toMatchObject({ canonicalRequest, authorization });
  });
});

describe("createSign", () => {
  const sign = async (form: SignatureForm) => {
    const credentials = swrCredentials({ accessKey: "id", secretKey: "hush" }, () => Promise.reject(new Error("no exchange")));
    const url = "https://swr-api.eu-de.otc.t-systems.com/v2/manage/namespaces/a/repos/b$c/tags";
    const request = { method: "GET", url, headers: new Headers(), body: undefined };
    const { headers } = await createSign({ credentials, scope: toScope(form) })(request, new AbortController().signal);
    return headers.get("authorization");
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
