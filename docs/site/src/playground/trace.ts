import type { ClientOptions, RequestEvent, ResponseEvent } from "@imagetags/core";

type Fetch = NonNullable<ClientOptions["fetch"]>;

/** One attempt of a request, as it can be watched. Times are milliseconds since the run began. */
export interface Attempt {
  /** Path and query before they are signed. */
  readonly request: string;
  /** The body, where it names the page. */
  body: string;
  readonly number: number;
  /** Whether the same page was asked for before: to prove a listing, or because a pass proved nothing. */
  isAgain: boolean;
  readonly startedMs: number;
  endedMs?: number;
  state: "in flight" | "answered" | "failed" | "not needed";
  /** HTTP status. */
  status?: number | undefined;
  /** Why it failed, in a word, with the vendor's code. */
  reason?: string | undefined;
  retryInMs?: number | undefined;
}

/** Watches a client's requests. */
export interface Trace {
  readonly attempts: readonly Attempt[];
  /** What the client has to be opened with. */
  readonly options: Required<Pick<ClientOptions, "fetch" | "onRequest" | "onResponse">>;
}

/**
 * @param fetch - what answers.
 * @param elapsedMs - the time since the run began.
 */
export function traceRequests(fetch: Fetch, elapsedMs: () => number): Trace {
  const attempts: Attempt[] = [];
  const sent = new Set<Attempt>();
  // In the order in which they were answered: events tell only the URL, and pages that are named in a body share theirs.
  const answered: Attempt[] = [];
  return {
    attempts,
    options: {
      onRequest({ url, attempt: number }) {
        attempts.push({ request: toRequest(url), body: "", number, isAgain: false, startedMs: elapsedMs(), state: "in flight" });
      },
      onResponse(event) {
        const attempt = answered.find((one) => one.state === "in flight" && isOf(one, event));
        if (attempt) Object.assign(attempt, describeEnd(event), { endedMs: elapsedMs() });
      },
      async fetch(url, init) {
        const attempt = attempts.find((one) => !sent.has(one) && isSigned(one.request, url));
        if (!attempt) return fetch(url, init);
        sent.add(attempt);
        attempt.body = typeof init.body === "string" ? init.body : "";
        attempt.isAgain = attempt.number === 1 && attempts.some((other) => isSamePage(other, attempt));
        // The client tells nobody of a request that it cancels, so its signal is watched.
        init.signal?.addEventListener("abort", () => {
          if (attempt.state === "in flight") Object.assign(attempt, { state: "not needed", endedMs: elapsedMs() });
        });
        return fetch(url, init).finally(() => answered.push(attempt));
      },
    },
  };
}

function isOf({ request, number }: Attempt, { url, attempt }: RequestEvent): boolean {
  return request === toRequest(url) && number === attempt;
}

function isSamePage(other: Attempt, attempt: Attempt): boolean {
  return other !== attempt && other.request === attempt.request && other.body === attempt.body && other.state !== "not needed";
}

function describeEnd({ status, failure, code, retryInMs }: ResponseEvent): Partial<Attempt> {
  const reason = failure && (code === undefined ? failure : `${failure}, code ${code}`);
  return { state: failure ? "failed" : "answered", status, reason, retryInMs };
}

function toRequest(url: string): string {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}

/** Whether a URL is that of a request, which a signature may have been added to. */
function isSigned(request: string, url: string): boolean {
  const [path = "", query = ""] = request.split("?");
  const signed = new URL(url);
  return signed.pathname === path && [...new URLSearchParams(query)].every(([name, value]) => signed.searchParams.get(name) === value);
}
