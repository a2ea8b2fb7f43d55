// The signature that several clouds share: HMAC-SHA256 over a canonical request. They differ by constants, which stand in each
// provider: AWS's SigV4, Tencent's TC3, Huawei's SDK-HMAC-SHA256, and others.
import { digest, hmac, toHex } from "./bytes.ts";

export interface SignatureInput {
  /** Such as `AWS4-HMAC-SHA256`. */
  readonly algorithm: string;
  /** When it is signed, as the vendor writes it. */
  readonly time: string;
  /** What the key is derived for, such as date, region, service and `aws4_request`. Empty: the key itself signs. */
  readonly scope: readonly string[];
  /** Stands before the secret key where one is derived from it, such as `AWS4`. */
  readonly keyPrefix: string;
  readonly secretKey: string;
  readonly method: string;
  /** As the vendor encodes it for the signature. */
  readonly path: string;
  /** As the vendor encodes and sorts it for the signature. */
  readonly query: string;
  /** The headers to sign, by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface Signature {
  /** What was signed. */
  readonly canonicalRequest: string;
  /** Names of the signed headers, with `;` between them. */
  readonly signedHeaders: string;
  /** Lower-case hex. */
  readonly signature: string;
}

// Of the body that most requests have: it is computed once.
let hashOfNothing: Promise<string> | undefined;

function hashOf(body: string): Promise<string> {
  if (body !== "") return digest("SHA-256", body);
  hashOfNothing ??= digest("SHA-256", body);
  return hashOfNothing;
}

/** Signs a request with the key itself, or with one that is derived from it for a scope. */
export async function signRequest(input: SignatureInput): Promise<Signature> {
  const { algorithm, time, scope, keyPrefix, secretKey, method, path, query, headers, body } = input;
  const names = Object.keys(headers).sort();
  const signedHeaders = names.join(";");
  const lines = names.map((name) => `${name}:${headers[name]?.trim().replaceAll(/ +/g, " ")}`);
  const canonicalRequest = [method, path, query, ...lines, "", signedHeaders, await hashOf(body)].join("\n");

  const key = scope.length === 0 ? secretKey : await deriveKey(`${keyPrefix}${secretKey}`, scope);
  const scopeLine = scope.length === 0 ? [] : [scope.join("/")];
  const text = [algorithm, time, ...scopeLine, await digest("SHA-256", canonicalRequest)].join("\n");
  return { canonicalRequest, signedHeaders, signature: toHex(await hmac("SHA-256", key, text)) };
}

// A key is derived for a day, and signs every request of it.
let derived: { readonly from: string; readonly key: string | Uint8Array } | undefined;

async function deriveKey(secret: string, scope: readonly string[]): Promise<string | Uint8Array> {
  const from = [secret, ...scope].join("/");
  if (derived?.from === from) return derived.key;
  let key: string | Uint8Array = secret;
  for (const term of scope) key = await hmac("SHA-256", key, term);
  derived = { from, key };
  return key;
}

/** An instant as most of these vendors write it: `20191115T033655Z`. */
export function toBasicTime(instant: Date): string {
  return `${instant.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
}

/** Percent-encodes all but letters, digits and `-._~`, whatever was encoded before. */
export function encodeAgain(text: string): string {
  if (/^[\w.~-]*$/.test(text)) return text;
  return encodeURIComponent(decode(text)).replaceAll(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** A query, encoded again and in byte order of its names, then values. */
export function canonicalQuery(search: string): string {
  const pairs = search.replace(/^\?/, "").split("&").filter(Boolean);
  // A space comes before all that stands in an encoded name: `a 2` before `a-1 1`, as `a` before `a-1`.
  return pairs
    .map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return `${encodeAgain(name)} ${encodeAgain(value.join("="))}`;
    })
    .sort()
    .join("&")
    .replaceAll(" ", "=");
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
