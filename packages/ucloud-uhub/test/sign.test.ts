import { afterAll, describe, expect, test, vi } from "vitest";
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

  test.each(vectors)("published vector $id", async ({ params, privateKey, signature }) => {
    const { signUhub } = await load();
    expect(await signUhub(params, privateKey)).toBe(signature);
  });
});
