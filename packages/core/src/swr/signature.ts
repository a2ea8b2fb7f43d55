// SDK-HMAC-SHA256: https://support.huaweicloud.com/intl/en-us/devg-apisign/api-sign-algorithm-002.html. The Access form is
// Huawei's. The Credential form, with a derived key, is what opentelekomcloud/gophertelekomcloud (signer_helper.go) signs.
import { canonicalQuery, encodeAgain, signRequest, toBasicTime } from "@imagetags/core";

const algorithm = "SDK-HMAC-SHA256";

export interface SwrSignatureInput {
  readonly method: string;
  readonly url: string;
  /** The headers to sign, `x-sdk-date` among them. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly accessKey: string;
  readonly secretKey: string;
  /** Takes the Credential form, with this scope; either part may be empty. Default: the Access form. */
  readonly scope?: SwrScope | undefined;
}

export interface SwrScope {
  readonly region: string;
  readonly service: string;
}

export interface SwrSignature {
  /** What was signed: the server names its own in a refusal, with `|` for each line's end. */
  readonly canonicalRequest: string;
  /** The value of the `Authorization` header. */
  readonly authorization: string;
  /** Lower-case hex. */
  readonly signature: string;
}

/** Signs method, path, query, headers and body of a request to SWR, in one of its two forms. */
export async function signSwr({ accessKey, secretKey, scope, method, url, headers, body }: SwrSignatureInput): Promise<SwrSignature> {
  const { pathname, search } = new URL(url);
  const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const time = named["x-sdk-date"]?.trim() ?? "";
  const terms = scope ? [time.slice(0, 8), scope.region, scope.service, "sdk_request"] : [];
  const { canonicalRequest, signedHeaders, signature } = await signRequest({
    algorithm,
    time,
    scope: terms,
    keyPrefix: "SDK",
    secretKey,
    method,
    path: canonicalPath(pathname),
    query: canonicalQuery(search),
    headers: named,
    body,
  });
  const holder = scope ? `Credential=${[accessKey, ...terms].join("/")}` : `Access=${accessKey}`;
  return {
    canonicalRequest,
    signature,
    authorization: `${algorithm} ${holder}, SignedHeaders=${signedHeaders}, Signature=${signature}`,
  };
}

export { toBasicTime as toSdkDate };

// Decoded first: a `%24` that stands in the URL is signed as `%24`, not as `%2524`. The last slash is in the signature only.
function canonicalPath(pathname: string): string {
  const path = pathname.split("/").map(encodeAgain).join("/");
  return path.endsWith("/") ? path : `${path}/`;
}
