import { checkFunction, checkInteger, checkObject, checkSignal, checkText, secretError } from "./arguments.ts";
import type { ErrorKind } from "./errors.ts";
import { checkRetry, type RetryOptions } from "./retry.ts";

/** What every client takes, besides its vendor's own options. */
export interface ClientOptions {
  /** Where to send requests instead of the vendor's endpoint, such as a sandbox. A proxy has to keep host and path: both are signed. */
  readonly baseUrl?: string;
  /**
   * Default: the runtime's own `fetch`, looked up at each call. In Node, `nodeFetch` of `@imagetags/core/node` takes less time and
   * memory. Receives signed URLs, which are secrets.
   */
  readonly fetch?: (url: string, init: FetchInit) => Promise<FetchResponse>;
  /** Longest time one attempt may take, its body included, in milliseconds. Default 30,000. */
  readonly timeoutMs?: number;
  readonly retry?: RetryOptions;
  /** Most pages of one listing in flight at a time, where the vendor returns a total. Starts with 4, and finds out what the vendor accepts. Default 8. */
  readonly concurrency?: number;
  /** Longest body that is read, in bytes. Default 128 MiB. */
  readonly maxBodyBytes?: number;
  /** The `User-Agent` header. Default `imagetags`. Browsers may send their own instead. */
  readonly userAgent?: string;
  /**
   * Called before each attempt is sent. Sees no credentials and no signature. A promise is waited for. What is thrown, or
   * what the promise rejects with, ends the call.
   */
  readonly onRequest?: (event: RequestEvent) => void;
  /** Called when an attempt has ended that `onRequest` was called for, unless the caller's signal ended it. Otherwise as `onRequest`. */
  readonly onResponse?: (event: ResponseEvent) => void;
}

/** What a `fetch` is given: as much of a `RequestInit` as is used. */
export interface FetchInit {
  readonly method: string;
  readonly headers: Record<string, string>;
  readonly body?: string;
  readonly redirect: "manual";
  readonly signal: AbortSignal;
}

/** What a `fetch` resolves with: as much of a `Response` as is read. */
export interface FetchResponse extends Pick<Response, "status" | "headers"> {
  readonly body: { getReader(): Pick<ReadableStreamDefaultReader<Uint8Array>, "read" | "cancel"> } | null;
}

/** An attempt that is about to be sent. */
export interface RequestEvent {
  /** Provider id, such as `tencent-ccr`. */
  readonly provider: string;
  readonly method: string;
  /** The URL before it is signed. */
  readonly url: string;
  /** 1 for the first attempt. */
  readonly attempt: number;
}

/** How an attempt ended. */
export interface ResponseEvent extends RequestEvent {
  readonly durationMs: number;
  /** HTTP status; absent when there was no answer. */
  readonly status?: number | undefined;
  /** Why the attempt failed, if it did. */
  readonly failure?: ErrorKind | undefined;
  /** The vendor's code for it. */
  readonly code?: string | number | undefined;
  /** How long until the next attempt, in milliseconds; absent when this one was the last. */
  readonly retryInMs?: number | undefined;
}

/** Options that are right, with their defaults. */
export interface CheckedOptions extends ClientOptions {
  readonly baseUrl: string;
  readonly timeoutMs: number;
  readonly retry: Required<RetryOptions>;
  readonly concurrency: number;
  readonly maxBodyBytes: number;
  readonly userAgent: string;
}

/**
 * Checks the common options and fills in their defaults.
 *
 * @throws ImagetagsError of kind `argument`.
 */
export function checkOptions(options: ClientOptions, endpoint: string): CheckedOptions {
  checkObject("options", options);
  for (const name of ["fetch", "onRequest", "onResponse"] as const) checkFunction(name, options[name]);
  const { baseUrl = endpoint, timeoutMs = 30_000, concurrency = 8, maxBodyBytes = 128 * 2 ** 20, userAgent = "imagetags" } = options;
  return {
    ...options,
    baseUrl: checkUrl("baseUrl", baseUrl),
    timeoutMs: checkInteger("timeoutMs", timeoutMs, 1, 2 ** 31 - 1),
    retry: checkRetry(options.retry),
    concurrency: checkInteger("concurrency", concurrency, 1, 100),
    maxBodyBytes: checkInteger("maxBodyBytes", maxBodyBytes, 1, Number.MAX_SAFE_INTEGER),
    userAgent: checkText("userAgent", userAgent, /^[ -~]+$/, "must be printable ASCII"),
  };
}

/**
 * Checks the options of one listing.
 *
 * @throws ImagetagsError of kind `argument`.
 */
export function checkCallerOptions<Options extends { readonly signal?: AbortSignal | undefined }>(options: Options): Options {
  checkSignal(checkObject("options", options).signal);
  return options;
}

/** Refuses what cannot stand before a path; gives it without the slash at its end. */
export function checkUrl(name: string, text: string): string {
  // The text itself is looked at: a parsed URL does not tell `https://host/?` from `https://host/`.
  const isPlain = typeof text === "string" && URL.canParse(text) && !/[\s\p{Cc}?#]/u.test(text);
  const url = isPlain ? new URL(text) : undefined;
  // The value is not shown: it may hold a password.
  if (!url || !/^https?:/.test(url.protocol) || url.username || url.password) {
    throw secretError(name, "must be an http(s) URL without user, password, query, fragment or white space");
  }
  return text.replace(/\/+$/, "");
}
