import type { CredentialSource } from "../credentials.ts";
import type { Dialect } from "../send.ts";
import { isToken, type SwrKeys, type SwrToken } from "./credentials.ts";
import { type SwrScope, signSwr, toSdkDate } from "./signature.ts";

export interface SwrSignOptions {
  readonly credentials: CredentialSource<SwrKeys | SwrToken>;
  /** Takes the Credential form of the signature, with this scope. */
  readonly scope?: SwrScope | undefined;
}

/** Adds the token, or the time and the signature, to each attempt. */
export function createSwrSign({ credentials, scope }: SwrSignOptions): Dialect["sign"] {
  return async ({ method, url, headers: unsigned, body = "" }, signal) => {
    const given = await credentials.get(signal);
    const headers = new Headers(unsigned);
    if (isToken(given)) {
      headers.set("x-auth-token", given.token);
      return { url, headers, secrets: [given.token], credentials: given };
    }

    const { accessKey, secretKey, securityToken } = given;
    const added: Record<string, string> = { "x-sdk-date": toSdkDate(new Date()) };
    if (securityToken !== undefined) added["x-security-token"] = securityToken;
    const signed = { host: new URL(url).host, ...added };
    const { authorization, signature } = await signSwr({ method, url, headers: signed, body, accessKey, secretKey, scope });
    for (const [name, value] of Object.entries({ ...added, authorization })) headers.set(name, value);
    return { url, headers, secrets: [secretKey, securityToken ?? "", signature], credentials: given };
  };
}
