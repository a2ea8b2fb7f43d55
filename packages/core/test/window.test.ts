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
    expect(window.waitMs()).toBe(0);
  });

  test("is nine tenths of what the vendor accepted in the last second", () => {
    const { clock, window } = open();
    for (clock.ms = 0; clock.ms < 2_000; clock.ms += 100) window.onAnswered(window.take());
    window.onAnswered(window.take());
    window.onThrottled(window.take());
    const sentAt = Array.from({ length: 4 }, () => {
      clock.ms += window.waitMs();
      return window.take().sentAt;
    });
    // At 2,000 ms, ten were accepted after 1,000: nine a second are sent.
    expect(sentAt.map(Math.round)).toEqual([2111, 2222, 2333, 2444]);
  });

  test.each([
    [1_000, 1_000],
    [1_001, 501],
  ])("of %i answers in a second %i are remembered", (answers, remembered) => {
    const { clock, window } = open();
    for (let count = 0; count < answers; count++) window.onAnswered(window.take());
    window.onThrottled(window.take());
    clock.ms += 200;
    expect(pauseOf({ clock, window })).toBeCloseTo(1000 / 0.9 / remembered);
  });

  test("no pause is longer than the longest", () => {
    const { window } = open(2, 300);
    answerRound(window);
    window.onThrottled(window.take());
    expect(window.waitMs()).toBe(300);
  });

  test.each([0, 1, 2, 3, 4])("is not known where %i were accepted, of a window of five: only what is throttled waits", (accepted) => {
    const { clock, window } = open(5);
    answerRound(window);
    answerRound(window);
    clock.ms += 5_000;
    for (let count = 0; count < accepted; count++) window.onAnswered(window.take());
    window.onThrottled(window.take());
    expect([window.size, pauseOf({ clock, window })]).toEqual([2, 0]);
  });

  test("is what was accepted before a throttled answer was asked for, where that took its time", () => {
    const { clock, window } = open();
    for (clock.ms = 0; clock.ms < 1_000; clock.ms += 100) window.onAnswered(window.take());
    const turn = window.take();
    clock.ms += 5_000;
    window.onThrottled(turn);
    // At 1,000 ms the ninth of 100, 200, … 900.
    expect(pauseOf({ clock, window })).toBeCloseTo(1000 / 0.9 / 9, 1);
  });

  test("falls by a tenth after a stall in which nothing was accepted", () => {
    const { clock, window } = throttledOnce();
    clock.ms += 3_000;
    const before = pauseOf({ clock, window });
    window.onThrottled(window.take());
    clock.ms += 1_000;
    expect(before / pauseOf({ clock, window })).toBeCloseTo(0.9);
  });

  test("falls by a tenth at most once it is known", () => {
    const { clock, window } = throttledOnce();
    clock.ms += 1_200;
    const before = pauseOf({ clock, window });
    window.onAnswered(window.take());
    window.onThrottled(window.take());
    clock.ms += 1_000;
    expect(before / pauseOf({ clock, window })).toBeCloseTo(0.9);
  });

  test.each([
    [100, 0, 1.1],
    [200, 0, 1.5],
    [499, 0, 12],
    [0, 6_000, 1.1],
    [0, 12_000, 1.5],
    [0, 29_990, 12],
    [100, 12_000, 1.5],
    [200, 6_000, 1.5],
  ])("recovers in %i answers and %i ms, in which none is throttled, %d times", (answers, ms, times) => {
    const { clock, window } = throttledOnce();
    const turn = window.take();
    for (let count = 0; count < answers; count++) window.onAnswered(turn);
    clock.ms += Math.max(ms, 200);
    expect((1000 / 9 / pauseOf({ clock, window })).toPrecision(2)).toBe(times.toPrecision(2));
  });

  test.each([
    [500, 0],
    [0, 30_000],
  ])("is forgotten after %i answers or %i ms, and learned anew", (answers, ms) => {
    const { clock, window } = throttledOnce();
    const turn = window.take();
    for (let count = 0; count < answers; count++) window.onAnswered(turn);
    clock.ms += ms;
    expect(pauseOf({ clock, window })).toBe(0);
    clock.ms += 2_000;
    for (let count = 0; count < 20; count++) window.onAnswered(window.take());
    window.onThrottled(window.take());
    expect(pauseOf({ clock, window })).toBeCloseTo(1000 / 18);
  });

  test("recovers from its start after each throttled answer", () => {
    const { clock, window } = throttledOnce();
    const turn = window.take();
    for (let round = 0; round < 10; round++) {
      for (let count = 0; count < 99; count++) window.onAnswered(turn);
      clock.ms += 2_000;
      window.onThrottled(window.take());
    }
    clock.ms += 500;
    expect(pauseOf({ clock, window })).toBeGreaterThan(1000 / 9);
  });

  test("a timer that is late does not delay those behind; after a quiet time the pause is whole", () => {
    const { clock, window } = throttledOnce();
    const waits = [0, 5, 100, 300].map((lateMs) => {
      clock.ms += window.waitMs() + lateMs;
      window.take();
      return Math.round(window.waitMs());
    });
    expect(waits).toEqual([111, 106, 11, 111]);
  });

  test("a clock that is set back makes nobody wait longer", () => {
    const { clock, window } = throttledOnce();
    clock.ms -= 3_600_000;
    expect(window.waitMs()).toBeCloseTo(1000 / 9);
    clock.ms += window.waitMs();
    expect(window.waitMs()).toBe(0);
  });

  test("who waits is told another time when the pace has changed", () => {
    const { clock, window } = throttledOnce();
    const before = window.waitMs();
    for (let count = 0; count < 300; count++) window.onAnswered({ number: 0, sentAt: clock.ms });
    expect(window.waitMs()).toBeLessThan(before / 2);
  });
});

