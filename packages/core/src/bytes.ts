// node:crypto signs in microseconds where Web Crypto takes tens of them; `getBuiltinModule` reaches it without an import
// that would break a bundle for a browser. Everything is looked up when it is called, so importing this costs nothing.

export type HashName = "SHA-1" | "SHA-256";

interface NodeHash {
  update(data: string | Uint8Array): { digest(): Uint8Array };
}
interface NodeCrypto {
  createHash(name: string): NodeHash;
  createHmac(name: string, key: string | Uint8Array): NodeHash;
}

/** The digest of a text (as UTF-8) or of bytes. */
export async function digest(hash: HashName, data: string | Uint8Array): Promise<Uint8Array> {
  const node = nodeCrypto();
  if (node) return node.createHash(nodeName(hash)).update(data).digest();
  return new Uint8Array(await crypto.subtle.digest(hash, toBytes(data)));
}

/** The keyed digest (HMAC, RFC 2104) of a text. */
export async function hmac(hash: HashName, key: string | Uint8Array, data: string): Promise<Uint8Array> {
  const node = nodeCrypto();
  if (node) return node.createHmac(nodeName(hash), key).update(data).digest();
  const imported = await crypto.subtle.importKey("raw", toBytes(key), { name: "HMAC", hash }, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, toBytes(data)));
}

const digits = "0123456789abcdef";

export function toHex(bytes: Uint8Array): string {
  let hex = "";
  for (const byte of bytes) hex += digits.charAt(byte >> 4) + digits.charAt(byte & 15);
  return hex;
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** Parameters as a query, percent-encoded. */
export function toQuery(params: Readonly<Record<string, string>>): string {
  return Object.entries(params)
    .map((pair) => pair.map(encodeURIComponent).join("="))
    .join("&");
}

// Deno's node:crypto does not know the names with a hyphen.
function nodeName(hash: HashName): string {
  return hash.replace("-", "");
}

function nodeCrypto(): NodeCrypto | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?(name: string): unknown } };
  return process?.getBuiltinModule?.("node:crypto") as NodeCrypto | undefined;
}

function toBytes(data: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof data === "string" ? new TextEncoder().encode(data) : new Uint8Array(data);
}
