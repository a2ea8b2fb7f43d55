// https://datatracker.ietf.org/doc/html/rfc7617, in UTF-8.
import { type Authentication, type CredentialSource, checkSecrets, type Expiring, toBase64 } from "@imagetags/core";
import { createAuthorization } from "./authorization.ts";

export interface BasicCredentials extends Expiring {
  readonly username: string;
  /** Or an access token, where the vendor takes one in its place. */
  readonly password: string;
}

/** Sends a user's name and password with each attempt; nothing, where there are none. */
export function createBasicAuthentication(source: CredentialSource<BasicCredentials> | undefined): Authentication {
  return createAuthorization(source, writeBasic);
}

/** The `Authorization` header of a user. */
export function writeBasic({ username, password }: BasicCredentials): { authorization: string; secrets: string[] } {
  const encoded = toBase64(new TextEncoder().encode(`${username}:${password}`));
  return { authorization: `Basic ${encoded}`, secrets: [password, encoded] };
}

/** Refuses what cannot be sent. Names what is missing, never what is there. */
export function checkBasic(credentials: BasicCredentials): void {
  checkSecrets(credentials, ["username"], [], /^[^:\p{Cc}]+$/u, 'must be a non-empty string without ":" and control characters');
  checkSecrets(credentials, ["password"], [], /^\P{Cc}+$/u, "must be a non-empty string without control characters");
}
