import type { Outcome } from "./attempt.ts";
import type { ErrorKind } from "./errors.ts";
import { asFields } from "./lenient.ts";
import { untilAborted } from "./wait.ts";

// Failures that tell nothing of the key: it was not looked at, or not by the vendor.
const silent: readonly (ErrorKind | undefined)[] = ["authentication", "throttled", "unavailable", "unreadable", "network", "timeout"];

/**
 * Keeps many requests at once from locking a key: vendors count refused signatures and passwords.
 *
 * Attempts with credentials go one at a time until an answer to one shows that the vendor takes them. Once it has called a key
 * wrong, nothing is sent with that key again: each further call fails at once, as the refused one did. Credentials given as a
 * function are asked for again, and others are tried; for fixed ones it takes a new client. Ended tokens, a clock that is off and
 * a key that is locked for a while can be mended, and do not close the gate. Who asks as a stranger neither waits nor tells.
 */
export interface Gate {
  /**
   * Runs an attempt; where another one has the turn, anew when that is over. Waiting ends with the signal's reason.
   *
   * @param attempt - enters before it sends anything.
   */
  run(attempt: (enter: Enter) => Promise<Outcome>, signal: AbortSignal): Promise<Outcome>;
  /** Whether it refused any credentials, and did not take them since. */
  hasRefused(): boolean;
}

/** Lets an attempt with these credentials be sent, or gives the outcome that it comes to unsent. */
export type Enter = (credentials: unknown) => Outcome | undefined;

const notYet: Outcome = {};

/** A gate for one set of credentials, none of which was sent yet. */
export function createGate(): Gate {
  let isOpen = false;
  let underWay: Promise<void> | undefined;
  let refused: Outcome | undefined;

  const refusalOf = (credentials: unknown) => (refused && isSame(credentials, refused.credentials) ? refused : undefined);
  const learn = (outcome: Outcome) => {
    const { failure, credentials } = outcome;
    if (credentials === undefined) return;
    if (failure?.refusesKey) {
      isOpen = false;
      refused = outcome;
    } else if (failure?.renewCredentials) {
      isOpen = false;
    } else if (!silent.includes(failure?.kind)) {
      isOpen = true;
      // It was sent before the refusal came in.
      if (refusalOf(credentials)) refused = undefined;
    }
  };

  return {
    hasRefused: () => refused !== undefined,
    async run(attempt, signal) {
      for (;;) {
        let leave = () => {};
        const turn = new Promise<void>((resolve) => {
          leave = resolve;
        });
        let ahead: Promise<void> | undefined;
        const enter: Enter = (credentials) => {
          const refusal = refusalOf(credentials);
          if (refusal || isOpen || credentials === undefined) return refusal;
          ahead = underWay;
          underWay ??= turn;
          return ahead && notYet;
        };
        try {
          const outcome = await attempt(enter);
          learn(outcome);
          if (!ahead) return outcome;
        } finally {
          if (underWay === turn) underWay = undefined;
          leave();
        }
        await untilAborted(ahead, signal);
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
export function gateOf(owner: object, place: string): Gate {
  const places = gates.get(owner) ?? new Map<string, Gate>();
  gates.set(owner, places);
  const known = places.get(place);
  if (known && !known.hasRefused()) return known;
  const opened = createGate();
  places.set(place, opened);
  return opened;
}

/** Where accounts are known: in all of a vendor's domains for a host in one of them, else at the origin alone. */
export function placeOf(url: string, domains: readonly string[] = []): string {
  const { hostname, origin } = new URL(url);
  return domains.some((domain) => hostname.endsWith(`.${domain}`)) ? domains.join() : origin;
}
