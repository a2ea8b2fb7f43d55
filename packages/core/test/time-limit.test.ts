import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { hasTimeLeft, withTimeLimit } from "../src/time-limit.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const forever = () => new Promise<never>(() => {});

describe("work with a time limit", () => {
  test("comes to what it comes to, and leaves neither timer nor listener", async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    expect(await withTimeLimit(10, signal, async () => 7)).toBe(7);
    await expect(withTimeLimit(10, signal, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(vi.getTimerCount()).toBe(0);
    expect(removed.mock.calls).toEqual(added.mock.calls.map(([name, listener]) => [name, listener]));
  });

  test("is not waited for beyond it, hears so, and leaves no listener", async () => {
    const { signal } = new AbortController();
    const removed = vi.spyOn(signal, "removeEventListener");
    const work = vi.fn<(signal: AbortSignal) => Promise<never>>(forever);
    const ended = withTimeLimit(10, signal, work);
    await vi.advanceTimersByTimeAsync(9);
    expect(work.mock.calls[0]?.[0].aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await ended).toBeUndefined();
    expect(work.mock.calls[0]?.[0].reason).toMatchObject({ name: "TimeoutError", message: "The time limit is over." });
    expect(removed).toHaveBeenCalledOnce();
  });

  test("ends with the reason of the caller's signal, and hears it too", async () => {
    const controller = new AbortController();
    const work = vi.fn<(signal: AbortSignal) => Promise<never>>(forever);
    const ended = withTimeLimit(10, controller.signal, work);
    controller.abort("enough");
    await expect(ended).rejects.toBe("enough");
    expect(work.mock.calls[0]?.[0].reason).toBe("enough");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("is not begun for a caller who has gone", async () => {
    const work = vi.fn(forever);
    await expect(withTimeLimit(10, AbortSignal.abort("gone"), work)).rejects.toBe("gone");
    expect(work).not.toHaveBeenCalled();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("work that waited for other work", () => {
  /** Work of so many milliseconds, begun after some. */
  const begin = async (ms: number, afterMs = 0, signal = new AbortController().signal) => {
    await vi.advanceTimersByTimeAsync(afterMs);
    const work = vi.fn<(signal: AbortSignal) => Promise<never>>(forever);
    withTimeLimit(ms, signal, work).catch(() => {});
    return work.mock.calls[0]?.[0] as AbortSignal;
  };

  test.each([
    ["begun with it", 100, 0, 100, false],
    ["begun within its first half", 100, 49, 100, false],
    ["begun when half of its time was over", 100, 50, 100, true],
    ["with half as much time more, begun with it", 100, 0, 150, true],
    ["with less more, begun with it", 100, 0, 149, false],
    ["with less time, begun at its end", 100, 99, 20, true],
    ["with less time, of which half is over", 100, 89, 20, false],
    ["with much more time, begun with it", 10, 0, 30_000, true],
  ])("%s, does the same where half of the shorter time is left", async (_, otherMs, afterMs, ms, hasTime) => {
    const other = await begin(otherMs);
    const signal = await begin(ms, afterMs);
    await vi.advanceTimersByTimeAsync(otherMs - afterMs);
    expect(hasTimeLeft(signal, other)).toBe(hasTime);
  });

  test("does the same where that was aborted, by whatever reason, or goes on", async () => {
    const caller = new AbortController();
    const [other, signal] = [await begin(100, 0, caller.signal), await begin(100)];
    await vi.advanceTimersByTimeAsync(90);
    expect(hasTimeLeft(signal, other)).toBe(true);
    caller.abort(new DOMException("The time limit is over.", "TimeoutError"));
    expect(hasTimeLeft(signal, other)).toBe(true);
  });

  test("does the same where there is no limit", async () => {
    const other = await begin(10);
    await vi.advanceTimersByTimeAsync(10);
    const { signal } = new AbortController();
    expect([hasTimeLeft(signal, other), hasTimeLeft(other, signal)]).toEqual([true, true]);
  });

  test("has no more time than what it is part of, and is over with it", async () => {
    const outer = await begin(100);
    const inner = await begin(1_000, 0, outer);
    const other = await begin(100, 0, await begin(20));
    await vi.advanceTimersByTimeAsync(91);
    expect(hasTimeLeft(inner, other)).toBe(false);
    const short = await begin(8, 0, outer);
    await vi.advanceTimersByTimeAsync(8);
    expect([hasTimeLeft(inner, short), hasTimeLeft(await begin(4), short)]).toEqual([false, true]);
  });
});
