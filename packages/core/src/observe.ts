import type { Outcome } from "./attempt.ts";
import type { ClientOptions, RequestEvent } from "./options.ts";

export interface ObservedAttempt {
  /** It is sent now. */
  sent(): Promise<void>;
  /** How it ended, and how long until the next one. */
  ended(outcome: Outcome, retryInMs: number | undefined): Promise<void>;
}

/** Tells the observers of one attempt; of one that is not sent, nothing. Rejects with what an observer threw. */
export function observe({ onRequest, onResponse }: ClientOptions, event: RequestEvent): ObservedAttempt {
  let sentAt: number | undefined;
  return {
    async sent() {
      sentAt = Date.now();
      await onRequest?.(event);
    },
    async ended({ answer, failure }, retryInMs) {
      if (sentAt === undefined) return;
      const durationMs = Date.now() - sentAt;
      await onResponse?.({ ...event, durationMs, status: answer?.status, failure: failure?.kind, code: failure?.code, retryInMs });
    },
  };
}
