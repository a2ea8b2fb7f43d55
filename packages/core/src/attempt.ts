import { type Answer, BodyTooLongError, readAnswer, readRetryAfter } from "./answer.ts";
import { createFailure, type Failure } from "./errors.ts";
import type { CheckedOptions } from "./options.ts";
import { untilAborted } from "./retry.ts";
import { hideSecrets, hideSecretsInAnswer, hideSecretsInHeaders } from "./secrets.ts";
import type { Dialect, UnsignedRequest } from "./send.ts";
import { networkFailure, readUnreadable } from "./transport.ts";

/** What one attempt came to. */
export interface Outcome {
  readonly answer?: Answer;
  readonly failure?: Failure | undefined;
  /** What the attempt was signed with. */
  readonly credentials?: unknown;
}

/** Called when an attempt is signed, before it is sent. An outcome that it gives stands for the attempt, which is not sent. */
export type BeforeSend = (credentials: unknown) => Promise<Outcome | undefined>;

/**
 * Signs, sends and reads once, within the time limit. Throws the signal's reason, and what the credentials function or
 * `beforeSend` threw.
 */
export async function tryOnce(
  dialect: Dialect,
  options: CheckedOptions,
  unsigned: UnsignedRequest,
  signal: AbortSignal,
  beforeSend: BeforeSend,
): Promise<Outcome> {
  const { timeoutMs } = options;
  // By hand, not with AbortSignal.any and AbortSignal.timeout: what those leave on a long-lived signal, and on the event
  // loop, goes away only when it is collected.
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(), timeoutMs);
  try {
    return await untilAborted(untilAborted(exchange(dialect, options, unsigned, deadline.signal, beforeSend), deadline.signal), signal);
  } catch (error) {
    if (signal.aborted) deadline.abort(signal.reason);
    signal.throwIfAborted();
    if (!deadline.signal.aborted) throw error;
    const hint = "Raise timeoutMs if the network is slow.";
    return { failure: createFailure(dialect.provider, "timeout", `no whole answer within ${timeoutMs} ms`, { hint }) };
  } finally {
    clearTimeout(timer);
  }
}

async function exchange(
  dialect: Dialect,
  { fetch = globalThis.fetch, maxBodyBytes }: CheckedOptions,
  unsigned: UnsignedRequest,
  signal: AbortSignal,
  beforeSend: BeforeSend,
): Promise<Outcome> {
  const { url, headers, secrets, credentials } = await dialect.sign(unsigned, signal);
  signal.throwIfAborted();
  const known = await beforeSend(credentials);
  if (known) return known;
  signal.throwIfAborted();
  const { method, body } = unsigned;
  try {
    const init: RequestInit = { method, headers, redirect: "manual", signal };
    if (body !== undefined) init.body = body;
    return { ...judge(dialect, await readAnswer(await fetch(url, init), maxBodyBytes), secrets), credentials };
  } catch (error) {
    return { failure: explain(dialect, error, unsigned.url, maxBodyBytes, [url, ...secrets]) };
  }
}

function explain({ provider, hintForNetwork }: Dialect, error: unknown, url: string, maxBodyBytes: number, secrets: string[]): Failure {
  if (error instanceof BodyTooLongError) {
    const hint = "Raise maxBodyBytes if so long an answer is expected.";
    return createFailure(provider, "unreadable", `the answer is longer than ${maxBodyBytes} bytes`, { hint });
  }
  const failure = networkFailure(provider, url, error, (text) => hideSecrets(text, secrets));
  return { ...failure, hint: failure.hint ?? hintForNetwork?.(failure.code as string | undefined) };
}

function judge(dialect: Dialect, answer: Answer, secrets: readonly string[]): Outcome {
  const read = (seen: Answer) => readUnreadable(dialect.provider, seen) ?? dialect.readFailure(seen);
  if (!read(answer)) return { answer: { ...answer, headers: hideSecretsInHeaders(answer.headers, secrets.filter(isDistinctive)) } };
  const safe = hideSecretsInAnswer(answer, secrets);
  const failure = read(safe);
  return { answer: safe, failure: failure && { retryAfterMs: readRetryAfter(safe.headers), ...failure } };
}

// A header of a success can be what was asked for, such as a token: a short password must not be found in it by chance.
function isDistinctive({ length }: string): boolean {
  return length >= 8;
}
