import { tryOnce } from "./attempt.ts";
import type { Dialect, UnsignedRequest } from "./dialect.ts";
import { type Gate, gateOf, placeOf } from "./gate.ts";
import { observe } from "./observe.ts";
import type { CheckedOptions } from "./options.ts";
import type { Outcome } from "./outcome.ts";
import { nextDelay } from "./retry.ts";
import { untilAborted, wait } from "./wait.ts";
import type { Turn, Window } from "./window.ts";

/**
 * Authenticates, sends, times, reads and retries a request.
 *
 * @returns the last answer, and the failure that it, or its absence, means.
 * @throws the signal's reason; what a credentials function or an observer threw.
 */
export type Send = (request: UnsignedRequest, signal?: AbortSignal) => Promise<Outcome>;

interface Shared {
  /** Of the connection. */
  readonly window?: Window;
  /** Of the credentials that the dialect authenticates with. Default: that of their owner's requests. */
  readonly gate?: Gate | undefined;
}

/** Composes retry( timeout( authenticate( gate( fetch ) ) ) ). */
export function createSend(dialect: Dialect, options: CheckedOptions, { window, ...shared }: Shared = {}): Send {
  const takeTurn = window && openLine(window);
  const gate = shared.gate ?? (dialect.owner && gateOf(dialect.owner, placeOf(options.baseUrl, dialect.domains)));
  return async (request, signal = new AbortController().signal) => {
    const startedAt = Date.now();
    let inLineMs = 0;
    // A stranger is told the way in, and a token may end just then: each is tried again once.
    const renewed = new Set<boolean>();

    for (let attempt = 1; ; attempt++) {
      const arrivedAt = Date.now();
      const turn = await takeTurn?.(signal);
      inLineMs += Date.now() - arrivedAt;
      const observed = observe(options, { provider: dialect.provider, method: request.method, url: request.url, attempt });
      const outcome = await tryOnce(dialect, options, request, signal, { gate, beforeSend: observed.sent });
      const { answer, failure, credentials } = outcome;

      if (failure?.refusesKey && answer) dialect.renew(credentials, answer);
      const isStranger = credentials === undefined;
      const renew: boolean =
        !renewed.has(isStranger) && failure?.renewCredentials === true && answer !== undefined && dialect.renew(credentials, answer);
      if (renew) renewed.add(isStranger);
      const retryInMs = renew ? 0 : failure && nextDelay(failure, attempt, Date.now() - startedAt - inLineMs, options.retry);
      if (turn && answer && failure?.kind === "throttled") window?.onThrottled(turn);
      else if (turn && !failure) window?.onAnswered(turn);
      const told = observed.ended(outcome, retryInMs);
      if (told) await untilAborted(told, signal);
      if (retryInMs === undefined) return outcome;
      await wait(retryInMs, signal);
    }
  };
}

/** Hands out a window's turns: who came first is first. */
function openLine(window: Window): (signal: AbortSignal) => Promise<Turn> {
  let line: Promise<unknown> = Promise.resolve();
  const waitForTurn = async (signal: AbortSignal): Promise<Turn> => {
    for (let ms = window.waitMs(); ms > 0; ms = window.waitMs()) await wait(ms, signal);
    signal.throwIfAborted();
    return window.take();
  };
  return (signal) => {
    const turn = line.then(() => waitForTurn(signal));
    line = turn.catch(() => {});
    return untilAborted(turn, signal);
  };
}
