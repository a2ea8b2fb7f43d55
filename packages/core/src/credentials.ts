import { argumentError } from "./arguments.ts";

/** Credentials, or a function that fetches them. Give `expiresAt` and the function is asked again only when it nears. */
export type CredentialsOption<T extends Expiring> = T | (() => T | Promise<T>);

export interface Expiring {
  /** When these credentials stop working. Default: they are taken as good for this one request. */
  readonly expiresAt?: Date | undefined;
}

export interface CredentialSource<T> {
  /** The credentials to sign the next attempt with. Callers at the same time share one question. */
  get(): Promise<T>;
  /** Drops these credentials, which the vendor called expired. Returns whether asking again can give anything new. */
  forget(expired?: T): boolean;
}

const renewBeforeMs = 60_000;

function checkExpiry({ expiresAt }: Expiring): void {
  if (expiresAt === undefined || (expiresAt instanceof Date && !Number.isNaN(expiresAt.getTime()))) return;
  throw argumentError("credentials.expiresAt", expiresAt, "must be a Date");
}

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
  let pending: Promise<T> | undefined;
  const ask = async (): Promise<T> => {
    const answer = await credentials();
    check(answer);
    checkExpiry(answer);
    current = answer;
    return answer;
  };
  return {
    async get() {
      if (current?.expiresAt && current.expiresAt.getTime() - Date.now() > renewBeforeMs) return current;
      pending ??= ask().finally(() => {
        pending = undefined;
      });
      return pending;
    },
    forget(expired = current) {
      // Requests at the same time are refused one after the other, and the first refusal may have brought new ones already.
      if (expired === current) current = undefined;
      return true;
    },
  };
}
