import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Dialect, UnsignedRequest } from "../src/dialect.ts";
import { type ClientOptions, checkOptions, type RequestEvent, type ResponseEvent } from "../src/options.ts";
import { createSend } from "../src/send.ts";
import { createWindow, type Window } from "../src/window.ts";
import { asItIs, openFetch } from "./open-fetch.ts";

type Answer = (response: ServerResponse, request: IncomingMessage, attempt: number) => void;

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A server on loopback, and a `send` that talks to it in a made-up vendor's dialect: `{ "code": 0 }` is success. */
async function open(answer: Answer, options: ClientOptions = {}) {
  let attempts = 0;
  const server = createServer((request, response) => answer(response, request, ++attempts));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  closing.push(() => new Promise((resolve) => server.close(() => resolve()) && server.closeAllConnections()));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/tags?offset=0`;
  return { url, attempts: () => attempts, ...openAt(url, options) };
}

function openAt(url: string, options: ClientOptions = {}, signing?: Dialect["authenticate"], window?: Window) {
  const events: (RequestEvent | ResponseEvent)[] = [];
  const observe = { onRequest: (event: RequestEvent) => events.push(event), onResponse: (event: ResponseEvent) => events.push(event) };
  const checked = checkOptions({ retry: { delayMs: 0, attempts: 3 }, ...observe, ...options }, "http://127.0.0.1");
  let signed = 0;
  const forgotten: unknown[] = [];
  const dialect: Dialect = {
    provider: "test",
    owner: options,
    authenticate:
      signing ??
      (async (request) => ({
        ...request,
        url: `${request.url}&signature=hush-hush${++signed}`,
        secrets: ["the/key", `hush-hush${signed}`],
        credentials: signed,
      })),
    readFailure: ({ status, body }) => {
      const { code, message } = (typeof body === "object" && body !== null ? body : {}) as { code?: number; message?: string };
      if (status < 300 && code === 0) return undefined;
      const retryable = code === 9 || status >= 500;
      const kind = code === 9 ? "throttled" : "rejected";
      return { kind, provider: "test", code, status, message: `test: ${message}`, retryable, renewCredentials: code === 7 };
    },
    renew: (used) => forgotten.push(used) > 0,
    hintForNetwork: (code) => `hint for ${code}`,
  };
  const fetch = openFetch(dialect, checked, window);
  const call = (init: { signal?: AbortSignal } = {}) => fetch(new Request(url, init));
  return { call, events, forgotten, signed: () => signed };
}

const json = (response: ServerResponse, body: unknown, status = 200, headers = {}) =>
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));

describe("what comes back", () => {
  test("a new Response: no url, a length, exact numbers", async () => {
    const { call } = await open((response) => response.end('{"code":0,"size":9007199254740993}'));
    const response = await call();
    expect(response.url).toBe("");
    expect(response.headers.get("content-length")).toBe("34");
    expect(await response.json()).toEqual({ code: 0, size: 9007199254740993n });
  });

  test.each([
    [200, '{"code":0,"名":"标签"}'],
    [400, '{"code":4,"名":"标签"}'],
  ])("its text is the text that came, unpacked, in any script (HTTP status %i)", async (status, text) => {
    const { call } = await open((response) => {
      response.writeHead(status, { "content-encoding": "gzip" }).end(gzipSync(text));
    });
    const response = await call();
    expect(response.headers.get("content-encoding")).toBeNull();
    expect(await response.text()).toBe(text);
  });

  test.each([
    ["a byte order mark", Buffer.from('\uFEFF{"code":0}')],
    ["what is no UTF-8", Buffer.from([...Buffer.from('{"code":0,"a":"'), 0xff, ...Buffer.from('"}')])],
  ])("its length is that of its body, with %s too", async (_, sent) => {
    const response = await (await open((answer) => answer.end(sent))).call();
    expect(await response.clone().json()).toMatchObject({ code: 0 });
    expect(response.headers.get("content-length")).toBe(String((await response.arrayBuffer()).byteLength));
  });

  test("a clone keeps its numbers exact too", async () => {
    const { call } = await open((response) => response.end('{"code":0,"size":9007199254740993}'));
    const response = await call();
    expect(await response.clone().json()).toEqual({ code: 0, size: 9007199254740993n });
    expect(await response.clone().clone().json()).toEqual({ code: 0, size: 9007199254740993n });
  });

  test("a refusal is an answer, wherever the vendor puts it", async () => {
    const inside = await open((response) => json(response, { code: 4, message: "no" }));
    expect(await (await inside.call()).json()).toEqual({ code: 4, message: "no" });
    const outside = await open((response) => json(response, { code: 4 }, 400));
    expect((await outside.call()).status).toBe(400);
    expect(inside.attempts() + outside.attempts()).toBe(2);
  });
});

test("a refusal that is no JSON is handed out as it is", async () => {
  const { call } = await open((response) => response.writeHead(404).end("<p>no such page</p>"));
  const response = await call();
  expect(await response.clone().text()).toBe("<p>no such page</p>");
  await expect(response.json()).rejects.toThrow(SyntaxError);
});

test.each(["GET", "HEAD"])("a %s has no body", async (method) => {
  const fetch = vi.fn(async (..._: Parameters<NonNullable<ClientOptions["fetch"]>>) => Response.json({ code: 0 }));
  const dialect: Dialect = { provider: "test", ...asItIs, readFailure: () => undefined };
  await openFetch(dialect, checkOptions({ fetch }, "http://x"))(new Request("http://x/", { method }));
  expect(fetch.mock.calls[0]?.[1]).not.toHaveProperty("body");
});

describe("what is tried again", () => {
  const failures: [string, Answer][] = [
    ["a busy code inside a 200", (response) => json(response, { code: 9 })],
    ["HTTP 500", (response) => json(response, { code: 1 }, 500)],
    ["a proxy's HTML in a 502", (response) => response.writeHead(502, { "content-type": "text/html" }).end("<html>")],
    ["a cut JSON text", (response) => response.end('{"code":0,"rows":[')],
    ["an empty body", (response) => response.end()],
    ["a reset connection", (response) => response.destroy()],
    ["a body that ends too early", (response) => response.writeHead(200, { "content-length": "100" }).write("{", () => response.destroy())],
  ];
  test.each(failures)("%s, then success, each attempt signed afresh", async (_, fail) => {
    const { call, attempts, signed } = await open((response, request, attempt) =>
      attempt < 3 ? fail(response, request, attempt) : json(response, { code: 0 }),
    );
    expect(await (await call()).json()).toEqual({ code: 0 });
    expect([attempts(), signed()]).toEqual([3, 3]);
  });

  test("no more often than `retry.attempts`", async () => {
    const { call, attempts } = await open((response) => response.destroy(), { retry: { attempts: 2, delayMs: 0 } });
    await expect(call()).rejects.toMatchObject({ kind: "network", retryable: true });
    expect(attempts()).toBe(2);
  });

  test("the last refusal is handed out when the attempts are used up", async () => {
    const { call, attempts } = await open((response) => json(response, { code: 9 }));
    expect(await (await call()).json()).toEqual({ code: 9 });
    expect(attempts()).toBe(3);
  });

  test("not before Retry-After, and not at all when that is beyond the budget", async () => {
    const { call, events, attempts } = await open((response) => json(response, { code: 9 }, 200, { "retry-after": "91" }));
    await call();
    expect(attempts()).toBe(1);
    expect(events.at(-1)).not.toHaveProperty("retryInMs", expect.any(Number));
  });

  test("once, with new credentials, when the vendor calls them expired", async () => {
    const { call, attempts, forgotten } = await open((response) => json(response, { code: 7 }));
    expect(await (await call()).json()).toEqual({ code: 7 });
    expect(attempts()).toBe(2);
    expect(forgotten).toEqual([1]);
  });

  test("with new credentials, though the vendor was busy before", async () => {
    const { call, forgotten } = await open((response, _, attempt) => json(response, { code: [9, 7, 0][attempt - 1] }));
    expect(await (await call()).json()).toEqual({ code: 0 });
    expect(forgotten).toEqual([2]);
  });

  test("and once more as a stranger, whom the first answer tells the way in", async () => {
    const { url, attempts } = await open((response) => json(response, { code: 7 }));
    const known: unknown[] = [undefined, "token 1", "token 2"];
    const { call, forgotten } = openAt(url, { retry: { attempts: 1 } }, async (request) => ({
      ...request,
      secrets: [],
      credentials: known[attempts()],
    }));
    expect(await (await call()).json()).toEqual({ code: 7 });
    expect(forgotten).toEqual([undefined, "token 1"]);
  });
});

describe("what is not", () => {
  const failures: [string, string, Answer, RegExp][] = [
    ["HTML in a 200", "unreadable", (response) => response.end("<html>sign in</html>"), /HTML or XML, not JSON/],
    [
      "a redirect",
      "unreadable",
      (response) => response.writeHead(302, { location: "http://127.0.0.1:1/?signature=hush-hush1" }).end(),
      /redirect/,
    ],
    [
      "JSON nested too deeply",
      "unreadable",
      (response) => response.end(`${"[".repeat(2e5)}9007199254740993${"]".repeat(2e5)}`),
      /nested too deeply/,
    ],
  ];
  test.each(failures)("%s", async (_, kind, answer, message) => {
    const { call, attempts } = await open(answer);
    await expect(call()).rejects.toMatchObject({ name: "ImagetagsError", kind, message: expect.stringMatching(message), retryable: false });
    expect(attempts()).toBe(1);
  });

  test("a status that HTTP does not have, or a reason that no header could hold", async () => {
    const odd = (status: number, statusText: string) => async () =>
      Object.defineProperties(Response.json({ code: 0 }), { status: { value: status }, statusText: { value: statusText } });
    await expect(openAt("http://x/?a", { fetch: odd(999, "") }).call()).rejects.toMatchObject({
      kind: "unreadable",
      status: 999,
      message: "test: the answer (HTTP status 999) is not HTTP's",
    });
    expect((await openAt("http://x/?a", { fetch: odd(200, "好") }).call()).status).toBe(200);
  });

  test("a body over the cap is not read to its end", async () => {
    let cancelled = false;
    const body = () =>
      new ReadableStream({
        pull: (controller) => controller.enqueue(new Uint8Array(600)),
        cancel: () => {
          cancelled = true;
        },
      });
    await expect(openAt("http://x/?a", { fetch: async () => new Response(body()), maxBodyBytes: 1000 }).call()).rejects.toThrow(
      /longer than 1000/,
    );
    expect(cancelled).toBe(true);
  });

  test("a body over the cap", async () => {
    const { call, attempts } = await open((response) => response.end("x".repeat(2000)), { maxBodyBytes: 1000 });
    await expect(call()).rejects.toMatchObject({
      kind: "unreadable",
      message: expect.stringMatching(/longer than 1000 bytes/),
      hint: expect.stringMatching(/maxBodyBytes/),
    });
    expect(attempts()).toBe(1);
  });
});

describe("no answer", () => {
  test.each([
    ["headers", (() => {}) as Answer],
    ["body", ((response) => response.writeHead(200).write("{")) as Answer],
  ])("slow %s: a timeout", async (_, answer) => {
    const { call } = await open(answer, { timeoutMs: 30, retry: { attempts: 1 } });
    await expect(call()).rejects.toMatchObject({
      kind: "timeout",
      message: "test: no complete answer within 30 ms",
      hint: expect.stringMatching(/timeoutMs/),
    });
  });

  test("a refused connection", async () => {
    const { url } = await open(() => {});
    await closing.pop()?.();
    await expect(openAt(url).call()).rejects.toMatchObject({
      kind: "network",
      code: "ECONNREFUSED",
      message: expect.stringMatching(/^test: no answer from 127\.0\.0\.1:\d+: connect ECONNREFUSED/),
      hint: "hint for ECONNREFUSED",
    });
  });

  test("several addresses, none of which answers: an error without a message", async () => {
    const refused = Object.assign(new AggregateError([], ""), { code: "ECONNREFUSED" });
    const fetch = async () => Promise.reject(new TypeError("fetch failed", { cause: refused }));
    await expect(openAt("https://registry.example/?a=1", { fetch }).call()).rejects.toMatchObject({
      code: "ECONNREFUSED",
      message: "test: no answer from registry.example: fetch failed (ECONNREFUSED)",
    });
  });

  test("a runtime whose requests have no `body`, as Firefox's", async () => {
    const { url } = await open((response) => json(response, { code: 0 }));
    const request = Object.defineProperty(new Request(url), "body", { value: undefined });
    const dialect: Dialect = {
      provider: "test",
      ...asItIs,
      readFailure: () => undefined,
    };
    expect((await openFetch(dialect, checkOptions({}, "http://127.0.0.1"))(request)).status).toBe(200);
  });

  test("a host name that does not exist", async () => {
    const lookupFailed = Object.assign(new Error("getaddrinfo ENOTFOUND registry.example"), { code: "ENOTFOUND" });
    const fetch = async () => Promise.reject(new TypeError("fetch failed", { cause: lookupFailed }));
    await expect(openAt("https://registry.example/?a=1", { fetch }).call()).rejects.toMatchObject({
      kind: "network",
      code: "ENOTFOUND",
      message: "test: no answer from registry.example: getaddrinfo ENOTFOUND registry.example",
    });
  });
});

describe("stopping", () => {
  test("does not wait for credentials that are being fetched", async () => {
    const dialect: Dialect = {
      provider: "test",
      owner: {},
      authenticate: () => new Promise(() => {}),
      renew: () => false,
      readFailure: () => undefined,
    };
    const controller = new AbortController();
    const answer = openFetch(dialect, checkOptions({}, "http://127.0.0.1"))(new Request("http://127.0.0.1", controller));
    controller.abort(new Error("enough"));
    await expect(answer).rejects.toThrow("enough");
  });

  test.each(["before", "in flight", "while waiting"])("%s: rejects with the signal's reason", async (when) => {
    const controller = new AbortController();
    const reason = new Error("enough");
    const { call, events } = await open((response) => (when === "in flight" ? controller.abort(reason) : json(response, { code: 9 })), {
      retry: { attempts: 3, delayMs: 20_000 },
      onResponse: () => setImmediate(() => controller.abort(reason)),
    });
    if (when === "before") controller.abort(reason);
    await expect(call({ signal: controller.signal })).rejects.toBe(reason);
    expect(events.length).toBeLessThan(3);
  });

  test("in the middle of an only attempt: the signal's reason, not a timeout", async () => {
    const controller = new AbortController();
    const { call } = await open(() => controller.abort(new Error("enough")), { retry: { attempts: 1 } });
    await expect(call({ signal: controller.signal })).rejects.toThrow("enough");
  });

  test("a fetch that ignores its signal is left behind, by an abort and by the time limit", async () => {
    const fetch = () => new Promise<Response>(() => {});
    await expect(openAt("http://x/?a", { fetch }).call({ signal: AbortSignal.timeout(5) })).rejects.toMatchObject({ name: "TimeoutError" });
    await expect(openAt("http://x/?a", { fetch, timeoutMs: 5, retry: { attempts: 1 } }).call()).rejects.toMatchObject({ kind: "timeout" });
  });

  test.each([
    ["aborting", (controller: AbortController) => controller.abort(new Error("enough")), { message: "enough" }],
    ["taking too long", () => new Promise(() => {}), { kind: "timeout" }],
    ["failing", () => Promise.reject(new Error("no keys")), { message: "no keys" }],
  ])("while it is signed, by credentials %s: nothing is sent", async (_, sign, expected) => {
    const controller = new AbortController();
    let sent = 0;
    const fetch = async () => {
      sent++;
      return Response.json({ code: 0 });
    };
    const signing = async (request: UnsignedRequest) => {
      await sign(controller);
      return { ...request, secrets: [] };
    };
    const { call, events } = openAt("http://x/?a", { fetch, timeoutMs: 20, retry: { attempts: 1 } }, signing);
    await expect(call({ signal: controller.signal })).rejects.toMatchObject(expected);
    await new Promise(setImmediate);
    expect(sent).toBe(0);
    expect(events.filter((event) => !("durationMs" in event))).toEqual([]);
  });

  test("while an observer is waited for: nothing is sent", async () => {
    const controller = new AbortController();
    const fetch = vi.fn(async () => Response.json({ code: 0 }));
    const onRequest = async () => controller.abort(new Error("enough"));
    await expect(openAt("http://x/?a", { fetch, onRequest }).call({ signal: controller.signal })).rejects.toThrow("enough");
    await new Promise(setImmediate);
    expect(fetch).not.toHaveBeenCalled();
  });

  test("a credentials function that takes too long hears why", async () => {
    let heard: AbortSignal | undefined;
    const signing: Dialect["authenticate"] = (_, signal) => {
      heard = signal;
      return new Promise(() => {});
    };
    await expect(openAt("http://x/?a", { timeoutMs: 5, retry: { attempts: 1 } }, signing).call()).rejects.toMatchObject({
      kind: "timeout",
    });
    expect(heard?.reason).toMatchObject({ name: "TimeoutError" });
  });

  test.each([
    ["an answer", async () => Response.json({ code: 0 })],
    ["an abort that fetch ignores", (controller: AbortController) => new Promise<Response>(() => controller.abort())],
  ])("no timer is left after %s", async (_, answer) => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    onTestFinished(() => void vi.useRealTimers());
    const controller = new AbortController();
    const { call } = openAt("http://x/?a", { fetch: () => answer(controller) });
    await call(controller).catch(() => {});
    expect(vi.getTimerCount()).toBe(0);
    controller.abort();
    await expect(call(controller)).rejects.toThrow("aborted");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("nothing is left on a signal that is used again and again", async () => {
    const { url } = await open((response, _, attempt) => json(response, { code: attempt % 2 ? 9 : 0 }));
    const readFailure: Dialect["readFailure"] = ({ body }) =>
      (body as { code: number }).code === 0 ? undefined : { kind: "throttled", message: "test: busy", retryable: true };
    const send = createSend({ provider: "test", ...asItIs, readFailure }, checkOptions({ retry: { delayMs: 0 } }, "http://127.0.0.1"));
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    for (let turn = 0; turn < 20; turn++) await send({ method: "GET", url, headers: {}, body: undefined }, signal);
    expect(added.mock.calls.length).toBeGreaterThanOrEqual(40);
    const listeners = (calls: readonly (readonly unknown[])[]) => calls.map(([type, listener]) => [type, listener]);
    expect(listeners(removed.mock.calls)).toEqual(listeners(added.mock.calls));
  });

  test("nothing is left on the signal of an attempt that fetch never ends", async () => {
    const options = { fetch: () => new Promise<never>(() => {}), timeoutMs: 5, retry: { attempts: 1 } };
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    const send = createSend({ provider: "test", ...asItIs, readFailure: () => undefined }, checkOptions(options, "http://127.0.0.1"));
    await send({ method: "GET", url: "http://x/", headers: {}, body: undefined }, signal);
    for (const [type, listener] of added.mock.calls) expect(removed).toHaveBeenCalledWith(type, listener);
  });
});

describe("being watched", () => {
  test("each attempt is told of, before and after, without its signature", async () => {
    const { call, events, url } = await open((response, _, attempt) => json(response, { code: attempt === 1 ? 9 : 0 }));
    await call();
    const request = { provider: "test", method: "GET", url };
    expect(events).toEqual([
      { ...request, attempt: 1 },
      { ...request, attempt: 1, status: 200, failure: "throttled", code: 9, durationMs: expect.any(Number), retryInMs: 0 },
      { ...request, attempt: 2 },
      { ...request, attempt: 2, status: 200, durationMs: expect.any(Number) },
    ]);
    const durations = events.flatMap((event) => ("durationMs" in event ? [event.durationMs] : []));
    expect(Math.max(...durations)).toBeLessThan(60_000);
  });

  test("the window is told of each answer, and of a throttle answer before the next attempt", async () => {
    const heard: string[] = [];
    const window: Window = {
      size: 1,
      waitMs: () => 0,
      take: () => ({ number: 0, sentAt: 0 }),
      onThrottled: () => heard.push("throttled"),
      onAnswered: () => heard.push("answered"),
    };
    const { url } = await open((response, _, attempt) => json(response, { code: attempt === 1 ? 9 : 0 }));
    await openAt(url, { onRequest: ({ attempt }) => heard.push(`attempt ${attempt}`) }, undefined, window).call();
    expect(heard).toEqual(["attempt 1", "throttled", "attempt 2", "answered"]);
  });

  test("the window hears nothing of another failure: it tells nothing of the vendor's limit", async () => {
    const window = createWindow({ most: 4, longestPauseMs: 0 });
    const told = [vi.spyOn(window, "onThrottled"), vi.spyOn(window, "onAnswered")];
    const { url } = await open((response) => json(response, { code: 4 }));
    await openAt(url, {}, undefined, window).call();
    for (const heard of told) expect(heard).not.toHaveBeenCalled();
  });

  /** A window in which requests follow each other after so many milliseconds. */
  const paced = (pauseMs: number) => {
    let freeAt = Date.now() + pauseMs;
    const take = vi.fn(() => {
      freeAt = Date.now() + pauseMs;
      return { number: 0, sentAt: 0 };
    });
    return { ...createWindow({ most: 4, longestPauseMs: 0 }), waitMs: () => Math.max(0, freeAt - Date.now()), take };
  };

  describe("a turn", () => {
    beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"] }));
    afterEach(() => void vi.useRealTimers());

    test.each([0, 50])("is waited for, of %i ms too", async (ms) => {
      const fetch = vi.fn(async () => Response.json({ code: 0 }));
      const answer = openAt("http://x/?a", { fetch }, undefined, paced(ms)).call();
      await new Promise(setImmediate);
      expect(fetch).toHaveBeenCalledTimes(ms === 0 ? 1 : 0);
      await vi.advanceTimersByTimeAsync(ms);
      expect((await answer).status).toBe(200);
    });

    test("is not given to who comes later, though he is told an earlier time", async () => {
      let freeAt = Date.now() + 50;
      const window: Window = {
        ...paced(0),
        waitMs: () => Math.max(0, --freeAt - Date.now()),
        take() {
          freeAt = Date.now() + 50;
          return { number: 0, sentAt: 0 };
        },
      };
      const sent: string[] = [];
      const fetch = async (url: string) => {
        sent.push(new URL(url).search);
        return Response.json({ code: 0 });
      };
      const signing = async (request: UnsignedRequest) => ({ ...request, secrets: [] });
      const dialect = { provider: "test", ...asItIs, authenticate: signing, readFailure: () => undefined };
      const send = createSend(dialect, checkOptions({ fetch }, "http://x"), { window });
      const call = (name: string) => send({ method: "GET", url: `http://x/?${name}`, headers: {}, body: undefined });
      const calls = ["a", "b", "c"].map(call);
      for (const name of ["d", "e", "f"]) {
        await vi.advanceTimersByTimeAsync(30);
        calls.push(call(name));
      }
      await vi.advanceTimersByTimeAsync(500);
      await Promise.all(calls);
      expect(sent.join("")).toBe("?a?b?c?d?e?f");
    });

    test("is left to others by who leaves before it comes", async () => {
      const window = paced(60_000);
      const fetch = vi.fn(async () => Response.json({ code: 0 }));
      const caller = new AbortController();
      const call = openAt("http://x/?a", { fetch }, undefined, window).call({ signal: caller.signal });
      caller.abort(new Error("enough"));
      await expect(call).rejects.toThrow("enough");
      expect([fetch.mock.calls.length, window.take.mock.calls.length]).toEqual([0, 0]);
    });

    test("is not taken by who left while others were before him", async () => {
      const window = paced(50);
      const fetch = vi.fn(async () => Response.json({ code: 0 }));
      const send = createSend({ provider: "test", ...asItIs, readFailure: () => undefined }, checkOptions({ fetch }, "http://x"), {
        window,
      });
      const caller = new AbortController();
      const request = { method: "GET", url: "http://x/", headers: {}, body: undefined };
      const [first, second] = [send(request), send(request, caller.signal)];
      const left = expect(second).rejects.toThrow("enough");
      await vi.advanceTimersByTimeAsync(10);
      caller.abort(new Error("enough"));
      await vi.advanceTimersByTimeAsync(200);
      await Promise.all([first, left]);
      expect(window.take).toHaveBeenCalledOnce();
    });

    test("leaves the budget what is not waiting for it", async () => {
      const fetch = vi.fn(async () => {
        await new Promise((resolve) => setTimeout(resolve, 2_000));
        return Response.json({ code: 9 });
      });
      const call = openAt("http://x/?a", { fetch, retry: { budgetMs: 1_000, delayMs: 0 } }, undefined, paced(10)).call();
      await vi.advanceTimersByTimeAsync(10_000);
      expect([await (await call).json(), fetch.mock.calls.length]).toEqual([{ code: 9 }, 1]);
    });

    test("takes nothing of the budget while it is waited for", async () => {
      const codes = [9, 9, 0];
      const fetch = vi.fn(async () => Response.json({ code: codes.shift() }));
      const call = openAt("http://x/?a", { fetch, retry: { budgetMs: 1_000, delayMs: 100 } }, undefined, paced(200_000)).call();
      await vi.advanceTimersByTimeAsync(601_000);
      expect(await (await call).json()).toEqual({ code: 0 });
    });
  });
});

