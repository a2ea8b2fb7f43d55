import type { ClientOptions, RequestEvent, ResponseEvent } from "@imagetags/core";

type Fetch = NonNullable<ClientOptions["fetch"]>;

/** One attempt of a request, as it can be watched. Times are milliseconds since the run began. */
export interface Attempt {
  /** Path and query before they are signed. */
  readonly request: string;
  /** What names the page, as the query or the body says it; empty where it is no page that is asked for, but a token. */
  place: string;
  readonly number: number;
  /** How often the page was read by then: again to prove a listing, or because a pass proved nothing. */
  reading: number;
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
  /** How many requests were in flight at a time, at most. */
  readonly mostInFlight: () => number;
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
  let mostInFlight = 0;
  return {
    attempts,
    mostInFlight: () => mostInFlight,
    options: {
      onRequest({ url, attempt: number }) {
        attempts.push({ request: toRequest(url), place: "", number, reading: 1, startedMs: elapsedMs(), state: "in flight" });
        mostInFlight = Math.max(mostInFlight, attempts.filter(({ state }) => state === "in flight").length);
      },
      onResponse(event) {
        const attempt = answered.find((one) => one.state === "in flight" && isOf(one, event));
        if (attempt) Object.assign(attempt, describeEnd(event), { endedMs: elapsedMs() });
      },
      async fetch(url, init) {
        const attempt = attempts.find((one) => !sent.has(one) && isSigned(one.request, url));
        if (!attempt) return fetch(url, init);
        sent.add(attempt);
        attempt.place = readPlace(attempt.request, typeof init.body === "string" ? init.body : "");
        attempt.reading = countReadings(attempts, attempt);
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

/** How often a page was asked for, this time included. What is tried again, or was no longer needed, counts once. */
function countReadings(attempts: readonly Attempt[], attempt: Attempt): number {
  const { request, place } = attempt;
  if (!place) return 1;
  const same = attempts.filter((one) => one.request === request && one.place === place && one.state !== "not needed");
  return Math.max(1, same.filter(({ number }) => number === 1).length);
}

// How vendors call the place of a page.
const placeNames = /^(?:offset|limit|page|page_?(?:size|number|token)|per_page|n|last|next_?token|max_?results)$/i;

function readPlace(request: string, body: string): string {
  const fields = [...new URLSearchParams(request.split("?")[1]), ...Object.entries(readFields(body))];
  const places = fields.filter(([name]) => placeNames.test(name));
  return places.map(([name, value]) => `${name} ${value}`).join("  ");
}

function readFields(body: string): Record<string, unknown> {
  return body.startsWith("{") ? JSON.parse(body) : {};
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
