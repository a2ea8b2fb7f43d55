import { describe, expect, test } from "vitest";
import { readFailure } from "../src/errors.ts";

const read = (message: string, status: number, headers: Record<string, string> = {}) =>
  readFailure({ status, headers: new Headers({ "x-github-request-id": "r-1", ...headers }), body: { message, status: `${status}` } });

// status, GitHub's words, kind, worth a retry
test.each([
  [400, "Invalid argument.", "rejected", false],
  [401, "Requires authentication", "authentication", false],
  [401, "Bad credentials", "authentication", false],
  [403, "You need at least read:packages scope to list package versions.", "permission", false],
  [404, "Package not found.", "not-found", false],
  [422, "Validation Failed", "rejected", false],
  [429, "Too many requests", "throttled", true],
  [503, "Unicorn!", "unavailable", true],
] as const)("HTTP status %i, %j, is %s", (status, message, kind, retryable) => {
  const expected = { provider: "ghcr", status, kind, retryable, requestId: "r-1", message: expect.stringContaining(message) };
  expect(read(message, status)).toMatchObject(expected);
});

describe.each([403, 429])("a limit that answers with %i", (status) => {
  test("of the hour is over when GitHub says", () => {
    const reset = Math.ceil(Date.now() / 1000) + 120;
    const failure = read("API rate limit exceeded", status, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": `${reset}` });
    expect(failure).toMatchObject({ kind: "throttled", retryable: true });
    expect(failure?.retryAfterMs).toBeGreaterThan(110_000);
    expect(failure?.retryAfterMs).toBeLessThanOrEqual(121_000);
  });

  test("that names a time to wait leaves it to who reads that header", () => {
    const failure = read("Slow down", status, { "retry-after": "30" });
    expect(failure).toMatchObject({ kind: "throttled" });
    expect(failure).not.toHaveProperty("retryAfterMs");
  });

  test("that names none is waited for a minute", () => {
    expect(read("You have exceeded a secondary rate limit.", status)).toMatchObject({ kind: "throttled", retryAfterMs: 60_000 });
  });
});

test("a denial with requests left is a denial", () => {
  expect(read("Resource not accessible", 403, { "x-ratelimit-remaining": "4999" })).toMatchObject({ kind: "permission" });
});

test("a list is a success, even an empty one; anything else in a 200 is not GitHub's", () => {
  const readBody = (body: unknown) => readFailure({ status: 200, headers: new Headers(), body });
  expect(readBody([])).toBeUndefined();
  for (const body of [null, {}, "text"]) expect(readBody(body)).toMatchObject({ kind: "unreadable" });
});

test.each([
  [400, "Invalid argument.", /classic/],
  [401, "Requires authentication", /even for public.*oci/],
  [401, "Bad credentials", /Check the token/],
  [403, "no", /single sign-on/],
])("HTTP status %i, %j, has the hint %s", (status, message, hint) => {
  expect(read(message, status)?.hint).toMatch(hint);
});

test("a wrong token is not sent again", () => {
  expect(read("Bad credentials", 401)?.refusesKey).toBe(true);
});
