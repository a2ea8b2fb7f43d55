import fc from "fast-check";
import { expect, test } from "vitest";
import { createLister } from "../src/page.ts";

test("a page that says that no more follow ends with the last row", () => {
  const rows = fc.nat(60).map((length) => Array.from({ length }, (_, index) => index));
  const faults = fc.subarray([{ kind: "short-page" }, { kind: "capped-limit", limit: 3 }] as const);
  fc.assert(
    fc.property(rows, faults, fc.nat(60), fc.integer({ min: 1, max: 20 }), (all, given, offset, limit) => {
      const page = createLister(given).paginate(all, offset, limit);
      expect(page.hasMore).toBe(offset + page.rows.length < all.length);
    }),
  );
});
