/** Work has come to nothing within so many milliseconds, and is no longer waited for. */
export class OutOfTime extends Error {
  readonly ms: number;

  constructor(ms: number) {
    super(`nothing within ${ms} ms`);
    this.ms = ms;
  }
}

interface Limit {
  readonly ms: number;
  readonly endsAt: number;
  isOver: boolean;
}

// Of the signals that work was given: of limits within limits, the one that ends first.
const limits = new WeakMap<AbortSignal, Limit>();

/**
 * What `work` comes to. Rejects with {@link OutOfTime} once the milliseconds are over, and with the signal's reason as soon as that aborts.
 *
 * @param work - its own signal aborts when it is no longer waited for.
 */
export function withTimeLimit<T>(ms: number, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  // By hand, not with AbortSignal.any and AbortSignal.timeout: what those leave on a long-lived signal, and on the event
  // loop, goes away only when it is collected.
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const limit = { ms, endsAt: performance.now() + ms, isOver: false };
    const outer = limits.get(signal);
    limits.set(over.signal, outer && outer.endsAt <= limit.endsAt ? outer : limit);
    const stop = () => {
      end();
      reject(signal.reason);
      over.abort(signal.reason);
    };
    const timer = setTimeout(() => {
      end();
      limit.isOver = true;
      reject(new OutOfTime(ms));
      over.abort(new DOMException("The time limit is over.", "TimeoutError"));
    }, ms);
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
    };
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop, { once: true });
    work(over.signal).then(resolve, reject).finally(end);
  });
}

/**
 * For work that waited for other work, and would now do the same: throws {@link OutOfTime} where that ran out of time, and less than half
 * of that time is left.
 */
export function checkTimeLeft(signal: AbortSignal, other: AbortSignal): void {
  const limit = limits.get(signal);
  const ended = limits.get(other);
  if (limit && ended?.isOver && limit.endsAt - performance.now() < ended.ms / 2) throw new OutOfTime(ended.ms);
}
