import { expect, test } from "vitest";
import { type SwrSignatureInput, signSwr } from "../../src/swr/index.ts";

const request: SwrSignatureInput = {
  method: "GET",
  url: "https://h/v2/a?b=1",
  headers: { "X-Sdk-Date": "20191115T033655Z" },
  body: "",
  accessKey: "id",
  secretKey: "hush",
};

test("white space around the date is not signed", async () => {
  expect(await signSwr({ ...request, headers: { "x-sdk-date": " 20191115T033655Z " } })).toEqual(await signSwr(request));
});

test("the two forms name the key's holder, and what the key was derived for", async () => {
  const access = await signSwr(request);
  expect(access.authorization).toBe(`SDK-HMAC-SHA256 Access=id, SignedHeaders=x-sdk-date, Signature=${access.signature}`);
  const derived = await signSwr({ ...request, scope: { region: "eu-de", service: "swr" } });
  const holder = "Credential=id/20191115/eu-de/swr/sdk_request";
  expect(derived.authorization).toBe(`SDK-HMAC-SHA256 ${holder}, SignedHeaders=x-sdk-date, Signature=${derived.signature}`);
  expect(derived.canonicalRequest).toBe(access.canonicalRequest);
  expect(derived.signature).not.toBe(access.signature);
});

test("a request without a date is signed with none", async () => {
  const { authorization } = await signSwr({ ...request, headers: { host: "h" }, scope: { region: "", service: "" } });
  expect(authorization).toMatch(/^SDK-HMAC-SHA256 Credential=id\/\/\/\/sdk_request, SignedHeaders=host, Signature=[0-9a-f]{64}$/);
});
