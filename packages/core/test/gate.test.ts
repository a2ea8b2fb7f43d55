import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { SeenAnswer } from "../src/answer.ts";
import type { Dialect } from "../src/dialect.ts";
import { type ErrorKind, type Failure, ImagetagsError } from "../src/errors.ts";
import { createExchange } from "../src/exchange.ts";
import { createGate, type Gate, gateOf, placeOf } from "../src/gate.ts";
import { checkOptions, type RequestEvent, type ResponseEvent } from "../src/options.ts";
import type { Outcome } from "../src/outcome.ts";
import { openFetch } from "./open-fetch.ts";

interface Keys {
  readonly key: string;
  readonly expiresAt?: Date;
}

/** A vendor that takes the key `right` only, and a client whose credentials `give` gives. */
function open(give: () => Keys | undefined, wrong: Partial<Failure> = { refusesKey: true }, owner: object | null = give) {
  const sent: string[] = [];
  const renewed: unknown[] = [];
  const told: (RequestEvent | ResponseEvent)[] = [];
  let mostAtOnce = 0;
  let atOnce = 0;
  const dialect: Dialect = {
    provider: "test",
    owner: owner ?? undefined,
    authenticate: async (request) => {
      const credentials = give();
      return { ...request, headers: { "x-key": credentials?.key ?? "" }, secrets: [], credentials };
    },
    readFailure: ({ body }) => {
      const { code } = body as { code: number };
      return code === 0 ? undefined : { kind: "authentication", message: "test: refused", code, retryable: false, ...wrong };
    },
    renew: (used) => renewed.push(used) > 0,
  };
  const fetch = async (_: string, { headers }: RequestInit) => {
    const key = new Headers(headers).get("x-key") ?? "";
    sent.push(key);
    mostAtOnce = Math.max(mostAtOnce, ++atOnce);
    await new Promise((resolve) => setImmediate(resolve));
    atOnce--;
    return Response.json({ code: key === "right" ? 0 : 4 });
  };
  const send = openFetch(
    dialect,
    checkOptions({ fetch, onRequest: (event) => told.push(event), onResponse: (event) => told.push(event) }, "https://vendor.example"),
  );
  const ask = async () => (await (await send(new Request("https://vendor.example/?a=1"))).json()) as { code: number };
  return { ask, sent, told, renewed, mostAtOnce: () => mostAtOnce };
}

const eight = <T>(ask: () => Promise<T>) => Promise.all(Array.from({ length: 8 }, ask));

describe("of one set of credentials", () => {
  test("a wrong key is sent once, however many ask, and each call fails as the first did", async () => {
    const keys = { key: "wrong" };
    const { ask, sent, told } = open(() => keys);
    expect(await eight(ask)).toEqual(Array(8).fill({ code: 4 }));
    expect(await ask()).toEqual({ code: 4 });
    expect([sent.length, told.length]).toEqual([1, 2]);
  });

  test("the first answer is waited for; then all go at once", async () => {
    const { ask, mostAtOnce } = open(() => ({ key: "right" }));
    await ask();
    expect(mostAtOnce()).toBe(1);
    await eight(ask);
    expect(mostAtOnce()).toBe(8);
  });

  test("who waited for the first answer goes as soon as it is in, with all others", async () => {
    const { ask, mostAtOnce } = open(() => ({ key: "right" }));
    await eight(ask);
    expect(mostAtOnce()).toBe(7);
  });

  test("a function that gives the same key again, in another object, changes nothing", async () => {
    let minute = 0;
    const { ask, sent } = open(() => ({ key: "wrong", expiresAt: new Date(60_000 * minute++) }));
    await eight(ask);
    expect(sent).toEqual(["wrong"]);
  });

  test("a function that gives another key opens the gate", async () => {
    let key = "wrong";
    const { ask, sent } = open(() => ({ key }));
    expect(await ask()).toEqual({ code: 4 });
    key = "right";
    expect(await eight(ask)).toEqual(Array(8).fill({ code: 0 }));
    expect(sent).toEqual(["wrong", ...Array(8).fill("right")]);
    key = "wrong";
    expect(await ask()).toEqual({ code: 4 });
  });

  test("a function that gives a wrong key after a right one has it sent once, however many ask", async () => {
    let key = "right";
    const { ask, sent } = open(() => ({ key }));
    await eight(ask);
    key = "wrong";
    expect(await eight(ask)).toEqual(Array(8).fill({ code: 4 }));
    expect(sent).toEqual([...Array(8).fill("right"), "wrong"]);
  });

  test("a refused key is forgotten, so that the function is asked again before its key ends", async () => {
    const keys = { key: "wrong" };
    const { ask, renewed } = open(() => keys);
    await ask();
    expect(renewed).toEqual([keys]);
  });

  test("what can be mended is asked again, one at a time", async () => {
    const { ask, sent, mostAtOnce } = open(() => ({ key: "late" }), {});
    await eight(ask);
    expect([sent.length, mostAtOnce()]).toEqual([8, 1]);
  });
});

