import { type Authentication, type CredentialSource, checkSecrets, type Expiring } from "@imagetags/core";

export interface GlobexCredentials extends Expiring {
  readonly token: string;
}

/** Sends the token with each attempt. */
export function createAuthentication(source: CredentialSource<GlobexCredentials>): Authentication {
  return {
    owner: source.owner,
    renew: source.renew,
    async authenticate({ url, headers }, signal) {
      const credentials = await source.get(signal);
      const { token } = credentials;
      return { url, headers: { ...headers, authorization: `Bearer ${token}` }, secrets: [token], credentials };
    },
  };
}

export function checkCredentials(credentials: GlobexCredentials): void {
  checkSecrets(credentials, ["token"]);
}
