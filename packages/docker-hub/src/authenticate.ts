// POST /v2/auth/token: https://docs.docker.com/reference/api/hub/latest/#tag/authentication-api
import {
  type Authentication,
  asFields,
  asToken,
  type CheckedOptions,
  type CredentialSource,
  checkSecrets,
  createExchange,
  credentialSource,
  type Expiring,
} from "@imagetags/core";
import { type BearerCredentials, checkBearer, createBearerAuthentication } from "@imagetags/core/registry";
import { readTokenFailure } from "./errors.ts";

export interface DockerHubCredentials extends Expiring {
  /** The user; with an organization's access token, the organization. */
  readonly username: string;
  /** A personal access token, or an organization's. A password is taken too. */
  readonly token: string;
}

// As documented, by this machine's clock: the end that stands in the token is by the vendor's.
const lifetimeMs = 10 * 60_000;

/** Exchanges the access token for a short-lived one, which goes with each request; without credentials nothing does. */
export function createAuthentication(source: CredentialSource<DockerHubCredentials> | undefined, options: CheckedOptions): Authentication {
  if (!source) return createBearerAuthentication(undefined);
  const { owner, renew } = source;
  const exchange = createExchange({
    provider: "docker-hub",
    options,
    server: options.baseUrl,
    owner,
    renew,
    readFailure: readTokenFailure,
  });
  const url = `${options.baseUrl}/v2/auth/token`;
  const headers = { "content-type": "application/json" };
  const ask = async (signal: AbortSignal): Promise<BearerCredentials> => {
    const credentials = await source.get(signal);
    const { username, token } = credentials;
    const askedAt = Date.now();
    const request = { method: "POST", url, headers, body: JSON.stringify({ identifier: username, secret: token }) };
    const { body } = await exchange({ ...request, secrets: [token], credentials }, signal);
    return { token: asToken(asFields(body).access_token), expiresAt: new Date(askedAt + lifetimeMs) };
  };
  return createBearerAuthentication(credentialSource(ask, checkBearer));
}

/** Refuses credentials that cannot sign in. Names what is missing, never what is there. */
export function checkCredentials(credentials: DockerHubCredentials): void {
  checkSecrets(credentials, ["username", "token"], [], /^\P{Cc}+$/u, "must be a non-empty string without control characters");
}