describe("of clients", () => {
  test("that are given the same credentials, one sends a wrong key, once", async () => {
    const keys = { key: "wrong" };
    const clients = Array.from({ length: 8 }, () => open(() => keys, { refusesKey: true }, keys));
    const answers = await Promise.all(clients.map(({ ask }) => ask()));
    expect(answers).toEqual(Array(8).fill({ code: 4 }));
    expect(clients.flatMap(({ sent }) => sent)).toEqual(["wrong"]);
  });

  test("that are given the same keys in objects of their own, each tries them", async () => {
    const clients = [{ key: "wrong" }, { key: "wrong" }].map((keys) => open(() => keys, { refusesKey: true }, keys));
    for (const { ask } of clients) await ask();
    expect(clients.flatMap(({ sent }) => sent)).toEqual(["wrong", "wrong"]);
  });

  test("one that is made after a refusal tries again", async () => {
    const keys = { key: "wrong" };
    const refused = open(() => keys, { refusesKey: true }, keys);
    await refused.ask();
    const later = open(() => keys, { refusesKey: true }, keys);
    await Promise.all([later.ask(), later.ask(), refused.ask()]);
    expect([refused.sent.length, later.sent.length]).toEqual([1, 1]);
  });

  test("without credentials none waits", async () => {
    const { ask, mostAtOnce } = open(() => undefined, {}, null);
    await eight(ask);
    expect(mostAtOnce()).toBe(8);
  });

  test("a request without credentials neither waits nor tells, nor is told", async () => {
    const keys = { key: "wrong" };
    let isStranger = true;
    const { ask, sent, mostAtOnce } = open(() => (isStranger ? undefined : keys), { refusesKey: true }, keys);
    await eight(ask);
    expect(mostAtOnce()).toBe(8);
    isStranger = false;
    await eight(ask);
    expect(sent).toEqual([...Array(8).fill(""), "wrong"]);
    isStranger = true;
    await eight(ask);
    expect(sent).toHaveLength(17);
  });

  describe("an answer that does not come in time", () => {
    beforeEach(() => void vi.useFakeTimers());
    afterEach(() => void vi.useRealTimers());

    /** A vendor that never answers the first requests, and clients of one set of keys. */
    const openLate = (unanswered: number) => {
      const keys = { key: "late" };
      let sent = 0;
      const fetch = async (_: string, { signal }: RequestInit) => {
        if (++sent > unanswered) return Response.json({});
        return new Promise<Response>((_, reject) => signal?.addEventListener("abort", () => reject(signal.reason)));
      };
      const dialect: Dialect = {
        provider: "test",
        owner: keys,
        authenticate: async (request) => ({ ...request, secrets: [], credentials: keys }),
        readFailure: () => undefined,
        renew: () => false,
      };
      const ask = (timeoutMs: number, attempts: number) => {
        const options = checkOptions({ fetch, timeoutMs, retry: { attempts, delayMs: 10 } }, "https://vendor.example");
        return openFetch(dialect, options)(new Request("https://vendor.example/"));
      };
      return { ask, sent: () => sent };
    };
    const timeoutOf = (what: string, ms: number) => ({ kind: "timeout", message: `test: ${what} within ${ms} ms` });

    test("is asked for once a round", async () => {
      const { ask, sent } = openLate(Number.POSITIVE_INFINITY);
      const ended = Promise.allSettled(Array.from({ length: 8 }, () => ask(1_000, 3)));
      await vi.advanceTimersByTimeAsync(5_000);
      const reasons = ((await ended) as PromiseRejectedResult[])
        .map(({ reason }) => reason)
        .sort((a, b) => a.message.localeCompare(b.message));
      const hint = "It waited for its credentials, or for the answer to another request that was sent with them.";
      for (const reason of reasons.slice(1)) expect(reason).toMatchObject({ ...timeoutOf("not sent", 1_000), hint });
      expect(reasons[0]).toMatchObject(timeoutOf("no complete answer", 1_000));
      expect(sent()).toBe(3);
    });

    test("lets those who had too little time to ask again go, when another one's does", async () => {
      const { ask, sent } = openLate(1);
      const calls: Promise<PromiseSettledResult<Response>[]>[] = [];
      for (let count = 0; count < 5; count++) {
        calls.push(Promise.allSettled([ask(1_000, 1)]));
        await vi.advanceTimersByTimeAsync(200);
      }
      await vi.advanceTimersByTimeAsync(1);
      const [first, ...others] = (await Promise.all(calls)).flat();
      expect(first).toMatchObject({ reason: timeoutOf("no complete answer", 1_000) });
      for (const ended of others) expect(ended).toMatchObject({ value: { status: 200 } });
      expect(sent()).toBe(5);
    });

    test("to a client that has little time is asked for by the next one that has more", async () => {
      const { ask, sent } = openLate(2);
      const waiting = Promise.allSettled([ask(20, 1), ask(20, 1), ask(30, 1), ask(30_000, 1), ask(30_000, 1)]);
      await vi.advanceTimersByTimeAsync(60);
      const [first, second, third, ...others] = await waiting;
      expect(first).toMatchObject({ reason: timeoutOf("no complete answer", 20) });
      expect(second).toMatchObject({ reason: timeoutOf("not sent", 20) });
      expect(third).toMatchObject({ reason: timeoutOf("no complete answer", 30) });
      for (const ended of others) expect(ended).toMatchObject({ value: { status: 200 } });
      expect(sent()).toBe(4);
    });
  });
});

