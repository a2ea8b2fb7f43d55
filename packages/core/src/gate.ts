import { asFields } from "./lenient.ts";
import type { Outcome } from "./outcome.ts";
import { hasTimeLeft } from "./time-limit.ts";
import { untilAborted } from "./wait.ts";

/**
 * Keeps many requests at once from locking a key: vendors count refused signatures and passwords.
 *
 * Requests go one at a time until an answer shows that the vendor takes the credentials; of a function's, each time that it gives
 * new ones, unless it gives them for one request alone. Once it has called a key wrong, nothing is sent with that key again: each
 * further call fails at once, as the refused one did. Credentials given as a function are asked for again, and others are tried; for
 * fixed ones it takes a new client. Ended tokens, a clock that is off and a key that is locked for a while can be mended, and do not
 * close the gate.
 */
export interface Gate {
  /** Sends with these credentials, when it is their turn, unless they were called wrong. Ends with the signal's reason. */
  run(credentials: unknown, send: () => Promise<Outcome>, signal: AbortSignal): Promise<Outcome>;
  /** Whether it refused any, and did not take them since. */
  hasRefused(): boolean;
}

export interface GateOptions {
  /** How often in a row credentials that were taken before may be called wrong until that is believed. Default 1. */
  readonly patience?: number | undefined;
  /** Whether a function gives the credentials. Of fixed ones, what a token service gives for them is taken with them. */
  readonly mayChange?: boolean;
}

const mostRefused = 16;

/** A gate for one set of credentials, none of which was sent yet. */
export function createGate({ patience = 1, mayChange = false }: GateOptions = {}): Gate {
  let isOpen = false;
  let taken: unknown;
  // The key that was taken last served one request yet, and so did the one before it: the function gives each request its own.
  let isUsedOnce = false;
  let isFresh = false;
  let doubts = 0;
  let underWay: { readonly signal: AbortSignal; readonly ended: Promise<void> } | undefined;
  // Those who have too little time left to ask themselves: an answer to another may let them go.
  const late: (() => void)[] = [];
  let refused: readonly { readonly credentials: unknown; readonly outcome: Outcome }[] = [];

  const isTaken = (credentials: unknown) => isOpen && (!mayChange || isFresh || isSame(credentials, taken));
  const refusalOf = (credentials: unknown) => refused.find((one) => isSame(credentials, one.credentials))?.outcome;
  const learn = (credentials: unknown, outcome: Outcome): Outcome => {
    const { failure } = outcome;
    if (failure?.refusesKey) {
      isOpen = false;
      const isDoubted = isSame(credentials, taken) && ++doubts < patience;
      if (!isDoubted && !refusalOf(credentials)) refused = [...refused, { credentials, outcome }].slice(-mostRefused);
    } else if (failure?.renewCredentials) {
      isOpen = false;
    } else if (!failure || failure.knowsCaller) {
      isOpen = true;
      const isOther = !isSame(credentials, taken);
      isFresh = isOther && isUsedOnce;
      isUsedOnce = isOther;
      taken = credentials;
      doubts = 0;
      // It was sent before the refusal came in.
      refused = refused.filter((one) => !isSame(credentials, one.credentials));
    }
    for (const wake of late.splice(0)) wake();
    return outcome;
  };
  const end = () => {
    underWay = undefined;
  };

  return {
    hasRefused: () => refused.length > 0,
    async run(credentials, send, signal) {
      for (let isLate = false; !isTaken(credentials) && !refusalOf(credentials) && (underWay || isLate); ) {
        const first: typeof underWay = isLate ? undefined : underWay;
        await untilAborted(first?.ended ?? new Promise<void>((resolve) => late.push(resolve)), signal);
        // Else each that waits would send the key to a server that does not answer.
        if (first) isLate = !hasTimeLeft(signal, first.signal);
      }
      const refusal = refusalOf(credentials);
      if (refusal) return refusal;
      const sent = untilAborted(send(), signal).then((outcome) => learn(credentials, outcome));
      if (!isTaken(credentials)) underWay = { signal, ended: sent.then(end, end) };
      return sent;
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
  const opened = createGate({ patience, mayChange: typeof owner === "function" });
  places.set(place, opened);
  return opened;
}

/** Where accounts are known: in all of a vendor's domains for a host in one of them, else at the origin alone. */
export function placeOf(url: string, domains: readonly string[] = []): string {
  const { hostname, origin } = new URL(url);
  return domains.some((domain) => hostname.endsWith(`.${domain}`)) ? domains.join() : origin;
}
