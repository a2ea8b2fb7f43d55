import { checkInteger, checkObject } from "./arguments.ts";
import type { Failure } from "./errors.ts";

export interface RetryOptions {
  /** Attempts in all, the first one included. Default 5; 1 turns retrying off. */
  readonly attempts?: number;
  /** Longest wait before the second attempt, in milliseconds; it doubles with each one. No wait is below half of it. Default 500. */
  readonly delayMs?: number;
  /**
   * Time within which the last attempt has to start, in milliseconds: 24 days at most. Waiting for a turn, at the vendor's pace, does
   * not count. Default 90,000: vendors that name a time name a minute.
   */
  readonly budgetMs?: number;
}

const maxDelayMs = 20_000;
// A timer that is set for longer fires at once. No wait is longer than the budget.
const longestTimerMs = 2 ** 31 - 1;

/**
 * Checks how to try again and fills in the defaults.
 *
 * @throws ImagetagsError of kind `argument`.
 */
export function checkRetry(options: RetryOptions = {}): Required<RetryOptions> {
  const { attempts = 5, delayMs = 500, budgetMs = 90_000 } = checkObject("retry", options);
  return {
    attempts: checkInteger("retry.attempts", attempts, 1, 100),
    delayMs: checkInteger("retry.delayMs", delayMs, 0, maxDelayMs),
    budgetMs: checkInteger("retry.budgetMs", budgetMs, 0, longestTimerMs),
  };
}

/**
 * How long to wait before the next attempt, in milliseconds; `undefined` for no further one.
 * Exponential with jitter of half of it, never earlier than the vendor's `Retry-After`, never beyond the budget.
 */
export function nextDelay(failure: Failure, attempt: number, elapsedMs: number, policy: Required<RetryOptions>): number | undefined {
  if (!failure.retryable || attempt >= policy.attempts) return undefined;
  const jittered = (0.5 + Math.random() / 2) * Math.min(policy.delayMs * 2 ** (attempt - 1), maxDelayMs);
  const delay = Math.round(Math.max(jittered, failure.retryAfterMs ?? 0));
  // A clock that was set back does not lengthen the budget.
  return Math.max(elapsedMs, 0) + delay <= policy.budgetMs ? delay : undefined;
}
