import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createWindow, type Turn, type Window } from "../src/window.ts";

/** A window with a clock that stands until the test moves it. */
function open(most = 8, longestPauseMs = 500) {
  const clock = { ms: 0 };
  const window = createWindow({ most, longestPauseMs, now: () => clock.ms });
  return { clock, window };
}

/** One round trip: as many requests as the window allows, all answered. */
function answerRound(window: Window): void {
  const turns = Array.from({ length: window.size }, () => window.take());
  for (const turn of turns) window.onAnswered(turn);
}

describe("the size", () => {
  test("starts with 4 and grows by one a round trip, to the most", () => {
    const { window } = open(7);
    const sizes = Array.from({ length: 5 }, () => {
      const { size } = window;
      answerRound(window);
      return size;
    });
    expect(sizes).toEqual([4, 5, 6, 7, 7]);
  });

  test("grows with the first answer, though it is the only one", () => {
    const { window } = open();
    window.onAnswered(window.take());
    expect(window.size).toBe(5);
  });

  test.each([1, 2, 3])("starts with %i where that is the most", (most) => {
    expect(open(most).window.size).toBe(most);
  });

  test("is halved once for all throttled answers of a round trip, and once again for those of the next", () => {
    const { window } = open();
    const turns = [1, 2, 3, 4].map(() => window.take());
    for (const turn of turns) window.onThrottled(turn);
    expect(window.size).toBe(2);
    const next = window.take();
    // An answer to what was sent before tells nothing of the new size.
    for (const turn of turns) window.onAnswered(turn);
    expect(window.size).toBe(2);
    window.onThrottled(next);
    expect(window.size).toBe(1);
  });

  test("is never below 1 or above the most, whatever the answers", () => {
    const answers = fc.array(fc.tuple(fc.boolean(), fc.nat(2_000)));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 }), answers, (most, drawn) => {
        const { clock, window } = open(most);
        for (const [isThrottled, ms] of drawn) {
          clock.ms += ms;
          const turn = window.take();
          if (isThrottled) window.onThrottled(turn);
          else window.onAnswered(turn);
          expect(window.size).toBeGreaterThanOrEqual(1);
          expect(window.size).toBeLessThanOrEqual(most);
        }
      }),
    );
  });
});

describe("the pace", () => {
  test("nobody waits before the vendor has throttled", () => {
    const { window } = open();
    for (let round = 0; round < 100; round++) answerRound(window);
    expect(window.take().waitMs).toBe(0);
  });

  test("is nine tenths of what the vendor accepted in the last second", () => {
    const { clock, window } = open();
    for (clock.ms = 0; clock.ms < 2_000; clock.ms += 100) window.onAnswered(window.take());
    window.onAnswered(window.take());
    window.onThrottled(window.take());
    const waits = Array.from({ length: 4 }, () => window.take().waitMs);
    // At 2,000 ms, ten were accepted after 1,000: nine a second are sent.
    expect(waits.map(Math.round)).toEqual([0, 111, 222, 333]);
  });

  test.each([
    [1_000, 1_000],
    [1_001, 501],
  ])("of %i answers in a second %i are remembered", (answers, remembered) => {
    const { clock, window } = open();
    for (let count = 0; count < answers; count++) window.onAnswered(window.take());
    window.onThrottled(window.take());
    clock.ms += 60_000;
    expect(pauseOf(window)).toBeCloseTo(1000 / 0.9 / remembered);
  });

  test("no pause is longer than the longest", () => {
    const { window } = open(8, 300);
    window.onAnswered(window.take());
    window.onThrottled(window.take());
    expect([window.take().waitMs, window.take().waitMs]).toEqual([0, 300]);
  });

  test("is not known before anything was accepted: a first answer that is throttled slows nothing but its own request", () => {
    const { clock, window } = open();
    const turns = [1, 2, 3, 4].map(() => window.take());
    for (const turn of turns) window.onThrottled(turn);
    expect([window.take().waitMs, window.take().waitMs]).toEqual([0, 0]);
    clock.ms += 60_000;
    answerRound(window);
    expect(pauseOf(window)).toBe(0);
  });

  test("falls by a tenth after a stall in which nothing was accepted", () => {
    const { clock, window } = open();
    for (let count = 0; count < 10; count++) window.onAnswered(window.take());
    window.onThrottled(window.take());
    clock.ms += 60_000;
    window.onThrottled(window.take());
    clock.ms += 60_000;
    expect(pauseOf(window)).toBeCloseTo(1000 / 9 / 0.9);
  });

  test("falls by a tenth at most once it is known, and recovers while the vendor accepts", () => {
    const { clock, window } = open();
    for (let count = 0; count < 10; count++) window.onAnswered(window.take());
    window.onThrottled(window.take());
    clock.ms += 60_000;
    expect(pauseOf(window)).toBeCloseTo(1000 / 9);
    clock.ms += 60_000;
    window.onThrottled(window.take());
    clock.ms += 60_000;
    expect(pauseOf(window)).toBeCloseTo(1000 / 9 / 0.9);
    for (let count = 0; count < 1_000; count++) {
      clock.ms += 1_000;
      window.onAnswered(window.take());
    }
    clock.ms += 60_000;
    expect(pauseOf(window)).toBeLessThan(60);
  });
});

function pauseOf(window: Window): number {
  return window.take().waitMs + window.take().waitMs;
}

/** Requests at a vendor that accepts so many in any second, each throttled one sent again, in the order of their times. */
function serve(perSecond: number, latencyMs: number, requests: number) {
  const { clock, window } = open(16);
  const inFlight: { readonly endsAt: number; readonly turn: Turn; readonly isThrottled: boolean }[] = [];
  let acceptedAt: number[] = [];
  let throttled = 0;
  const send = () => {
    const turn = window.take();
    const at = clock.ms + turn.waitMs;
    acceptedAt = acceptedAt.filter((time) => time > at - 1000);
    const isThrottled = acceptedAt.length >= perSecond;
    if (isThrottled) throttled++;
    else acceptedAt.push(at);
    inFlight.push({ endsAt: at + latencyMs, turn, isThrottled });
  };
  for (let done = 0; done < requests; ) {
    while (inFlight.length < window.size) send();
    const next = inFlight.sort((a, b) => a.endsAt - b.endsAt).shift();
    if (!next) break;
    clock.ms = next.endsAt;
    if (next.isThrottled) window.onThrottled(next.turn);
    else {
      window.onAnswered(next.turn);
      done++;
    }
  }
  return { ms: clock.ms, throttled };
}

test.each([
  [5, 50],
  [20, 200],
  [20, 50],
  [100, 30],
])(
  "at a limit of %i a second and %i ms, 1,000 requests take little longer than the limit's own time, and few are throttled",
  (perSecond, latencyMs) => {
    const { ms, throttled } = serve(perSecond, latencyMs, 1_000);
    expect(ms).toBeLessThan((1.25 * 1_000 * 1_000) / perSecond);
    expect(throttled).toBeLessThan(100);
  },
);
