import type { Answer, SeenAnswer } from "./answer.ts";
import type { Failure } from "./errors.ts";

/** A request before it is authenticated. */
export interface UnsignedRequest {
  readonly method: string;
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/** What authenticating adds to a request. */
export interface AuthenticatedRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** What must never be seen outside the request: keys, tokens, the signature. */
  readonly secrets: readonly string[];
  /** What it was authenticated with, to be named when the vendor refuses it. */
  readonly credentials?: unknown;
  /** Whether those were issued for the caller's, as a token for a repository is: to be refused costs nothing. */
  readonly isIssued?: boolean;
}

/** How a client is known to its vendor. */
export interface Authentication {
  /**
   * The credentials as the caller gave them, a value or a function; nothing for a stranger. Clients that are given the very same
   * share what the vendor says of them.
   */
  readonly owner: object | undefined;
  /** Called for each attempt, so that each has a fresh signature. The signal aborts when the attempt is over. */
  authenticate(request: UnsignedRequest, signal: AbortSignal): Promise<AuthenticatedRequest>;
  /**
   * Learns from the refusal of a request that was authenticated with `used`: drops what ran out, or takes up the challenge in the
   * answer. Returns whether the next attempt will be authenticated another way.
   */
  renew(used: unknown, refusal: Pick<Answer, "status" | "headers">): boolean;
}

/** What a vendor's API adds to HTTP. */
export interface Dialect extends Authentication {
  /** Provider id, such as `tencent-ccr`. */
  readonly provider: string;
  /** Domains whose hosts know the same accounts: a vendor's regions, its APIs. Default: the host that is asked knows its own alone. */
  readonly domains?: readonly string[];
  /** The failure that an answer reports, even inside a 200; `undefined` for a success. */
  readFailure(answer: SeenAnswer): Failure | undefined;
  /** What a person can do about a request that got no answer. */
  hintForNetwork?(code: string | undefined): string | undefined;
}
