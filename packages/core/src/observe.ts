import type { ClientOptions, RequestEvent } from "./options.ts";
import type { Outcome } from "./outcome.ts";

export interface ObservedAttempt {
  /** It is sent now. */
  sent(): Promise<void>;
  /** How it ended, and how long until the next one. Nothing to wait for where nobody observes. */
  ended(outcome: Outcome, retryInMs: number | undefined): Promise<void> | undefined;
}

/** Tells the observers of one attempt; of one that is not sent, nothing. Rejects with what an observer threw. */
export function observe({ onRequest, onResponse }: ClientOptions, event: RequestEvent): ObservedAttempt {
  let sentAt: number | undefined;
  return {
    async sent() {
      sentAt = Date.now();
      await onRequest?.(event);
    },
    ended({ answer, failure }, retryInMs) {
      if (sentAt === undefined || !onResponse) return undefined;
      const durationMs = Date.now() - sentAt;
      const ended = { ...event, durationMs, status: answer?.status, failure: failure?.kind, code: failure?.code, retryInMs };
      return (async () => onResponse(ended))();
    },
  };
}
