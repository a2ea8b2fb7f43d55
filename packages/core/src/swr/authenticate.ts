import type { Authentication, CredentialSource } from "@imagetags/core";
import { isToken, type SwrKeys, type SwrToken } from "./credentials.ts";
import { type SwrScope, signSwr, toSdkDate } from "./signature.ts";

export interface SwrAuthenticationOptions {
  readonly credentials: CredentialSource<SwrKeys | SwrToken>;
  /** Takes the Credential form of the signature, with this scope. */
  readonly scope?: SwrScope | undefined;
}

/** Adds the token, or the time and the signature, to each attempt. */
export function createSwrAuthentication({ credentials, scope }: SwrAuthenticationOptions): Authentication {
  return {
    owner: credentials.owner,
    renew: credentials.renew,
    async authenticate({ method, url, headers, body = "" }, signal) {
      const given = await credentials.get(signal);
      if (isToken(given)) {
        return { url, headers: { ...headers, "x-auth-token": given.token }, secrets: [given.token], credentials: given };
      }
      const { accessKey, secretKey, securityToken } = given;
      const added: Record<string, string> = { "x-sdk-date": toSdkDate(new Date()) };
      if (securityToken !== undefined) added["x-security-token"] = securityToken;
      const signed = { host: new URL(url).host, ...added };
      const { authorization, signature } = await signSwr({ method, url, headers: signed, body, accessKey, secretKey, scope });
      const secrets = [secretKey, securityToken ?? "", signature];
      return { url, headers: { ...headers, ...added, authorization }, secrets, credentials: given };
    },
  };
}
