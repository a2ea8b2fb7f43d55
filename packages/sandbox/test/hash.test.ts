import { createHash, createHmac } from "node:crypto";
import fc from "fast-check";
import { expect, onTestFinished, test, vi } from "vitest";
import type * as Hash from "../src/hash.ts";

const texts = fc.string({ unit: "binary" });
const names = fc.constantFrom("SHA-1" as const, "SHA-256" as const);
// Web Crypto takes no empty key.
const keys = fc.string({ minLength: 1 });

test.each(["node:crypto", "Web Crypto"])("%s hashes as Node does", async (implementation) => {
  const { digest, hmac, toHex } = await load(implementation === "Web Crypto");
  await fc.assert(
    fc.asyncProperty(names, keys, texts, async (name, key, text) => {
      const nodeName = name.replace("-", "");
      const bytes = new TextEncoder().encode(text);
      const expected = createHash(nodeName).update(text).digest("hex");
      expect([toHex(await digest(name, text)), toHex(await digest(name, bytes))]).toEqual([expected, expected]);
      const keyed = createHmac(nodeName, key).update(text).digest("hex");
      expect([toHex(await hmac(name, key, text)), toHex(await hmac(name, Buffer.from(key), text))]).toEqual([keyed, keyed]);
    }),
    { numRuns: 50 },
  );
});

async function load(withoutNode: boolean): Promise<typeof Hash> {
  vi.resetModules();
  onTestFinished(() => void vi.resetModules());
  if (withoutNode) vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined as never);
  return await import("../src/hash.ts");
}
