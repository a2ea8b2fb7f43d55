import { type Answer, BodyTooLongError, readAnswer } from "./answer.ts";
import type { Dialect, UnsignedRequest } from "./dialect.ts";
import { createFailure, type Failure } from "./errors.ts";
import type { Gate } from "./gate.ts";
import { readRetryAfter } from "./http.ts";
import type { CheckedOptions } from "./options.ts";
import { NoTokenError, type Outcome } from "./outcome.ts";
import { hideSecrets, hideSecretsInAnswer } from "./secrets.ts";
import { withTimeLimit } from "./time-limit.ts";
import { networkFailure, readUnreadable } from "./transport.ts";

export interface AttemptOptions {
  /** Of the credentials. Whoever asks without passes it by. */
  readonly gate?: Gate | undefined;
  /** Called when the request is about to be sent. */
  readonly beforeSend: () => Promise<void>;
}

/**
 * Authenticates, sends and reads once, within the time limit. Throws the signal's reason, and what the credentials function or
 * `beforeSend` threw.
 */
export async function tryOnce(
  dialect: Dialect,
  options: CheckedOptions,
  request: UnsignedRequest,
  signal: AbortSignal,
  attempt: AttemptOptions,
): Promise<Outcome> {
  let isSent = false;
  const beforeSend = () => {
    isSent = true;
    return attempt.beforeSend();
  };
  const { timeoutMs } = options;
  const work = (limited: AbortSignal) =>
    sendOnce(dialect, options, request, limited, { ...attempt, beforeSend }).catch((error: unknown): Outcome => {
      if (error instanceof NoTokenError) return { failure: error.failure };
      throw error;
    });
  return (await withTimeLimit(timeoutMs, signal, work)) ?? { failure: timeoutFailure(dialect.provider, timeoutMs, isSent) };
}

async function sendOnce(
  dialect: Dialect,
  { fetch = globalThis.fetch, maxBodyBytes }: CheckedOptions,
  request: UnsignedRequest,
  signal: AbortSignal,
  { gate, beforeSend }: AttemptOptions,
): Promise<Outcome> {
  const { url, headers, secrets, credentials, isIssued } = await dialect.authenticate(request, signal);
  signal.throwIfAborted();
  const send = async (): Promise<Outcome> => {
    await beforeSend();
    signal.throwIfAborted();
    const { method, body } = request;
    try {
      const response = await fetch(url, {
        method,
        headers: { ...headers },
        redirect: "manual",
        signal,
        ...(body !== undefined && { body }),
      });
      return judge(dialect, await readAnswer(response, maxBodyBytes, method), secrets);
    } catch (error) {
      return { failure: explain(dialect, error, request.url, maxBodyBytes, [url, ...secrets]) };
    }
  };
  const outcome = await (gate && credentials !== undefined && !isIssued ? gate.run(credentials, send, signal) : send());
  return { ...outcome, credentials };
}

function judge(dialect: Dialect, answer: Answer, secrets: readonly string[]): Outcome {
  const read = (seen: Answer) => readUnreadable(dialect.provider, seen) ?? dialect.readFailure(seen);
  if (!read(answer)) return { answer, secrets };
  const safe = hideSecretsInAnswer(answer, secrets);
  const failure = read(safe);
  return {
    answer: safe,
    failure: failure && { ...failure, retryAfterMs: later(failure.retryAfterMs, readRetryAfter(safe.headers)) },
    location: answer.headers.get("location"),
  };
}

function later(some: number | undefined, other: number | undefined): number | undefined {
  return some === undefined || other === undefined ? (some ?? other) : Math.max(some, other);
}

function explain({ provider, hintForNetwork }: Dialect, error: unknown, url: string, maxBodyBytes: number, secrets: string[]): Failure {
  if (isTooLong(error)) {
    return createFailure(provider, "unreadable", `the answer is longer than ${maxBodyBytes} bytes`, { hint: "Raise maxBodyBytes." });
  }
  const failure = networkFailure(provider, url, error, (text) => hideSecrets(text, secrets));
  return { ...failure, hint: failure.hint ?? hintForNetwork?.(failure.code as string | undefined) };
}

// What was thrown may throw at whoever looks at it.
function isTooLong(thrown: unknown): boolean {
  try {
    return thrown instanceof BodyTooLongError;
  } catch {}
  return false;
}

function timeoutFailure(provider: string, ms: number, isSent: boolean): Failure {
  return isSent
    ? createFailure(provider, "timeout", `no complete answer within ${ms} ms`, { hint: "Raise timeoutMs." })
    : createFailure(provider, "timeout", `not sent within ${ms} ms`, {
        hint: "It waited for its credentials, or for the answer to another request that was sent with them.",
      });
}
