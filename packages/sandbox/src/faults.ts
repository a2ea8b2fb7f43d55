/** One thing that goes wrong with one answer, or happens just before it. */
export type Fault =
  /** The vendor's own way to say "too many requests". */
  | { readonly kind: "throttle" }
  /** A proxy's page. */
  | { readonly kind: "html"; readonly status: 200 | 403 | 500 | 502 }
  /** Nothing for a while, then the answer. */
  | { readonly kind: "slow-headers"; readonly ms: number }
  /** Half of the body, nothing for a while, then the rest. */
  | { readonly kind: "slow-body"; readonly ms: number }
  /** Half of the body, then the connection breaks. */
  | { readonly kind: "cut-body" }
  /** The connection breaks before there is an answer. */
  | { readonly kind: "reset" }
  | { readonly kind: "empty-body" }
  | { readonly kind: "wrong-content-type" }
  /** A packed body; over HTTP only, where the client's `fetch` unpacks it. */
  | { readonly kind: "gzip" }
  /** The page before the one that was asked for. */
  | { readonly kind: "duplicate-page" }
  /** Fewer rows than there are. */
  | { readonly kind: "short-page" }
  /** Never more than so many rows, whatever the limit. */
  | { readonly kind: "capped-limit"; readonly limit: number }
  /** The first page, whatever the offset. */
  | { readonly kind: "ignored-offset" }
  /** A total that is off by so many. */
  | { readonly kind: "lying-total"; readonly by: number }
  /** No total in an answer that should have one. */
  | { readonly kind: "missing-total" }
  /** What the page before returned to go on with, once more: it leads to the page that was asked for. */
  | { readonly kind: "stale-cursor" }
  /** No word of a next page, although there is one. */
  | { readonly kind: "lost-next" }
  /** An answer from a replica that has not heard of the last so many pushes and deletions. */
  | { readonly kind: "replica"; readonly behind: number }
  /** Rows of equal time in another order, drawn from the seed. */
  | { readonly kind: "any-order"; readonly seed: number }
  /**
   * Somebody pushes a tag, or pushes it again, to the repository that is asked for. An import may set an older time than that
   * of the push, in milliseconds since 1970.
   */
  | { readonly kind: "push"; readonly tag: TagChoice; readonly at?: number }
  /** Somebody deletes a tag of the repository that is asked for. */
  | { readonly kind: "delete"; readonly tag: TagChoice }
  /** Every token ends, those of temporary keys too. Keys without one go on. */
  | { readonly kind: "expired-token" }
  /** A right signature is taken for a wrong one. Five in a row lock the key, where the vendor locks keys. */
  | { readonly kind: "bad-signature" };

/** Faults that only some vendors can have, by the way they page, count, sort and know their callers. */
export type VendorFault = (typeof vendorFaults)[number];

/** Of vendors whose pages have a place that is known beforehand. */
export const placeFaults = ["duplicate-page", "ignored-offset"] as const;
export const sizeFaults = ["short-page", "capped-limit"] as const;
/** Of vendors that return how many rows there are. */
export const totalFaults = ["lying-total", "missing-total"] as const;
/** Of vendors that return how to go on. */
export const nextFaults = ["stale-cursor", "lost-next"] as const;
/** Of vendors that sign. */
export const callerFaults = ["expired-token", "bad-signature"] as const;

const vendorFaults = [...placeFaults, ...sizeFaults, ...totalFaults, ...nextFaults, ...callerFaults, "any-order"] as const;

/** Whether a fault does something to a vendor that has the faults of a list. */
export function isAmong({ kind }: Fault, faults: readonly VendorFault[]): boolean {
  return !vendorFaults.some((name) => name === kind) || faults.some((name) => name === kind);
}

/** A tag's name, or its place among the tags that the repository has, counted from 0 and round again at the end. */
export type TagChoice = string | number;

/** Decides what goes wrong with the answer to a request; `undefined` for nothing. */
export type FaultPlan = (request: FaultRequest) => Fault | readonly Fault[] | undefined;

export interface FaultRequest {
  /** Provider id, such as `tencent-ccr`. */
  readonly provider: string;
  /** 0 for the first request that the sandbox gets. */
  readonly index: number;
}

/** The first fault, or list of faults, for the first request, the second for the second, then none. */
export function scriptFaults(faults: readonly (Fault | readonly Fault[] | undefined)[]): FaultPlan {
  return ({ index }) => faults[index];
}

/**
 * A fault for some of the requests, drawn from a list. The same seed always gives the same faults.
 *
 * @param rate - how often, from 0 to 1.
 */
export function randomFaults(seed: number, rate: number, faults: readonly Fault[]): FaultPlan {
  const random = createRandom(seed);
  return () => (random() < rate ? faults[Math.floor(random() * faults.length)] : undefined);
}

/** What the sandbox throws where a connection would break. */
export class ConnectionReset extends TypeError {
  override readonly cause: Error = Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" });

  constructor() {
    super("fetch failed");
  }
}

/** Numbers from 0 to 1 that look random (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
