import type { Authentication, CredentialSource } from "@imagetags/core";

/**
 * Sends credentials in the `Authorization` header. Without a source nobody is told who asks.
 *
 * @param write - the value of the header, and what must not be seen of it.
 */
export function createAuthorization<Credentials>(
  source: CredentialSource<Credentials> | undefined,
  write: (credentials: Credentials) => { readonly authorization: string; readonly secrets: readonly string[] },
): Authentication {
  return {
    owner: source?.owner,
    renew: (used) => source?.renew(used) ?? false,
    async authenticate({ url, headers }, signal) {
      if (!source) return { url, headers, secrets: [] };
      const credentials = await source.get(signal);
      const { authorization, secrets } = write(credentials);
      return { url, headers: { ...headers, authorization }, secrets, credentials };
    },
  };
}