describe("where the same accounts are known", () => {
  const domains = ["vendor.example", "vendor.test"];
  test.each<[string, readonly string[] | undefined, string]>([
    ["https://a.vendor.example/v2", domains, "vendor.example,vendor.test"],
    ["https://b.c.vendor.test", domains, "vendor.example,vendor.test"],
    ["https://vendor.example.evil.example", domains, "https://vendor.example.evil.example"],
    ["https://notvendor.example", domains, "https://notvendor.example"],
    ["http://127.0.0.1:8080/vendor.example", domains, "http://127.0.0.1:8080"],
    ["https://a.vendor.example/v2", undefined, "https://a.vendor.example"],
  ])("%s, of %j: %s", (url, of, place) => {
    expect(placeOf(url, of)).toBe(place);
  });

  test("a gate is one of credentials and of a place", () => {
    const owner = {};
    expect(gateOf(owner, "a")).toBe(gateOf(owner, "a"));
    expect(gateOf(owner, "a")).not.toBe(gateOf(owner, "b"));
    expect(gateOf(owner, "a")).not.toBe(gateOf({}, "a"));
  });

  test("a token service that calls a password wrong speaks for itself alone, and holds up no request", async () => {
    const owner = { password: "hush" };
    const asked: string[] = [];
    const fetch = async (url: string) => {
      asked.push(url);
      return Response.json({}, { status: url.includes("//bad") ? 401 : 200 });
    };
    const options = checkOptions({ fetch, retry: { attempts: 1 } }, "https://vendor.example");
    const openAt = (server: string) => {
      const readFailure = ({ status }: SeenAnswer): Failure | undefined =>
        status === 200 ? undefined : { kind: "authentication", message: "no", retryable: false, refusesKey: true };
      const exchange = createExchange({ provider: "test", options, server, owner, renew: () => false, readFailure });
      const request = { method: "GET", url: server, headers: {}, body: undefined, secrets: [], credentials: owner };
      return () => exchange(request, new AbortController().signal);
    };
    const [bad, sameBad, good] = ["https://bad.example", "https://bad.example", "https://good.example"].map(openAt);
    await expect(bad?.()).rejects.toThrow("no");
    await expect(sameBad?.()).rejects.toThrow("no");
    await good?.();
    expect(asked).toEqual(["https://bad.example", "https://good.example"]);
    expect(gateOf(owner, "https://bad.example").hasRefused()).toBe(false);
  });
});

