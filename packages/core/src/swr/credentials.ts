import { secretError } from "../arguments.ts";
import { type CredentialSource, credentialSource, type Expiring } from "../credentials.ts";

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
export type SwrCredentialsOption = SwrCredentials | (() => SwrCredentials | Promise<SwrCredentials>);

/**
 * What to authenticate the next attempt with: keys as they are, a token as it is or from the exchange.
 *
 * @throws ImagetagsError of kind `argument` naming the field that is missing or malformed, never its value.
 */
export function swrCredentials(
  option: SwrCredentialsOption,
  exchange: (credentials: SwrPassword) => Promise<SwrToken>,
): CredentialSource<SwrKeys | SwrToken> {
  const open = (credentials: SwrCredentials): Promise<SwrToken> | SwrKeys | SwrToken => {
    checkCredentials(credentials);
    return isPassword(credentials) ? exchange(credentials) : credentials;
  };
  if (typeof option === "function")
    return credentialSource(
      async () => open(await option()),
      () => {},
    );
  checkCredentials(option);
  return isPassword(option)
    ? credentialSource(
        () => exchange(option),
        () => {},
      )
    : credentialSource(option, () => {});
}

export function isToken(credentials: SwrCredentials): credentials is SwrToken {
  return has(credentials, "token");
}

function isPassword(credentials: SwrCredentials): credentials is SwrPassword {
  return !has(credentials, "token") && (has(credentials, "username") || has(credentials, "password"));
}

// What goes into a header: a runtime's own error about such a value would show it.
const inHeaders = ["accessKey", "securityToken", "token"];

function checkCredentials(credentials: SwrCredentials): void {
  const fields = credentials as unknown as Readonly<Record<string, unknown>> | undefined;
  for (const field of fieldsOf(credentials)) {
    const value = fields?.[field];
    const name = `credentials.${field}`;
    if (typeof value !== "string" || value.trim() === "") throw secretError(name, "must be a non-empty string");
    if (inHeaders.includes(field) && !/^[\x21-\x7e]+$/.test(value)) {
      throw secretError(name, "must be ASCII letters, digits and signs, without white space");
    }
    if (field === "secretKey" && value !== value.trim()) throw secretError(name, "must not start or end with white space");
  }
}

function fieldsOf(credentials: SwrCredentials): string[] {
  if (isToken(credentials)) return ["token"];
  if (isPassword(credentials)) return ["username", "password", "domain", "project"];
  return ["accessKey", "secretKey", ...(has(credentials, "securityToken") ? ["securityToken"] : [])];
}

function has(credentials: SwrCredentials, field: string): boolean {
  return (credentials as unknown as Readonly<Record<string, unknown>> | undefined)?.[field] !== undefined;
}
