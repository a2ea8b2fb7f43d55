interface Limit {
  readonly ms: number;
  readonly endsAt: number;
  isOver: boolean;
}

// Of the signals that work was given: of limits within limits, the one that ends first.
const limits = new WeakMap<AbortSignal, Limit>();

/**
 * What `work` comes to; `undefined` once the milliseconds are over. Rejects with the signal's reason as soon as that aborts.
 *
 * @param work - its own signal aborts when it is no longer waited for.
 */
export function withTimeLimit<T>(ms: number, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
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
      resolve(undefined);
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

/** Whether work that waited for other work should do the same now: not with less than half of the time in which that came to nothing. */
export function hasTimeLeft(signal: AbortSignal, other: AbortSignal): boolean {
  const [own, ended] = [limits.get(signal), limits.get(other)];
  return !own || !ended?.isOver || own.endsAt - performance.now() >= Math.min(own.ms, ended.ms) / 2;
}
