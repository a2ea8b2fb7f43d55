import { type Answer, BodyTooLongError, readAnswer, readRetryAfter } from "./answer.ts";
import type { Failure } from "./errors.ts";
import type { CheckedOptions } from "./options.ts";
import { untilAborted } from "./retry.ts";
import { hideSecrets, hideSecretsInAnswer, hideSecretsInHeaders } from "./secrets.ts";
import type { Dialect, SignedRequest, UnsignedRequest } from "./send.ts";
import { networkFailure, readUnreadable, timeoutFailure, tooLongFailure } from "./transport.ts";

/** What one attempt came to. */
export interface Outcome {
  readonly answer?: Answer;
  readonly failure?: Failure | undefined;
  /** What the attempt was signed with. */
  readonly credentials?: unknown;
}

/** Signs, sends and reads once, within the time limit. Throws the signal's reason, and what the credentials function threw. */
export async function tryOnce(dialect: Dialect, options: CheckedOptions, unsigned: UnsignedRequest, signal: AbortSignal): Promise<Outcome> {
  const deadline = startDeadline(options.timeoutMs, signal);
  try {
    const signed = await untilAborted(dialect.sign(unsigned), deadline.signal);
    const outcome = await untilAborted(exchange(dialect, options, unsigned, signed, deadline.signal), deadline.signal);
    return { ...outcome, credentials: signed.credentials };
  } catch (error) {
    signal.throwIfAborted();
    if (deadline.signal.aborted) return { failure: timeoutFailure(dialect.provider, options.timeoutMs) };
    throw error;
  } finally {
    deadline.stop();
  }
}

async function exchange(
  dialect: Dialect,
  { fetch = globalThis.fetch, maxBodyBytes }: CheckedOptions,
  { method, body, url: unsignedUrl }: UnsignedRequest,
  { url, headers, secrets }: SignedRequest,
  signal: AbortSignal,
): Promise<Outcome> {
  try {
    const init: RequestInit = { method, headers, redirect: "manual", signal };
    if (body !== undefined) init.body = body;
    return judge(dialect, await readAnswer(await fetch(url, init), maxBodyBytes), secrets);
  } catch (error) {
    if (error instanceof BodyTooLongError) return { failure: tooLongFailure(dialect.provider, maxBodyBytes) };
    const failure = networkFailure(dialect.provider, unsignedUrl, error, (text) => hideSecrets(text, [url, ...secrets]));
    return { failure: { ...failure, hint: dialect.hintForNetwork?.(failure.code as string | undefined) } };
  }
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

// By hand, not with AbortSignal.any and AbortSignal.timeout: what those leave on a long-lived signal, and on the event loop,
// goes away only when it is collected.
function startDeadline(timeoutMs: number, signal: AbortSignal): { signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, timeoutMs);
  if (signal.aborted) abort();
  signal.addEventListener("abort", abort, { once: true });
  const stop = () => {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
  };
  return { signal: controller.signal, stop };
}
