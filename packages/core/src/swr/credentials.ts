import { asFields, type CredentialSource, checkSecrets, credentialSource, type Expiring } from "@imagetags/core";

/** An access key, long-lived or temporary: signs each request. */
export interface SwrKeys extends Expiring {
  /** The key's id (AK). */
  readonly accessKey: string;
  /** The key itself (SK). */
  readonly secretKey: string;
  /** Of temporary keys only. */
  readonly securityToken?: string | undefined;
}

/** A ready IAM token, scoped to the region's project. */
export interface SwrToken extends Expiring {
  readonly token: string;
}

/** An IAM user, whose password is exchanged for a token. The token is kept, and renewed before it runs out. */
export interface SwrPassword {
  readonly username: string;
  readonly password: string;
  /** Name of the account that the user belongs to. */
  readonly domain: string;
  /** Name of the project, which is the region's name unless the account made others. */
  readonly project: string;
}

/** One of three ways to be known; which one is told by its fields. */
export type SwrCredentials = SwrKeys | SwrToken | SwrPassword;

/** Credentials, or a function that fetches them: asked again when they near `expiresAt`, or were called expired. */
export type SwrCredentialsOption = SwrCredentials | ((signal: AbortSignal) => SwrCredentials | Promise<SwrCredentials>);

/**
 * What to authenticate the next attempt with: keys as they are, a token as it is or from the exchange.
 *
 * @throws ImagetagsError of kind `argument` naming the field that is missing or malformed, never its value.
 */
export function swrCredentials(
  option: SwrCredentialsOption,
  openExchange: (owner: object) => (credentials: SwrPassword, signal: AbortSignal) => Promise<SwrToken>,
): CredentialSource<SwrKeys | SwrToken> {
  if (typeof option !== "function") {
    checkCredentials(option);
    if (!isPassword(option)) return credentialSource(option, () => {});
  }
  const exchange = openExchange(option);
  const ask = async (signal: AbortSignal) => {
    const credentials = typeof option === "function" ? await option(signal) : option;
    checkCredentials(credentials);
    return isPassword(credentials) ? exchange(credentials, signal) : credentials;
  };
  return { ...credentialSource(ask, () => {}), owner: option };
}

export function isToken(credentials: SwrCredentials): credentials is SwrToken {
  return asFields(credentials).token !== undefined;
}

function isPassword(credentials: SwrCredentials): credentials is SwrPassword {
  const { token, username, password } = asFields(credentials);
  return token === undefined && (username ?? password) !== undefined;
}

function checkCredentials(credentials: SwrCredentials): void {
  if (isPassword(credentials)) checkSecrets(credentials, ["username", "password", "domain", "project"], [], /\S/);
  else if (isToken(credentials)) checkSecrets(credentials, ["token"]);
  else checkSecrets(credentials, ["accessKey", "secretKey"], ["securityToken"]);
}
