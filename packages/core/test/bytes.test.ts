import { expect, test, vi } from "vitest";
import { digest, hmac, toBase64, toHex, toQuery } from "../src/bytes.ts";

test("bytes and parameters as text", () => {
  expect(toHex(Uint8Array.of(0, 1, 16, 255))).toBe("000110ff");
  expect(toBase64(Uint8Array.of(251, 255))).toBe("+/8=");
  expect(toQuery({ "a b": "c&d", e: 1, f: undefined, g: "" })).toBe("a%20b=c%26d&e=1&g=");
  expect(toQuery({})).toBe("");
});

test("Web Crypto, which takes longer, is not asked where node:crypto is", async () => {
  const asked = [vi.spyOn(crypto.subtle, "digest"), vi.spyOn(crypto.subtle, "importKey"), vi.spyOn(crypto.subtle, "sign")];
  expect(await digest("SHA-256", "")).toMatch(/^e3b0c442/);
  expect(toHex(await hmac("SHA-1", "", ""))).toMatch(/^fbdb1d1b/);
  for (const method of asked) expect(method).not.toHaveBeenCalled();
});
