import { type Answer, toResponse } from "./answer.ts";
import { tryOnce } from "./attempt.ts";
import { type Failure, ImagetagsError } from "./errors.ts";
import { Gate } from "./gate.ts";
import { observe } from "./observe.ts";
import type { CheckedOptions } from "./options.ts";
import { nextDelay, untilAborted, wait } from "./retry.ts";

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
  /** Signs one attempt: called for each, so that each has a fresh signature. The signal aborts when the attempt is over. */
  sign(request: UnsignedRequest, signal: AbortSignal): Promise<SignedRequest>;
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

/** What a provider lists with: its openapi-fetch client, and what stands beneath. */
export interface Connection<Client> {
  readonly client: Client;
  readonly dialect: Dialect;
  readonly send: Send;
  readonly options: CheckedOptions;
}

/**
 * Composes retry( gate( timeout( sign( fetch ) ) ) ), to stand beneath openapi-fetch.
 *
 * @param gate - of the credentials that `dialect` signs with.
 */
export function createSend(dialect: Dialect, options: CheckedOptions, gate = new Gate()): Send {
  return async (request, { signal = request.signal, onThrottled } = {}) => {
    const unsigned = await toUnsigned(request);
    const startedAt = Date.now();
    let renewed = false;

    for (let attempt = 1; ; attempt++) {
      const observed = observe(options, { provider: dialect.provider, method: unsigned.method, url: unsigned.url, attempt });
      const beforeSend = async (signedWith: unknown) => {
        const refusal = gate.refusalOf(signedWith);
        if (!refusal) await observed.sent();
        return refusal;
      };
      const outcome = await gate.run(() => tryOnce(dialect, options, unsigned, signal, beforeSend), signal);
      const { answer, failure, credentials } = outcome;

      if (failure?.refusesKey) dialect.forgetCredentials(credentials);
      const renew: boolean = !renewed && failure?.renewCredentials === true && dialect.forgetCredentials(credentials);
      renewed ||= renew;
      const retryInMs = renew ? 0 : failure && nextDelay(failure, attempt, Date.now() - startedAt, options.retry);
      if (failure?.kind === "throttled") onThrottled?.();
      await untilAborted(observed.ended(outcome, retryInMs), signal);
      if (retryInMs === undefined) return finish(answer, failure);
      await wait(retryInMs, signal);
    }
  };
}

function finish(answer: Answer | undefined, failure: Failure | undefined): Response {
  if (failure && (!answer || failure.kind === "unreadable")) throw new ImagetagsError(failure);
  return toResponse(answer as Answer);
}

async function toUnsigned(request: Request): Promise<UnsignedRequest> {
  const { method, url, headers } = request;
  // Not `request.body`: Firefox has none.
  const body = ["GET", "HEAD"].includes(method) ? undefined : await request.text();
  return { method, url, headers, body };
}
