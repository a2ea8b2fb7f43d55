import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { credentialSource } from "../src/credentials.ts";
import { withTimeLimit } from "../src/time-limit.ts";

const { signal } = new AbortController();

interface Keys {
  readonly key: string;
  readonly expiresAt?: Date;
}
const check = ({ key }: Keys) => {
  if (!key) throw new Error("key is missing");
};
const minutes = (count: number) => new Date(Date.now() + count * 60_000);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
});
afterEach(() => {
  vi.useRealTimers();
});

test("a value is checked at once, and cannot be renewed", async () => {
  expect(() => credentialSource({ key: "" }, check)).toThrow("key is missing");
  const source = credentialSource({ key: "a" }, check);
  expect(await source.get(signal)).toEqual({ key: "a" });
  expect(source.renew({ key: "a" })).toBe(false);
});

test("a function is asked again when its answer nears its end", async () => {
  const ask = vi.fn(async (): Promise<Keys> => ({ key: `k${ask.mock.calls.length}`, expiresAt: minutes(10) }));
  const source = credentialSource(ask, check);
  expect([(await source.get(signal)).key, (await source.get(signal)).key]).toEqual(["k1", "k1"]);
  vi.setSystemTime(minutes(8));
  expect((await source.get(signal)).key).toBe("k1");
  vi.setSystemTime(minutes(1.5));
  expect((await source.get(signal)).key).toBe("k2");
});

test("a minute before its end, an answer is not used any more", async () => {
  const ask = vi.fn(async (): Promise<Keys> => ({ key: "k", expiresAt: minutes(1) }));
  const source = credentialSource(ask, check);
  await source.get(signal);
  await source.get(signal);
  expect(ask).toHaveBeenCalledTimes(2);
});

test("an end that is no time is refused", async () => {
  for (const expiresAt of [new Date(Number.NaN), null as unknown as Date, 7 as unknown as Date]) {
    await expect(credentialSource(() => ({ key: "k", expiresAt }), check).get(signal)).rejects.toThrow(
      /^credentials\.expiresAt must be a Date/,
    );
  }
});

