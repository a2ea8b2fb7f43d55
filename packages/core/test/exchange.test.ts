import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SeenAnswer } from "../src/answer.ts";
import { createFailure, type Failure, ImagetagsError } from "../src/errors.ts";
import { createExchange } from "../src/exchange.ts";
import { checkOptions, type RequestEvent } from "../src/options.ts";
import type { NoTokenError } from "../src/outcome.ts";
import { createSend } from "../src/send.ts";
import { createWindow } from "../src/window.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const readFailure = ({ status }: SeenAnswer): Failure | undefined =>
  status === 200 ? undefined : createFailure("test: sign-in", status === 429 ? "throttled" : "unavailable", `HTTP ${status}`, { status });

/** A vendor that takes a token, and its token service, which answers so, one after the other. */
function open(answers: readonly (() => Response)[], timeoutMs = 30_000) {
  const asked: string[] = [];
  const events: (readonly [url: string, attempt: number])[] = [];
  const startedAt = Date.now();
  const left = [...answers];
  const fetch = async (url: string) => {
    asked.push(`${new URL(url).pathname} ${(Date.now() - startedAt) / 1000}`);
    return url.endsWith("/token") ? (left.shift() ?? (() => Response.json({})))() : Response.json({});
  };
  const onRequest = ({ url, attempt }: RequestEvent) => events.push([url, attempt]);
  const options = checkOptions({ fetch, timeoutMs, onRequest }, "https://vendor.example");
  const renew = () => false;
  const owner = {};
  const exchange = createExchange({ provider: "test", options, server: "https://vendor.example", owner, renew, readFailure });
  const window = createWindow({ most: 8, longestPauseMs: 500 });
  const onThrottled = vi.spyOn(window, "onThrottled");
  const token = { method: "POST", url: "https://vendor.example/token", headers: {}, body: undefined, secrets: [], credentials: owner };
  const send = createSend(
    {
      provider: "test",
      owner,
      renew,
      readFailure,
      async authenticate(request, signal) {
        await exchange(token, signal);
        return { ...request, secrets: [] };
      },
    },
    options,
    { window },
  );
  const list = () => send({ method: "GET", url: "https://vendor.example/list", headers: {}, body: undefined });
  return { list, asked, events, onThrottled, exchange: () => exchange(token, new AbortController().signal) };
}

const busy = (status: number, seconds?: number) => () =>
  new Response("", { status, headers: seconds === undefined ? {} : { "retry-after": `${seconds}` } });

test("a busy token service is asked again when it asked to be, though that is later than a request is waited for", async () => {
  const { list, asked, events, onThrottled } = open([busy(429, 60)]);
  const answer = list();
  await vi.advanceTimersByTimeAsync(60_000);
  expect((await answer).failure).toBeUndefined();
  expect(asked).toEqual(["/token 0", "/token 60", "/list 60"]);
  expect(events.map(([, attempt]) => attempt)).toEqual([1, 1, 2]);
  // What a token service allows tells nothing of the registry.
  expect(onThrottled).not.toHaveBeenCalled();
});

test("a token service that is down for a while is outlasted, however short the time limit", async () => {
  const { list } = open([busy(503), busy(503), busy(503), busy(503)], 100);
  const answer = list();
  await vi.advanceTimersByTimeAsync(8_000);
  expect((await answer).failure).toBeUndefined();
});

test("a token service that stays down is asked as often as a request is tried, and its failure is the request's", async () => {
  const { list, asked } = open(Array(9).fill(busy(503)));
  const answer = list();
  await vi.advanceTimersByTimeAsync(8_000);
  expect((await answer).failure).toMatchObject({ kind: "unavailable", message: "test: sign-in: HTTP 503", status: 503 });
  expect(asked).toHaveLength(5);
});

test("what it throws is an error as every other, with the failure beside it", async () => {
  const error = await open([busy(503)])
    .exchange()
    .catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ImagetagsError);
  expect(error).toMatchObject({ name: "ImagetagsError", kind: "unavailable", failure: { retryable: true } });
  expect(JSON.parse(JSON.stringify(error as NoTokenError))).not.toHaveProperty("failure");
});
