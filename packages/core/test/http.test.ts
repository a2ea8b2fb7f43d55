import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { readClockSkew, readRetryAfter, readStatus } from "../src/http.ts";

const now = Date.parse("2026-01-02T03:04:00Z");
const at = (seconds: number) => new Date(now + seconds * 1000).toUTCString();

beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"], now }));
afterEach(() => void vi.useRealTimers());

test.each([
  [200, undefined],
  [299, undefined],
  [300, "rejected"],
  [400, "rejected"],
  [401, "authentication"],
  [403, "permission"],
  [404, "not-found"],
  [408, "timeout"],
  [429, "throttled"],
  [499, "rejected"],
  [500, "unavailable"],
])("status %i is %s", (status, kind) => {
  expect(readStatus(status)).toBe(kind);
});

describe("Retry-After", () => {
  const read = (value: string) => readRetryAfter(new Headers({ "retry-after": value }));

  test.each([
    ["3", 3000],
    ["0", 0],
    [" 5 ", 5000],
    ["2147484", 2_147_484_000],
    ["9".repeat(400), Number.MAX_SAFE_INTEGER],
  ])("of %j is a number of seconds", (value, milliseconds) => {
    expect(read(value)).toBe(milliseconds);
  });

  test.each([
    [at(5), 5000],
    [at(-5), 0],
    ["Wed, 21 Oct 2015 07:28:00 GMT", 0],
  ])("of %s is a date; one that is over is now", (value, milliseconds) => {
    expect(read(value)).toBe(milliseconds);
  });

  test.each(["soon", "", "3s", "a3"])("of %j says nothing", (value) => {
    expect(read(value)).toBeUndefined();
  });

  test("need not be there", () => {
    expect(readRetryAfter(new Headers())).toBeUndefined();
  });
});

describe("this machine's clock", () => {
  test.each([
    [0, undefined],
    [-89, undefined],
    [89, undefined],
    [-90, "This machine's clock is 2 minutes ahead of the server's."],
    [91, "This machine's clock is 2 minutes behind the server's."],
    [-180, "This machine's clock is 3 minutes ahead of the server's."],
    [1200, "This machine's clock is 20 minutes behind the server's."],
  ])("beside a server's that is %i seconds off", (seconds, said) => {
    expect(readClockSkew(new Headers({ date: at(seconds) }))).toBe(said);
  });

  test("beside a server's that tells no time", () => {
    expect(readClockSkew(new Headers())).toBeUndefined();
  });
});
