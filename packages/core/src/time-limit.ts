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
    const stop = () => {
      end();
      reject(signal.reason);
      over.abort(signal.reason);
    };
    const timer = setTimeout(() => {
      end();
      resolve(undefined);
      over.abort("timeout");
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
