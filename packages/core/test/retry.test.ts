import fc from "fast-check";
import { expect, test, vi } from "vitest";
import type { Failure } from "../src/errors.ts";
import { checkRetry, nextDelay } from "../src/retry.ts";

const busy: Failure = { kind: "throttled", message: "", retryable: true };

test("the longest wait doubles with each attempt, up to 20 seconds", () => {
  vi.spyOn(Math, "random").mockReturnValue(1);
  const policy = checkRetry({ attempts: 20, budgetMs: 1_000_000 });
  expect([1, 2, 3, 4, 10].map((attempt) => nextDelay(busy, attempt, 0, policy))).toEqual([500, 1000, 2000, 4000, 20_000]);
});

test("no wait is shorter than half of the longest: several attempts outlast a short outage", () => {
  vi.spyOn(Math, "random").mockReturnValue(0);
  const policy = checkRetry();
  expect([1, 2, 3, 4].map((attempt) => nextDelay(busy, attempt, 0, policy))).toEqual([250, 500, 1000, 2000]);
});

test("a vendor that asks for a minute is waited for", () => {
  expect(nextDelay({ ...busy, retryAfterMs: 60_000 }, 1, 5_000, checkRetry())).toBe(60_000);
});

test("never beyond the budget or the attempts, never before Retry-After", () => {
  const policies = fc.record({ attempts: fc.integer({ min: 1, max: 10 }), delayMs: fc.nat(20_000), budgetMs: fc.nat(60_000) });
  fc.assert(
    fc.property(
      policies,
      fc.integer({ min: 1, max: 12 }),
      fc.nat(60_000),
      fc.option(fc.nat(30_000), { nil: undefined }),
      (policy, attempt, elapsedMs, retryAfterMs) => {
        const delay = nextDelay({ ...busy, retryAfterMs }, attempt, elapsedMs, policy);
        if (attempt >= policy.attempts) expect(delay).toBeUndefined();
        if (delay === undefined) return;
        expect(elapsedMs + delay).toBeLessThanOrEqual(policy.budgetMs);
        expect(delay).toBeGreaterThanOrEqual(retryAfterMs ?? 0);
      },
    ),
  );
});

test("the longer of the two waits: the client's own and the vendor's", () => {
  vi.spyOn(Math, "random").mockReturnValue(1);
  expect(nextDelay({ ...busy, retryAfterMs: 100 }, 1, 0, checkRetry())).toBe(500);
  expect(nextDelay({ ...busy, retryAfterMs: 900 }, 1, 0, checkRetry())).toBe(900);
});

test("no wait is longer than a timer can be, whatever the vendor asks and the clock does", () => {
  const policy = checkRetry({ budgetMs: 2 ** 31 - 1 });
  expect(nextDelay({ ...busy, retryAfterMs: 2 ** 31 - 1 }, 1, 0, policy)).toBe(2 ** 31 - 1);
  expect(nextDelay({ ...busy, retryAfterMs: 2 ** 31 }, 1, 0, policy)).toBeUndefined();
  expect(nextDelay({ ...busy, retryAfterMs: 2 ** 31 }, 1, -1000, policy)).toBeUndefined();
  expect(nextDelay({ ...busy, retryAfterMs: Number.MAX_SAFE_INTEGER }, 1, 0, policy)).toBeUndefined();
  expect(() => checkRetry({ budgetMs: 2 ** 31 })).toThrow(/retry\.budgetMs must be/);
});

test("the last attempt that is allowed is made, and no further one", () => {
  const policy = checkRetry({ attempts: 3 });
  expect([2, 3, 4].map((attempt) => nextDelay(busy, attempt, 0, policy) !== undefined)).toEqual([true, false, false]);
});

test.each([
  ["attempts", 0, "from 1 to 100"],
  ["attempts", 101, "from 1 to 100"],
  ["delayMs", -1, "from 0 to 20000"],
  ["delayMs", 20_001, "from 0 to 20000"],
  ["budgetMs", -1, "from 0 to 2147483647"],
])("retry.%s of %i is refused", (name, value, range) => {
  expect(() => checkRetry({ [name]: value })).toThrow(`retry.${name} must be a whole number ${range}; got ${value}.`);
});

test("what is not given has a default", () => {
  expect(checkRetry()).toEqual({ attempts: 5, delayMs: 500, budgetMs: 90_000 });
  expect(checkRetry({ attempts: 1, delayMs: 0, budgetMs: 0 })).toEqual({ attempts: 1, delayMs: 0, budgetMs: 0 });
});

test("what is not worth it is not tried again", () => {
  expect(nextDelay({ ...busy, retryable: false }, 1, 0, checkRetry())).toBeUndefined();
});
