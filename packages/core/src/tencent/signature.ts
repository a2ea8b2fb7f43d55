// TC3-HMAC-SHA256: https://cloud.tencent.com/document/api/306/57449
import { signRequest } from "@imagetags/core";

const algorithm = "TC3-HMAC-SHA256";

export interface Tc3Input {
  readonly url: string;
  readonly contentType: string;
  readonly body: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  /** The product, such as `tcr`, whatever host is asked. */
  readonly service: string;
  readonly secretId: string;
  readonly secretKey: string;
}

export interface Tc3Signature {
  /** The value of the `Authorization` header. */
  readonly authorization: string;
  /** Lower-case hex. */
  readonly signature: string;
}

/** Signs a POST of JSON. Region, action, version and token travel unsigned, as the vendor's SDKs send them. */
export async function signTc3({ url, contentType, body, timestamp, service, secretId, secretKey }: Tc3Input): Promise<Tc3Signature> {
  const { host, pathname } = new URL(url);
  const scope = [new Date(timestamp * 1000).toISOString().slice(0, 10), service, "tc3_request"];
  const { signedHeaders, signature } = await signRequest({
    algorithm,
    time: `${timestamp}`,
    scope,
    keyPrefix: "TC3",
    secretKey,
    method: "POST",
    path: pathname,
    query: "",
    // Values are signed in lower case.
    headers: { "content-type": contentType.toLowerCase(), host },
    body,
  });
  const credential = [secretId, ...scope].join("/");
  return { signature, authorization: `${algorithm} Credential=${credential}, SignedHeaders=${signedHeaders}, Signature=${signature}` };
}
