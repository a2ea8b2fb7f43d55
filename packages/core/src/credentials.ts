import { argumentError } from "./arguments.ts";
import { hasTimeLeft } from "./time-limit.ts";
import { untilAborted, untilOver } from "./wait.ts";

/**
 * Credentials, or a function that fetches them. Give `expiresAt` and the function is asked again only when it nears. Its
 * signal aborts when the call that asks is over: aborted, or out of time. New credentials go with one request at a time until the
 * vendor takes them.
 */
export type CredentialsOption<T extends Expiring> = T | ((signal: AbortSignal) => T | Promise<T>);

export interface Expiring {
  /** When these credentials stop working. Default: they are taken as good for this one request. */
  readonly expiresAt?: Date | undefined;
}

/** Where the credentials of each attempt come from. */
export interface CredentialSource<T> {
  /** What they were given as: a value or a function. */
  readonly owner: object;
  /** The credentials to sign the next attempt with. Callers at the same time share one question. */
  get(signal: AbortSignal): Promise<T>;
  /** Drops credentials that the vendor refused. Returns whether asking again can give anything new. */
  renew(used: unknown): boolean;
}

/**
 * @param check - throws when credentials lack something; run on a value at once, on a function's answer each time.
 * @param renewBeforeMs - how near `expiresAt` may come.
 */
export function credentialSource<T extends Expiring>(
  credentials: CredentialsOption<T>,
  check: (credentials: T) => void,
  renewBeforeMs = 60_000,
): CredentialSource<T> {
  if (typeof credentials !== "function") {
    check(credentials);
    return { owner: credentials, get: async () => credentials, renew: () => false };
  }

  let current: T | undefined;
  let asked: { signal: AbortSignal; answer: Promise<T> } | undefined;
  const ask = async (signal: AbortSignal): Promise<T> => {
    const answer = await credentials(signal);
    check(answer);
    checkExpiry(answer);
    // Who asked may be gone, and newer ones here.
    if (!signal.aborted) current = answer;
    return answer;
  };
  return {
    owner: credentials,
    async get(signal) {
      for (;;) {
        if (current?.expiresAt && current.expiresAt.getTime() - Date.now() > renewBeforeMs) return current;
        asked ??= { signal, answer: untilAborted(ask(signal), signal) };
        const question = asked;
        try {
          return await question.answer;
        } catch (error) {
          // The caller that asked first may have gone, and its question with it.
          if (!question.signal.aborted || signal.aborted) throw error;
          if (!hasTimeLeft(signal, question.signal)) await untilOver(signal);
        } finally {
          if (asked === question) asked = undefined;
        }
      }
    },
    renew(used) {
      // Requests at the same time are refused one after the other, and the first refusal may have brought new ones already.
      if (used === current) current = undefined;
      return true;
    },
  };
}

function checkExpiry({ expiresAt }: Expiring): void {
  if (expiresAt === undefined || (expiresAt instanceof Date && !Number.isNaN(expiresAt.getTime()))) return;
  throw argumentError("credentials.expiresAt", expiresAt, "must be a Date");
}
