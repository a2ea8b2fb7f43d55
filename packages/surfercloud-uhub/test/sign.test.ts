import { beforeEach, describe, expect, test, vi } from "vitest";
import { signUhub } from "../src/authenticate.ts";
import { errata, vectors } from "./vectors.ts";

describe.each(["node:crypto", "Web Crypto"])("with %s", (implementation) => {
  if (implementation === "Web Crypto") {
    beforeEach(() => {
      vi.spyOn(process, "getBuiltinModule").mockReturnValue(undefined as never);
    });
  }

  test.each(vectors)("published vector $id", async ({ params, privateKey, signature }) => {
    expect(await signUhub(params, privateKey)).toBe(signature);
  });
});

test.each(errata)("erratum of the vendor's page: $id", async ({ params, privateKey, signature }) => {
  expect(await signUhub(params, privateKey)).not.toBe(signature);
});
