// API 2.0 signature: https://cloud.tencent.com/document/api/457/9463 and the pages beside it.
import {
  argumentError,
  type CredentialSource,
  type Expiring,
  hmac,
  type SignedRequest,
  secretError,
  toBase64,
  type UnsignedRequest,
} from "@imagetags/core";

export interface TencentCcrCredentials extends Expiring {
  readonly secretId: string;
  readonly secretKey: string;
  /** Of temporary keys only. */
  readonly token?: string | undefined;
}

export type SignatureMethod = "HmacSHA256" | "HmacSHA1";

export interface SignOptions {
  readonly credentials: CredentialSource<TencentCcrCredentials>;
  readonly region: string;
  readonly signatureMethod: SignatureMethod;
}

/** Adds the common parameters, fresh for each attempt, and the signature over all of them. */
export function createSign({ credentials, region, signatureMethod }: SignOptions): (request: UnsignedRequest) => Promise<SignedRequest> {
  return async ({ method, url, headers }) => {
    const given = await credentials.get();
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
    const query = Object.entries({ ...params, Signature: signature })
      .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
      .join("&");
    return { url: `${origin}${pathname}?${query}`, headers, secrets: [secretKey, token ?? "", signature], credentials: given };
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

/** Refuses credentials that cannot sign. Names what is missing, never what is there. */
export function checkCredentials(credentials: TencentCcrCredentials): void {
  const needed = credentials?.token === undefined ? keys : [...keys, "token" as const];
  for (const field of needed) {
    const value: unknown = credentials?.[field];
    if (typeof value !== "string" || value.trim() === "") throw secretError(`credentials.${field}`, "must be a non-empty string");
    if (value !== value.trim()) throw secretError(`credentials.${field}`, "must not start or end with white space");
  }
}

const keys = ["secretId", "secretKey"] as const;

export function checkSignatureMethod(method: SignatureMethod): SignatureMethod {
  if (method === "HmacSHA256" || method === "HmacSHA1") return method;
  throw argumentError("signatureMethod", method, 'must be "HmacSHA256" or "HmacSHA1"');
}

function randomNonce(): number {
  return (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) + 1;
}