test("a question that failed, though who asked it is still there, is not asked again for who waited with him", async () => {
  const ask = vi.fn(async (): Promise<Keys> => Promise.reject(new Error("no network")));
  const source = credentialSource(ask, check);
  const both = await Promise.allSettled([source.get(signal), source.get(new AbortController().signal)]);
  expect(both.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(ask).toHaveBeenCalledOnce();
});

test("without an end, a function is asked for each attempt", async () => {
  const ask = vi.fn(() => ({ key: "k" }));
  const source = credentialSource(ask, check);
  await source.get(signal);
  await source.get(signal);
  expect(ask).toHaveBeenCalledTimes(2);
});

test("an end that is no Date is refused when it comes, not when it is needed", async () => {
  const expiresAt = "2026-01-01T00:00:00Z" as unknown as Date;
  await expect(credentialSource(() => ({ key: "k", expiresAt }), check).get(signal)).rejects.toThrow(
    'credentials.expiresAt must be a Date; got "2026-01-01T00:00:00Z".',
  );
});

test("callers at the same time share one question", async () => {
  const ask = vi.fn(async () => ({ key: "k", expiresAt: minutes(10) }));
  const source = credentialSource(ask, check);
  await Promise.all([source.get(signal), source.get(signal), source.get(signal)]);
  expect(ask).toHaveBeenCalledTimes(1);
});

test("what was called expired is asked for again", async () => {
  const ask = vi.fn(async () => ({ key: `k${ask.mock.calls.length}`, expiresAt: minutes(10) }));
  const source = credentialSource(ask, check);
  expect(source.renew(await source.get(signal))).toBe(true);
  expect((await source.get(signal)).key).toBe("k2");
});

test("a late refusal of the old ones does not drop the new", async () => {
  const ask = vi.fn(async () => ({ key: `k${ask.mock.calls.length}`, expiresAt: minutes(10) }));
  const source = credentialSource(ask, check);
  const old = await source.get(signal);
  source.renew(old);
  await source.get(signal);
  expect(source.renew(old)).toBe(true);
  expect((await source.get(signal)).key).toBe("k2");
});

test("a failed question is not remembered", async () => {
  const ask = vi.fn<() => Promise<Keys>>().mockRejectedValueOnce(new Error("no network")).mockResolvedValueOnce({ key: "k" });
  const source = credentialSource(ask, check);
  await expect(source.get(signal)).rejects.toThrow("no network");
  expect((await source.get(signal)).key).toBe("k");
});

test("a function's answer is checked too", async () => {
  await expect(credentialSource(() => ({ key: "" }), check).get(signal)).rejects.toThrow("key is missing");
});

test("when the one who asked goes away, the question ends, and another asks anew", async () => {
  const asker = new AbortController();
  const ask = vi.fn(async (given: AbortSignal): Promise<Keys> => {
    if (given !== asker.signal) return { key: "k" };
    return new Promise((_, reject) => given.addEventListener("abort", () => reject(given.reason)));
  });
  const source = credentialSource(ask, check);
  const first = source.get(asker.signal);
  const second = source.get(signal);
  asker.abort(new Error("enough"));
  await expect(first).rejects.toThrow("enough");
  expect((await second).key).toBe("k");
  expect(ask).toHaveBeenCalledTimes(2);
});

test("when the time of the one who asked is over, those who have little left do not ask the same again, and others do", async () => {
  vi.useRealTimers();
  vi.useFakeTimers();
  const answers = [new Promise<Keys>(() => {}), { key: "k" }];
  const ask = vi.fn(() => answers.shift() as Keys);
  const source = credentialSource(ask, check);
  const waiting = Promise.allSettled([20, 20, 29, 30_000].map((ms) => withTimeLimit(ms, signal, source.get)));
  await vi.advanceTimersByTimeAsync(30);
  const over = { status: "fulfilled", value: undefined };
  expect(await waiting).toEqual([over, over, over, { status: "fulfilled", value: { key: "k" } }]);
  expect(ask).toHaveBeenCalledTimes(2);
});

test("a signal that is the time limit of something else is the caller's: when it ends, others ask", async () => {
  vi.useRealTimers();
  vi.useFakeTimers();
  const answers = [new Promise<Keys>(() => {}), { key: "k" }];
  const source = credentialSource(() => answers.shift() as Keys, check);
  const elsewhere = withTimeLimit(20, signal, (limited) => withTimeLimit(30_000, limited, source.get));
  const here = withTimeLimit(30_000, signal, source.get);
  elsewhere.catch(() => {});
  await vi.advanceTimersByTimeAsync(20);
  expect(await elsewhere).toBeUndefined();
  expect(await here).toEqual({ key: "k" });
});

test("what comes too late for the one who asked does not replace newer ones", async () => {
  const answers: ((keys: Keys) => void)[] = [];
  const source = credentialSource(() => new Promise<Keys>((resolve) => answers.push(resolve)), check);
  const controller = new AbortController();
  const first = source.get(controller.signal);
  controller.abort(new Error("gone"));
  await expect(first).rejects.toThrow("gone");
  const second = source.get(signal);
  answers[1]?.({ key: "new", expiresAt: minutes(10) });
  expect(await second).toMatchObject({ key: "new" });
  answers[0]?.({ key: "old", expiresAt: minutes(10) });
  await new Promise((resolve) => setImmediate(resolve));
  expect(await source.get(signal)).toMatchObject({ key: "new" });
});

test("those who waited with one who goes away share the next question", async () => {
  const asker = new AbortController();
  const ask = vi.fn((given: AbortSignal): Keys | Promise<Keys> => (given === asker.signal ? new Promise(() => {}) : { key: "k" }));
  const source = credentialSource(ask, check);
  const first = source.get(asker.signal);
  const others = [source.get(signal), source.get(signal), source.get(signal)];
  asker.abort(new Error("enough"));
  await expect(first).rejects.toThrow("enough");
  expect(await Promise.all(others)).toEqual([{ key: "k" }, { key: "k" }, { key: "k" }]);
  expect(ask).toHaveBeenCalledTimes(2);
});

test("a function that throws at once is asked again", async () => {
  const ask = vi.fn((): Keys => {
    if (ask.mock.calls.length === 1) throw new Error("not yet");
    return { key: "k" };
  });
  const source = credentialSource(ask, check);
  await expect(source.get(signal)).rejects.toThrow("not yet");
  expect((await source.get(signal)).key).toBe("k");
});

test("a function that throws for a call that is over holds up no other", async () => {
  const source = credentialSource((given): Keys => {
    given.throwIfAborted();
    return { key: "k" };
  }, check);
  await expect(source.get(AbortSignal.abort(new Error("enough")))).rejects.toThrow("enough");
  expect((await source.get(signal)).key).toBe("k");
});

test("a question that is never answered ends with the one who asked, whether the function listens or not", async () => {
  const asker = new AbortController();
  const ask = vi.fn((): Keys | Promise<Keys> => (ask.mock.calls.length === 1 ? new Promise(() => {}) : { key: "k" }));
  const source = credentialSource(ask, check);
  const first = source.get(asker.signal);
  const second = source.get(signal);
  asker.abort(new Error("enough"));
  await expect(first).rejects.toThrow("enough");
  expect((await second).key).toBe("k");
});
