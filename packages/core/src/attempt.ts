import { type Answer, BodyTooLongError, readAnswer, readRetryAfter } from "./answer.ts";
import type { Dialect, UnsignedRequest } from "./dialect.ts";
import { createFailure, type Failure } from "./errors.ts";
import type { CheckedOptions } from "./options.ts";
import { hideSecrets, hideSecretsInAnswer } from "./secrets.ts";
import { networkFailure, readUnreadable } from "./transport.ts";

/** What one attempt came to. */
export interface Outcome {
  /** Where it is a refusal, nothing in it is secret. */
  readonly answer?: Answer | undefined;
  readonly failure?: Failure | undefined;
  /** What the attempt was authenticated with. */
  readonly credentials?: unknown;
  /** What the headers of a success must not show when they are handed out. */
  readonly secrets?: readonly string[] | undefined;
}

/** Called when an attempt is signed, before it is sent. An outcome that it gives stands for the attempt, which is not sent. */
export type BeforeSend = (credentials: unknown) => Promise<Outcome | undefined>;

/**
 * Authenticates, sends and reads once, within the time limit. Throws the signal's reason, and what the credentials function or
 * `beforeSend` threw.
 */
export function tryOnce(
  dialect: Dialect,
  options: CheckedOptions,
  request: UnsignedRequest,
  signal: AbortSignal,
  beforeSend: BeforeSend,
): Promise<Outcome> {
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
      resolve({ failure: timeoutFailure(dialect.provider, options.timeoutMs) });
      over.abort("timeout");
    }, options.timeoutMs);
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", stop);
    };
    if (signal.aborted) return stop();
    signal.addEventListener("abort", stop, { once: true });
    exchange(dialect, options, request, over.signal, beforeSend).then(resolve, reject).finally(end);
  });
}

async function exchange(
  dialect: Dialect,
  { fetch = globalThis.fetch, maxBodyBytes }: CheckedOptions,
  request: UnsignedRequest,
  signal: AbortSignal,
  beforeSend: BeforeSend,
): Promise<Outcome> {
  const { url, headers, secrets, credentials } = await dialect.authenticate(request, signal);
  signal.throwIfAborted();
  const known = await beforeSend(credentials);
  if (known) return known;
  signal.throwIfAborted();
  const { method, body } = request;
  try {
    const response = await fetch(url, { method, headers: { ...headers }, redirect: "manual", signal, ...(body !== undefined && { body }) });
    return { ...judge(dialect, await readAnswer(response, maxBodyBytes, method), secrets), credentials };
  } catch (error) {
    return { failure: explain(dialect, error, request.url, maxBodyBytes, [url, ...secrets]) };
  }
}

function judge(dialect: Dialect, answer: Answer, secrets: readonly string[]): Outcome {
  const read = (seen: Answer) => readUnreadable(dialect.provider, seen) ?? dialect.readFailure(seen);
  if (!read(answer)) return { answer, secrets };
  const safe = hideSecretsInAnswer(answer, secrets);
  const failure = read(safe);
  return { answer: safe, failure: failure && { retryAfterMs: readRetryAfter(safe.headers), ...failure } };
}

function explain({ provider, hintForNetwork }: Dialect, error: unknown, url: string, maxBodyBytes: number, secrets: string[]): Failure {
  if (error instanceof BodyTooLongError) {
    return createFailure(provider, "unreadable", `the answer is longer than ${maxBodyBytes} bytes`, { hint: "Raise maxBodyBytes." });
  }
  const failure = networkFailure(provider, url, error, (text) => hideSecrets(text, secrets));
  return { ...failure, hint: failure.hint ?? hintForNetwork?.(failure.code as string | undefined) };
}

function timeoutFailure(provider: string, timeoutMs: number): Failure {
  return createFailure(provider, "timeout", `no complete answer within ${timeoutMs} ms`, { hint: "Raise timeoutMs." });
}
