/** Resolves after `ms`; rejects with the signal's reason as soon as it aborts. */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout>;
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  return untilAborted(over, signal).finally(() => clearTimeout(timer));
}

/** What the promise comes to; the signal's reason as soon as it aborts, if that is sooner. */
export function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    promise.then(resolve, reject).then(() => signal.removeEventListener("abort", stop));
    if (signal.aborted) stop();
    else signal.addEventListener("abort", stop, { once: true });
  });
}

/** A line in which one at a time has the turn. Resolves when it is the caller's, with what gives it back; rejects with the signal's reason. */
export function createLine(): (signal: AbortSignal) => Promise<() => void> {
  let last = Promise.resolve();
  return async (signal) => {
    const before = last;
    let leave = () => {};
    last = new Promise((resolve) => {
      leave = resolve;
    });
    try {
      await untilAborted(before, signal);
    } catch (error) {
      before.then(leave);
      throw error;
    }
    return leave;
  };
}
