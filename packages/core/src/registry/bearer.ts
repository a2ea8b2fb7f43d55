// https://datatracker.ietf.org/doc/html/rfc6750#section-2.1
import { type Authentication, type CredentialSource, checkSecrets, type Expiring } from "@imagetags/core";
import { createAuthorization } from "./authorization.ts";

export interface BearerCredentials extends Expiring {
  readonly token: string;
}

/** Sends a token with each attempt; nothing, where there is none. */
export function createBearerAuthentication(source: CredentialSource<BearerCredentials> | undefined): Authentication {
  return createAuthorization(source, writeBearer);
}

/** The `Authorization` header of a token. */
export function writeBearer({ token }: BearerCredentials): { authorization: string; secrets: string[] } {
  return { authorization: `Bearer ${token}`, secrets: [token] };
}

/** Refuses what is no token. Names what is missing, never what is there. */
export function checkBearer(credentials: BearerCredentials): void {
  checkSecrets(credentials, ["token"], [], /^[!-~]+$/);
}
