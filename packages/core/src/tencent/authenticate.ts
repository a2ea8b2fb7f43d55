// The common parameters: https://cloud.tencent.com/document/api/1141/41603
import type { Authentication, CredentialSource } from "@imagetags/core";
import type { TencentCredentials } from "./credentials.ts";
import { signTc3 } from "./signature.ts";

export interface TencentAuthenticationOptions {
  readonly credentials: CredentialSource<TencentCredentials>;
  readonly region: string;
}

/** Adds region, time and signature to each attempt, and the token of temporary keys. */
export function createTencentAuthentication({ credentials, region }: TencentAuthenticationOptions): Authentication {
  return {
    owner: credentials.owner,
    renew: credentials.renew,
    async authenticate({ url, headers, body = "" }, signal) {
      const given = await credentials.get(signal);
      const { secretId, secretKey, token } = given;
      const timestamp = Math.floor(Date.now() / 1000);
      const contentType = headers["content-type"] ?? "";
      const { authorization, signature } = await signTc3({
        url,
        contentType,
        body,
        timestamp,
        service: "tcr",
        secretId,
        secretKey,
      });
      const added: Record<string, string> = { "x-tc-region": region, "x-tc-timestamp": `${timestamp}`, authorization };
      if (token !== undefined) added["x-tc-token"] = token;
      return { url, headers: { ...headers, ...added }, secrets: [secretKey, token ?? "", signature], credentials: given };
    },
  };
}
