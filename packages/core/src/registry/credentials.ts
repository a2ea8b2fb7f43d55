import { type CredentialSource, type CredentialsOption, credentialSource, type Expiring } from "@imagetags/core";

/** Where to have credentials from that may be left out, as what is public needs none. Only `undefined` leaves them out. */
export function optionalCredentialSource<T extends Expiring>(
  credentials: CredentialsOption<T> | undefined,
  check: (credentials: T) => void,
): CredentialSource<T> | undefined {
  return credentials === undefined ? undefined : credentialSource(credentials, check);
}
