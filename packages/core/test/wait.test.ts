import { describe, expect, test, vi } from "vitest";
import { untilAborted, wait } from "../src/wait.ts";

test("a wait ends at once when its signal aborts, and leaves no timer", async () => {
  vi.useFakeTimers();
  const controller = new AbortController();
  const waiting = wait(1000, controller.signal);
  controller.abort(new Error("enough"));
  await expect(waiting).rejects.toThrow("enough");
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

test("a wait ends by itself, and not before", async () => {
  vi.useFakeTimers();
  const ended = vi.fn();
  const waiting = wait(1000, new AbortController().signal).then(ended);
  await vi.advanceTimersByTimeAsync(999);
  expect(ended).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(1);
  expect(ended).toHaveBeenCalledOnce();
  await waiting;
  vi.useRealTimers();
});

describe("a promise that a signal can end", () => {
  const forever = new Promise<never>(() => {});

  test("comes to what it comes to, and leaves no listener", async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const removed = vi.spyOn(signal, "removeEventListener");
    expect(await untilAborted(Promise.resolve(7), signal)).toBe(7);
    await expect(untilAborted(Promise.reject(new Error("no")), signal)).rejects.toThrow("no");
    await new Promise((resolve) => setImmediate(resolve));
    const listeners = added.mock.calls.map(([name, listener]) => [name, listener]);
    expect(listeners.map(([name]) => name)).toEqual(["abort", "abort"]);
    expect(removed.mock.calls).toEqual(listeners);
  });

  test("ends with the signal's reason, whether it aborts later or did before", async () => {
    const controller = new AbortController();
    const ending = untilAborted(forever, controller.signal);
    controller.abort(new Error("enough"));
    await expect(ending).rejects.toThrow("enough");
    await expect(untilAborted(forever, controller.signal)).rejects.toThrow("enough");
  });
});
