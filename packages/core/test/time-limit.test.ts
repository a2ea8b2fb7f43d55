import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { outOfTime, withTimeLimit } from "../src/time-limit.ts";

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
    expect(work.mock.calls[0]?.[0].reason).toBe(outOfTime);
    expect(removed).toHaveBeenCalledOnce();
  });

  test("is over where it waits for work whose time is over", async () => {
    const { signal } = new AbortController();
    expect(await withTimeLimit(10, signal, () => Promise.reject(outOfTime))).toBeUndefined();
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
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
