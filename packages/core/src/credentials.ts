import { argumentError } from "./arguments.ts";

/**
 * Credentials, or a function that fetches them. Give `expiresAt` and the function is asked again only when it nears. Its
 * signal aborts when the call that asks is over: aborted, or out of time.
 */
export type CredentialsOption<T extends Expiring> = T | ((signal: AbortSignal) => T | Promise<T>);

export interface Expiring {
  /** When these credentials stop working. Default: they are taken as good for this one request. */
  readonly expiresAt?: Date | undefined;
}

export interface CredentialSource<T> {
  /** The credentials to sign the next attempt with. Callers at the same time share one question. */
  get(signal: AbortSignal): Promise<T>;
  /** Drops these credentials, which the vendor called expired. Returns whether asking again can give anything new. */
  forget(expired?: T): boolean;
}

const renewBeforeMs = 60_000;

/** @param check - throws when credentials lack something; run on a value at once, on a function's answer each time. */
export function credentialSource<T extends Expiring>(
  credentials: CredentialsOption<T>,
  check: (credentials: T) => void,
): CredentialSource<T> {
  if (typeof credentials !== "function") {
    check(credentials);
    return { get: async () => credentials, forget: () => false };
  }

  let current: T | undefined;
  let asked: { signal: AbortSignal; answer: Promise<T> } | undefined;
  const ask = async (signal: AbortSignal): Promise<T> => {
    try {
      const answer = await credentials(signal);
      check(answer);
      checkExpiry(answer);
      current = answer;
      return answer;
    } finally {
      asked = undefined;
    }
  };
  return {
    async get(signal) {
      for (;;) {
        if (current?.expiresAt && current.expiresAt.getTime() - Date.now() > renewBeforeMs) return current;
        asked ??= { signal, answer: ask(signal) };
        const { signal: askersSignal, answer } = asked;
        try {
          return await answer;
        } catch (error) {
          // Whoever asked first has gone, and the question with him.
          if (!askersSignal.aborted || signal.aborted) throw error;
        }
      }
    },
    forget(expired = current) {
      // Requests at the same time are refused one after the other, and the first refusal may have brought new ones already.
      if (expired === current) current = undefined;
      return true;
    },
  };
}

function checkExpiry({ expiresAt }: Expiring): void {
  if (expiresAt === undefined || (expiresAt instanceof Date && !Number.isNaN(expiresAt.getTime()))) return;
  throw argumentError("credentials.expiresAt", expiresAt, "must be a Date");
}
