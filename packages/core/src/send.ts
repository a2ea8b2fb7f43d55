import { type Answer, BodyTooLongError, readAnswer, readRetryAfter, toResponse } from "./answer.ts";
import { type Failure, ImagetagsError } from "./errors.ts";
import type { CheckedOptions, RequestEvent } from "./options.ts";
import { nextDelay, untilAborted, wait } from "./retry.ts";
import { hideSecrets, hideSecretsInAnswer } from "./secrets.ts";
import { networkFailure, readUnreadable, timeoutFailure, tooLongFailure } from "./transport.ts";

export interface UnsignedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  readonly body: string | undefined;
}

export interface SignedRequest {
  readonly url: string;
  readonly headers: Headers;
  /** What must never be seen outside the request: keys, tokens, the signature. */
  readonly secrets: readonly string[];
  /** What it was signed with, to be named when the vendor calls that expired. */
  readonly credentials?: unknown;
}

/** What a vendor's API adds to HTTP. */
export interface Dialect {
  /** Provider id, such as `tencent-ccr`. */
  readonly provider: string;
  /** Signs one attempt: called for each, so that each has a fresh signature. */
  sign(request: UnsignedRequest): Promise<SignedRequest>;
  /** The failure an answer tells of, even inside a 200; `undefined` for a success. */
  readFailure(answer: Pick<Answer, "status" | "headers" | "body">): Failure | undefined;
  /** Drops the credentials of a signed request, which the vendor called expired. Returns whether new ones can be had. */
  forgetCredentials(expired: unknown): boolean;
  /** What a person can do about a request that got no answer. */
  hintForNetwork?(code: string | undefined): string | undefined;
}

export interface CallOptions {
  /** Stops the request, its retries and its waits; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  /** Told as soon as the vendor throttles, before the retry. */
  readonly onThrottled?: (() => void) | undefined;
}

/**
 * A `fetch` that signs, times, reads and retries.
 *
 * Resolves with every answer that could be read, the vendor's refusals included.
 *
 * @throws ImagetagsError of kind `network`, `timeout` or `unreadable`; the signal's reason; what a credentials function threw.
 */
export type Send = (request: Request, call?: CallOptions) => Promise<Response>;

/** Composes retry( timeout( sign( fetch ) ) ), to stand beneath openapi-fetch. */
export function createSend(dialect: Dialect, options: CheckedOptions): Send {
  return async (request, { signal = request.signal, onThrottled } = {}) => {
    const unsigned = await toUnsigned(request);
    const startedAt = Date.now();
    let renewed = false;

    for (let attempt = 1; ; attempt++) {
      const event: RequestEvent = { provider: dialect.provider, method: unsigned.method, url: unsigned.url, attempt };
      options.onRequest?.(event);
      const attemptedAt = Date.now();
      const { answer, failure, credentials } = await tryOnce(dialect, options, unsigned, signal);

      const renew: boolean = !renewed && failure?.renewCredentials === true && dialect.forgetCredentials(credentials);
      renewed ||= renew;
      const retryInMs = renew ? 0 : failure && nextDelay(failure, attempt, Date.now() - startedAt, options.retry);
      const durationMs = Date.now() - attemptedAt;
      options.onResponse?.({ ...event, durationMs, status: answer?.status, failure: failure?.kind, code: failure?.code, retryInMs });
      if (failure?.kind === "throttled") onThrottled?.();
      if (retryInMs === undefined) return finish(answer, failure);
      await wait(retryInMs, signal);
    }
  };
}

interface Outcome {
  readonly answer?: Answer;
  readonly failure?: Failure | undefined;
  /** What the attempt was signed with. */
  readonly credentials?: unknown;
}

async function tryOnce(dialect: Dialect, options: CheckedOptions, unsigned: UnsignedRequest, signal: AbortSignal): Promise<Outcome> {
  signal.throwIfAborted();
  const { url, headers, secrets, credentials } = await untilAborted(dialect.sign(unsigned), signal);
  const deadline = startDeadline(options.timeoutMs, signal);
  try {
    const { fetch = globalThis.fetch } = options;
    const init: RequestInit = { method: unsigned.method, headers, redirect: "manual", signal: deadline.signal };
    if (unsigned.body !== undefined) init.body = unsigned.body;
    const answer = await readAnswer(await fetch(url, init), options.maxBodyBytes);
    return { ...judge(dialect, answer, secrets), credentials };
  } catch (error) {
    signal.throwIfAborted();
    if (deadline.signal.aborted) return { failure: timeoutFailure(dialect.provider, options.timeoutMs) };
    if (error instanceof BodyTooLongError) return { failure: tooLongFailure(dialect.provider, options.maxBodyBytes) };
    const failure = networkFailure(dialect.provider, unsigned.url, error, (text) => hideSecrets(text, [url, ...secrets]));
    return { failure: { ...failure, hint: dialect.hintForNetwork?.(failure.code as string | undefined) } };
  } finally {
    deadline.stop();
  }
}

function judge(dialect: Dialect, answer: Answer, secrets: readonly string[]): Outcome {
  const read = (seen: Answer) => readUnreadable(dialect.provider, seen) ?? dialect.readFailure(seen);
  if (!read(answer)) return { answer };
  const safe = hideSecretsInAnswer(answer, secrets);
  const failure = read(safe);
  return { answer: safe, failure: failure && { retryAfterMs: readRetryAfter(safe.headers), ...failure } };
}

function finish(answer: Answer | undefined, failure: Failure | undefined): Response {
  if (failure && (!answer || failure.kind === "unreadable")) throw new ImagetagsError(failure);
  return toResponse(answer as Answer);
}

async function toUnsigned(request: Request): Promise<UnsignedRequest> {
  const body = request.body === null ? undefined : await request.text();
  return { method: request.method, url: request.url, headers: request.headers, body };
}

// By hand, not with AbortSignal.any and AbortSignal.timeout: what those leave on a long-lived signal, and on the event loop,
// goes away only when it is collected.
function startDeadline(timeoutMs: number, signal: AbortSignal): { signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, timeoutMs);
  signal.addEventListener("abort", abort, { once: true });
  const stop = () => {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
  };
  return { signal: controller.signal, stop };
}
