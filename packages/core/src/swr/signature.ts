// SDK-HMAC-SHA256: https://support.huaweicloud.com/intl/en-us/devg-apisign/api-sign-algorithm-002.html. The Access form is
// Huawei's. The Credential form, with a derived key, is what opentelekomcloud/gophertelekomcloud (signer_helper.go) signs.
import { digest, hmac, toHex } from "../bytes.ts";

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

export async function signSwr({ accessKey, secretKey, scope, ...request }: SwrSignatureInput): Promise<SwrSignature> {
  const headers = Object.entries(request.headers)
    .map(([name, value]) => [name.toLowerCase(), value.trim()] as const)
    .sort(byName);
  const signedHeaders = headers.map(([name]) => name).join(";");
  const date = headers.find(([name]) => name === "x-sdk-date")?.[1] ?? "";
  const { pathname, search } = new URL(request.url);
  const canonicalRequest = [
    request.method,
    canonicalPath(pathname),
    canonicalQuery(search),
    ...headers.map(([name, value]) => `${name}:${value}`),
    "",
    signedHeaders,
    toHex(await digest("SHA-256", request.body)),
  ].join("\n");
  const requestHash = toHex(await digest("SHA-256", canonicalRequest));

  const terms = scope && [date.slice(0, 8), scope.region, scope.service, "sdk_request"];
  const key = terms ? await deriveKey(secretKey, terms) : secretKey;
  const text = [algorithm, date, ...(terms ? [terms.join("/")] : []), requestHash].join("\n");
  const signature = toHex(await hmac("SHA-256", key, text));
  const holder = terms ? `Credential=${[accessKey, ...terms].join("/")}` : `Access=${accessKey}`;
  return {
    canonicalRequest,
    signature,
    authorization: `${algorithm} ${holder}, SignedHeaders=${signedHeaders}, Signature=${signature}`,
  };
}

/** An instant as `X-Sdk-Date` has it: `20191115T033655Z`. */
export function toSdkDate(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

async function deriveKey(secretKey: string, terms: readonly string[]): Promise<Uint8Array | string> {
  let key: Uint8Array | string = `SDK${secretKey}`;
  for (const term of terms) key = await hmac("SHA-256", key, term);
  return key;
}

// Decoded first: a `%24` that stands in the URL is signed as `%24`, not as `%2524`. The last slash is in the signature only.
function canonicalPath(pathname: string): string {
  const path = pathname.split("/").map(encodeAgain).join("/");
  return path.endsWith("/") ? path : `${path}/`;
}

function canonicalQuery(search: string): string {
  const pairs = search.slice(1).split("&").filter(Boolean);
  return pairs
    .map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [encodeAgain(name), encodeAgain(value.join("="))] as const;
    })
    .sort(byName)
    .map(([name, value]) => `${name}=${value}`)
    .join("&");
}

/** Percent-encodes all but letters, digits and `-._~`, whatever was encoded before. */
function encodeAgain(text: string): string {
  return encodeURIComponent(decode(text)).replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function byName(a: readonly [string, string], b: readonly [string, string]): number {
  if (a[0] !== b[0]) return a[0] < b[0] ? -1 : 1;
  return a[1] < b[1] ? -1 : 1;
}
