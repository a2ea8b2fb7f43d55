import type { Outcome } from "./attempt.ts";
import type { ErrorKind } from "./errors.ts";
import { asFields } from "./lenient.ts";
import { createLine } from "./wait.ts";

// Failures that tell nothing of the key: it was not looked at, or not by the vendor.
const silent: readonly (ErrorKind | undefined)[] = ["authentication", "throttled", "unavailable", "unreadable", "network", "timeout"];

/**
 * Keeps many requests at once from locking a key: vendors count refused signatures and passwords.
 *
 * Attempts go one at a time until an answer shows that the vendor takes the credentials. Once it has called a key wrong, nothing is
 * sent with that key again: each further call fails at once, as the refused one did. Credentials given as a function are asked for
 * again, and others are tried; for fixed ones it takes a new client. Ended tokens, a clock that is off and a key that is locked for
 * a while can be mended, and do not close the gate.
 */
export interface Gate {
  /** Runs an attempt with credentials, when it is its turn. Waiting for that ends with the signal's reason. */
  run(attempt: () => Promise<Outcome>, signal: AbortSignal): Promise<Outcome>;
  /** How the vendor refused these very credentials, if it did. */
  refusalOf(credentials: unknown): Outcome | undefined;
  /** Whether it refused any, and did not take them since. */
  hasRefused(): boolean;
}

/**
 * A gate for one set of credentials, none of which was sent yet.
 *
 * @param patience - how often in a row credentials that were taken before may be called wrong until that is believed.
 */
export function createGate(patience = 1): Gate {
  let isOpen = false;
  let refused: Outcome | undefined;
  let taken: unknown;
  let refusals = 0;
  const takeTurn = createLine();

  const isRefused = (credentials: unknown) => refused !== undefined && isSame(credentials, refused.credentials);
  const learn = (outcome: Outcome) => {
    const { failure, credentials } = outcome;
    if (failure?.refusesKey) {
      isOpen = false;
      refusals++;
      if (refusals >= patience || !isSame(credentials, taken)) refused = outcome;
    } else if (failure?.renewCredentials) {
      isOpen = false;
    } else if (!silent.includes(failure?.kind)) {
      isOpen = true;
      taken = credentials;
      refusals = 0;
      // It was sent before the refusal came in.
      if (isRefused(credentials)) refused = undefined;
    }
  };

  return {
    refusalOf: (credentials) => (isRefused(credentials) ? { ...refused, credentials } : undefined),
    hasRefused: () => refused !== undefined,
    async run(attempt, signal) {
      const leave = isOpen ? () => {} : await takeTurn(signal);
      if (isOpen) leave();
      try {
        const outcome = await attempt();
        learn(outcome);
        return outcome;
      } finally {
        leave();
      }
    },
  };
}

// A function may give the same keys in a new object, with a new time.
function isSame(some: unknown, other: unknown): boolean {
  const texts = textsOf(some);
  return some === other || (texts !== "[]" && texts === textsOf(other));
}

function textsOf(credentials: unknown): string {
  return JSON.stringify(Object.entries(asFields(credentials)).filter(([, value]) => typeof value === "string"));
}

const gates = new WeakMap<object, Map<string, Gate>>();

/**
 * The gate of credentials as a caller gave them: one for all clients that are given the same object, and ask at the same place. A
 * client that is made after a refusal has a new one, and tries again.
 *
 * @param place - what one server says of a key is nothing to another: see {@link placeOf}.
 */
export function gateOf(owner: object, place: string, patience?: number): Gate {
  const places = gates.get(owner) ?? new Map<string, Gate>();
  gates.set(owner, places);
  const known = places.get(place);
  if (known && !known.hasRefused()) return known;
  const opened = createGate(patience);
  places.set(place, opened);
  return opened;
}

/** Where accounts are known: in all of a vendor's domains for a host in one of them, else at the origin alone. */
export function placeOf(url: string, domains: readonly string[] = []): string {
  const { hostname, origin } = new URL(url);
  return domains.some((domain) => hostname.endsWith(`.${domain}`)) ? domains.join() : origin;
}
