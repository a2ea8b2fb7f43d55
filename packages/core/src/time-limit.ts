/** Why a signal aborts when the time is over. */
export const outOfTime = new DOMException("The time limit is over.", "TimeoutError");

/**
 * What `work` comes to; `undefined` once the milliseconds are over. Rejects with the signal's reason as soon as that aborts.
 *
 * @param work - its own signal aborts when it is no longer waited for. Where it rejects with {@link outOfTime}, its time is over too.
 */
export function withTimeLimit<T>(ms: number, signal: AbortSignal, work: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> {
  // By hand, not with AbortSignal.any and AbortSignal.timeout: what those leave on a long-lived signal, and on the event
  // loop, goes away only when it is collected.
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const stop = () => {
      end();
      reject(signal.reason);
      over.abort(signal.reason);
    };
    const timer = setTimeout(() => {
      end();
      resolve(undefined);
      over.abort(outOfTime);
    }, ms);
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
    };
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop, { once: true });
    const fail = (error: unknown) => (error === outOfTime ? resolve(undefined) : reject(error));
    work(over.signal).then(resolve, fail).finally(end);
  });
}
