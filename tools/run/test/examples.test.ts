import fc from "fast-check";
import { expect, test } from "vitest";

test("properties draw from seed 1, or from the one that IMAGETAGS_SEED names", () => {
  expect(fc.readConfigureGlobal().seed).toBe(Number(process.env.IMAGETAGS_SEED ?? "1"));
});