/** A window that has learned a pace: 9 a second. */
function throttledOnce() {
  const opened = open();
  for (let count = 0; count < 10; count++) opened.window.onAnswered(opened.window.take());
  opened.window.onThrottled(opened.window.take());
  return opened;
}

/** How long the next request has to wait when the one before it did not come late. */
function pauseOf({ clock, window }: ReturnType<typeof open>): number {
  for (let count = 0; count < 2; count++) {
    clock.ms += window.waitMs();
    window.take();
  }
  return window.waitMs();
}

/** Whether a request that is sent then is accepted. */
type Accepts = (at: number) => boolean;

const atMost = (perSecond: number): Accepts => {
  let acceptedAt: number[] = [];
  return (at) => {
    acceptedAt = acceptedAt.filter((time) => time > at - 1000);
    return acceptedAt.length < perSecond && acceptedAt.push(at) > 0;
  };
};

interface Vendor {
  readonly accepts: Accepts;
  readonly latencyMs: number;
  /** Default: as the others. */
  readonly throttledMs?: number;
}

/** Requests at a vendor, each throttled one sent again, in the order of their times. */
function serve({ accepts, latencyMs, throttledMs = latencyMs }: Vendor, requests: number, { clock, window } = open(16)) {
  const inFlight: { readonly endsAt: number; readonly turn: Turn; readonly isThrottled: boolean }[] = [];
  const startedAt = clock.ms;
  let throttled = 0;
  let unsent = requests;
  const send = () => {
    unsent--;
    const turn = window.take();
    const isThrottled = !accepts(clock.ms);
    if (isThrottled) throttled++;
    inFlight.push({ endsAt: clock.ms + (isThrottled ? throttledMs : latencyMs), turn, isThrottled });
  };
  while (unsent > 0 || inFlight.length > 0) {
    const [next] = inFlight.sort((a, b) => a.endsAt - b.endsAt);
    const mayBeSent = unsent > 0 && inFlight.length < window.size;
    if (mayBeSent && clock.ms + window.waitMs() <= (next?.endsAt ?? Number.POSITIVE_INFINITY)) {
      clock.ms += window.waitMs();
      send();
    } else if (next) {
      inFlight.shift();
      clock.ms = next.endsAt;
      if (!next.isThrottled) window.onAnswered(next.turn);
      else {
        window.onThrottled(next.turn);
        unsent++;
      }
    }
  }
  return { ms: clock.ms - startedAt, throttled };
}

test.each([
  [5, 50, 50],
  [20, 200, 200],
  [20, 50, 50],
  [100, 30, 30],
  [10, 50, 1_500],
])(
  "at a limit of %i a second, %i ms and %i where throttled, 1,000 requests take little longer than the limit's own time",
  (perSecond, latencyMs, throttledMs) => {
    const { ms, throttled } = serve({ accepts: atMost(perSecond), latencyMs, throttledMs }, 1_000);
    expect(ms).toBeLessThan((1.25 * 1_000 * 1_000) / perSecond);
    expect(throttled).toBeLessThan(100);
  },
);

test.each([10, 11, 12, 13, 14, 15, 20, 40])(
  "one throttled answer, the %ith of a client that was quiet, slows 2,000 requests little",
  (nth) => {
    let count = 0;
    const vendor = { accepts: () => ++count !== nth, latencyMs: 50 };
    const opened = open();
    serve(vendor, 9, opened);
    opened.clock.ms += 5_000;
    const { ms, throttled } = serve(vendor, 2_000, opened);
    expect(throttled).toBe(1);
    // Eight at a time and nothing throttled: 12.5 s.
    expect(ms).toBeLessThan(4 * 12_500);
  },
);