describe("secrets", () => {
  const echoes: [string, Answer][] = [
    ["in a refusal", (response, request) => json(response, { code: 4, message: `the/key ${request.url}` })],
    ["with escaped slashes", (response, request) => response.end(`{"code":4,"message":"the\\/key ${request.url}"}`)],
    ["in a header", (response, request) => json(response, { code: 4 }, 400, { "x-echo": `the/key ${request.url}` })],
    ["within JSON within JSON", (response) => response.end(JSON.stringify({ code: 4, message: JSON.stringify({ m: '{"the\\/key"}' }) }))],
    ["as Gson writes it", (response) => response.end('{"code":4,"message":"the\\u002fkey"}')],
    ["in lower-case percent form, once and twice", (response) => response.end('{"code":4,"message":"the%2fkey the%252Fkey"}')],
    ["in a header of a success", (response, request) => json(response, { code: 0 }, 200, { "content-location": request.url })],
    ["in HTML", (response, request) => response.end(`<p>the/key ${request.url}</p>`)],
    ["in a redirect", (response, request) => response.writeHead(302, { location: `http://127.0.0.1:1${request.url}` }).end()],
    ["in cut JSON", (response, request) => response.end(`{"the/key": "${request.url}`)],
  ];
  test.each(echoes)("echoed %s reach nobody", async (_, answer) => {
    const { call, events } = await open(answer);
    const outcome: unknown = await call().catch((error: unknown) => error);
    const text = outcome instanceof Response ? await outcome.clone().text() : JSON.stringify(outcome);
    expect(`${inspect(outcome, { depth: 9, showHidden: true })} ${text} ${inspect(events)}`).not.toMatch(/the\S{0,6}key|hush/i);
  });

  test("a short password that a token happens to hold does not spoil the token", async () => {
    const { url } = await open((response) => json(response, { code: 0 }, 200, { "x-subject-token": "abcPASSdef" }));
    const { call } = openAt(url, {}, async (request) => ({ ...request, secrets: ["pass"] }));
    expect((await call()).headers.get("x-subject-token")).toBe("abcPASSdef");
  });

  test("a password of eight characters is hidden in a success, too", async () => {
    const { url } = await open((response) => json(response, { code: 0 }, 200, { "x-echo": "password" }));
    const { call } = openAt(url, {}, async (request) => ({ ...request, secrets: ["password"] }));
    expect((await call()).headers.get("x-echo")).toBe("***");
  });

  test("a runtime that puts the signed URL into its errors gives it to nobody", async () => {
    const fetch = async (url: string) => Promise.reject(new TypeError(`error sending request for url (${url}) with the/key`));
    const error: unknown = await openAt("https://registry.example/?a=1", { fetch })
      .call()
      .catch((caught: unknown) => caught);
    expect(inspect(error, { depth: 9, showHidden: true })).toMatch(/error sending request for url/);
    expect(`${inspect(error, { depth: 9, showHidden: true })} ${JSON.stringify(error)}`).not.toMatch(/the\/key|hush/);
  });
});