describe("an answer", () => {
  const never = new AbortController().signal;
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  const key = { key: "k" };
  const failed = (kind: ErrorKind, more: Partial<Failure> = {}): Outcome => ({
    failure: { kind, message: "", retryable: false, ...more },
  });
  const refused = failed("authentication", { refusesKey: true });

  const answered = (gate: Gate, credentials: unknown, outcome: Outcome = {}) => gate.run(credentials, async () => outcome, never);
  const isRefused = async (gate: Gate, credentials: unknown) => {
    let isSent = false;
    const send = async () => {
      isSent = true;
      return failed("network");
    };
    await gate.run(credentials, send, never);
    return !isSent;
  };
  /** How many of three attempts start before any of them ends. */
  const startedAtOnce = async (gate: Gate, credentials: unknown = key) => {
    let started = 0;
    for (let turn = 0; turn < 3; turn++) void gate.run(credentials, () => new Promise<Outcome>(() => started++), never);
    await settled();
    return started;
  };
  const startedAfter = async (outcome: Outcome) => {
    const gate = createGate();
    await answered(gate, key, outcome);
    return startedAtOnce(gate);
  };

  test("that lists, or of a vendor that knows the caller, shows that the key was looked at", async () => {
    expect(await startedAfter({})).toBe(3);
    expect(await startedAfter(failed("not-found", { knowsCaller: true }))).toBe(3);
  });

  test.each(["permission", "not-found", "rejected", "throttled", "unavailable", "unreadable", "network", "timeout"] as const)(
    "of kind %s shows nothing else",
    async (kind) => {
      expect(await startedAfter(failed(kind, { code: "Vendor.Code", status: 404 }))).toBe(1);
    },
  );

  test("to some of a function's credentials shows nothing of others, once they were used twice", async () => {
    const other = { key: "other" };
    const openAfter = async (...used: unknown[]) => {
      const gate = createGate({ mayChange: true });
      for (const credentials of used) await answered(gate, credentials);
      return gate;
    };
    expect(await startedAtOnce(await openAfter(key, { ...key }), other)).toBe(1);
    expect(await startedAtOnce(await openAfter(key, { ...key }), { ...key })).toBe(3);
    expect(await startedAtOnce(await openAfter(key), other)).toBe(1);
    expect(await startedAtOnce(await openAfter(key, key, other), { key: "third" })).toBe(1);
    // A function that gives each request its own.
    expect(await startedAtOnce(await openAfter(key, other), { key: "third" })).toBe(3);
    expect(await startedAtOnce(await openAfter(key, other, { key: "third" }, { key: "third" }), { key: "fourth" })).toBe(1);
  });

  test("to fixed credentials shows that tokens that are given for them are right", async () => {
    const gate = createGate();
    await answered(gate, { token: "a" });
    expect(await startedAtOnce(gate, { token: "b" })).toBe(3);
  });

  test("that calls a token ended shows nothing of the next one", async () => {
    expect(await startedAfter(failed("permission", { renewCredentials: true }))).toBe(1);
  });

  test("to a request that was sent before the refusal came in shows that the key is right", async () => {
    const gate = createGate();
    await answered(gate, key);
    let endEarly: (outcome: Outcome) => void = () => {};
    const early = gate.run(key, () => new Promise((resolve) => (endEarly = resolve)), never);
    await answered(gate, key, refused);
    expect([await isRefused(gate, { key: "k" }), await isRefused(gate, { key: "other" })]).toEqual([true, false]);
    endEarly({});
    await early;
    expect(await isRefused(gate, key)).toBe(false);
  });

  test("to another key leaves the refused ones refused, the last sixteen", async () => {
    const gate = createGate();
    await answered(gate, key, refused);
    await answered(gate, { key: "right" });
    expect(await isRefused(gate, key)).toBe(true);
    for (let count = 0; count < 16; count++) await answered(gate, { count: `${count}` }, refused);
    expect([await isRefused(gate, { count: "0" }), await isRefused(gate, key)]).toEqual([true, false]);
  });

  test.each([
    ["the same keys of another time", { key: "k", at: 1 }, { key: "k", at: 2 }, true],
    ["another secret", { key: "k", secret: "a" }, { key: "k", secret: "b" }, false],
    ["another name of it", { key: "k" }, { token: "k" }, false],
    ["what holds no text", { at: 1 }, { at: 1 }, false],
    ["the same value, which holds no text", 7, 7, true],
    ["no credentials, after some", { key: "k" }, undefined, false],
  ])("of a refused key is the answer for %s: %j, %j", async (_, first, second, isKnown) => {
    const gate = createGate();
    expect(await isRefused(gate, first)).toBe(false);
    await answered(gate, first, refused);
    expect(await isRefused(gate, second)).toBe(isKnown);
  });

  test("of a refused key is given again as it was, to all who wait at once", async () => {
    const gate = createGate();
    const ends: ((outcome: Outcome) => void)[] = [];
    const send = () => new Promise<Outcome>((resolve) => ends.push(resolve));
    const waiting = Array.from({ length: 3 }, () => gate.run(key, send, never));
    ends[0]?.(refused);
    expect(await Promise.all(waiting)).toEqual([refused, refused, refused]);
    expect(ends).toHaveLength(1);
  });

  test("is believed the third time in a row, of a key that was taken, where that is the patience", async () => {
    const gate = createGate({ patience: 3 });
    const isBelieved = async (outcome: Outcome) => {
      await answered(gate, key, outcome);
      return isRefused(gate, key);
    };
    const days = [{}, refused, refused, {}, refused, failed("network"), refused, refused];
    const seen: boolean[] = [];
    for (const outcome of days) seen.push(await isBelieved(outcome));
    expect(seen).toEqual([false, false, false, false, false, false, false, true]);
    await answered(gate, { key: "new" }, refused);
    expect(await isRefused(gate, { key: "new" })).toBe(true);
  });

  test("that is doubted lets one go at a time, and those of other keys do not count", async () => {
    const gate = createGate({ patience: 3 });
    await answered(gate, key);
    for (const other of ["a", "b", "c"]) await answered(gate, { key: other }, refused);
    await answered(gate, { key: "right" });
    await answered(gate, { key: "right" }, refused);
    expect(await isRefused(gate, { key: "right" })).toBe(false);
    expect(await startedAtOnce(gate)).toBe(1);
  });

  test.each([{ refusesKey: true }, { renewCredentials: true }])("of %j lets one go at a time again", async (more) => {
    const gate = createGate();
    await answered(gate, key);
    await answered(gate, key, failed("authentication", more));
    expect(await startedAtOnce(gate, { key: "other" })).toBe(1);
  });

  test("to a request of before the gate closed does not let a second one go", async () => {
    const gate = createGate();
    await answered(gate, key);
    let endEarly: (outcome: Outcome) => void = () => {};
    const early = gate.run(key, () => new Promise((resolve) => (endEarly = resolve)), never);
    await answered(gate, key, failed("authentication", { renewCredentials: true }));
    expect(await startedAtOnce(gate)).toBe(1);
    endEarly(failed("network"));
    await early;
    expect(await startedAtOnce(gate)).toBe(0);
  });

  test("is not waited for by who gave up, and an attempt that throws lets the next one go", async () => {
    const gate = createGate();
    let fail: (error: Error) => void = () => {};
    const first = gate.run(key, () => new Promise<Outcome>((_, reject) => (fail = reject)), never);
    const controller = new AbortController();
    const second = gate.run(key, async () => ({}), controller.signal);
    const third = answered(gate, key);
    await settled();
    controller.abort(new Error("enough"));
    await expect(second).rejects.toThrow("enough");
    fail(new Error("no keys"));
    await expect(first).rejects.toThrow("no keys");
    expect(await third).toEqual({});
  });
});

test("what the gate needs to know is not told to callers", () => {
  const error = new ImagetagsError({
    kind: "authentication",
    message: "",
    retryable: false,
    refusesKey: true,
    renewCredentials: true,
    knowsCaller: true,
  });
  expect(Object.keys(error).sort()).toEqual(["kind", "name", "retryable"]);
});
