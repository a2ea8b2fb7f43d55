// API 2.0 signature: https://cloud.tencent.com/document/api/457/9463 and the pages beside it.
import { type Authentication, type CredentialSource, checkText, hmac, toBase64, toQuery } from "@imagetags/core";
import type { TencentCredentials } from "@imagetags/core/tencent";

export { checkTencentCredentials as checkCredentials, type TencentCredentials as TencentCcrCredentials } from "@imagetags/core/tencent";

export type SignatureMethod = "HmacSHA256" | "HmacSHA1";

export interface AuthenticationOptions {
  readonly credentials: CredentialSource<TencentCredentials>;
  readonly region: string;
  readonly signatureMethod: SignatureMethod;
}

/** Adds the common parameters, fresh for each attempt, and the signature over all of them. */
export function createAuthentication({ credentials, region, signatureMethod }: AuthenticationOptions): Authentication {
  return {
    owner: credentials.owner,
    renew: credentials.renew,
    async authenticate({ method, url, headers }, signal) {
      const given = await credentials.get(signal);
      const { secretId, secretKey, token } = given;
      const { origin, host, pathname, searchParams } = new URL(url);
      const params: Record<string, string> = {
        ...Object.fromEntries(searchParams),
        Region: region,
        SecretId: secretId,
        SignatureMethod: signatureMethod,
        Timestamp: String(Math.floor(Date.now() / 1000)),
        Nonce: String(randomNonce()),
        ...(token === undefined ? {} : { Token: token }),
      };
      const signature = await signV2({ method, host, path: pathname, params, secretKey, signatureMethod });
      return {
        url: `${origin}${pathname}?${toQuery({ ...params, Signature: signature })}`,
        headers,
        secrets: [secretKey, token ?? "", signature],
        credentials: given,
      };
    },
  };
}

/** Base64 of the HMAC over method, host, path and the raw parameters in byte order, `_` in names written as `.`. */
export async function signV2(request: {
  method: string;
  host: string;
  path: string;
  params: Record<string, string>;
  secretKey: string;
  signatureMethod: SignatureMethod;
}): Promise<string> {
  const { method, host, path, params, secretKey, signatureMethod } = request;
  const pairs = Object.entries(params)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name.replaceAll("_", ".")}=${value}`);
  const text = `${method}${host}${path}?${pairs.join("&")}`;
  return toBase64(await hmac(signatureMethod === "HmacSHA256" ? "SHA-256" : "SHA-1", secretKey, text));
}

/** Refuses a method that the vendor does not document. */
export function checkSignatureMethod(method: SignatureMethod): SignatureMethod {
  return checkText("signatureMethod", method, /^HmacSHA(1|256)$/, 'must be "HmacSHA256" or "HmacSHA1"') as SignatureMethod;
}

function randomNonce(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) + 1;
}
