import type { ClientOptions, RequestEvent, ResponseEvent } from "@imagetags/core";

type Fetch = NonNullable<ClientOptions["fetch"]>;

/** One attempt of a request, as it can be watched. Times are milliseconds since the run began. */
export interface Attempt {
  /** Path and query before they are signed. */
  readonly request: string;
  readonly number: number;
  /** Whether the same page was asked for before: to prove a listing, or because a pass proved nothing. */
  readonly isAgain: boolean;
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
  const isSame = (attempt: Attempt, event: RequestEvent) =>
    attempt.state === "in flight" && attempt.request === toRequest(event.url) && attempt.number === event.attempt;
  return {
    attempts,
    options: {
      onRequest(event) {
        const request = toRequest(event.url);
        const isAgain = event.attempt === 1 && attempts.some((other) => other.request === request && other.state !== "not needed");
        attempts.push({ request, number: event.attempt, isAgain, startedMs: elapsedMs(), state: "in flight" });
      },
      onResponse(event) {
        const attempt = attempts.find((one) => isSame(one, event));
        if (attempt) Object.assign(attempt, describeEnd(event), { endedMs: elapsedMs() });
      },
      // The client tells nobody of a request that it cancels, so its signal is watched.
      async fetch(url, init) {
        const attempt = attempts.find((one) => one.state === "in flight" && isSigned(one.request, url) && !watched.has(one));
        if (attempt) {
          watched.add(attempt);
          init.signal?.addEventListener("abort", () => {
            if (attempt.state === "in flight") Object.assign(attempt, { state: "not needed", endedMs: elapsedMs() });
          });
        }
        return fetch(url, init);
      },
    },
  };
}

const watched = new WeakSet<Attempt>();

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
