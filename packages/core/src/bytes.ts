// node:crypto signs in microseconds where Web Crypto takes tens of them; `getBuiltinModule` reaches it without an import
// that would break a bundle for a browser. Everything is looked up when it is called, so importing this costs nothing.

import { entriesOf } from "./lenient.ts";

export type HashName = "SHA-1" | "SHA-256";

interface NodeHash {
  update(data: string): { digest(): Uint8Array };
}
interface NodeCrypto {
  /** Bun and Deno had none for long. */
  hash?(name: string, data: string, encoding: "hex"): string;
  createHmac(name: string, key: string | object): NodeHash;
  createSecretKey(key: Uint8Array): object;
}

/** The digest of a text (as UTF-8), in lower-case hex. */
export async function digest(hash: HashName, text: string): Promise<string> {
  const node = nodeCrypto();
  if (node?.hash) return node.hash(nodeName(hash), text, "hex");
  return toHex(new Uint8Array(await crypto.subtle.digest(hash, toBytes(text))));
}

/** The keyed digest (HMAC, RFC 2104) of a text. */
export async function hmac(hash: HashName, key: string | Uint8Array, text: string): Promise<Uint8Array> {
  const node = nodeCrypto();
  if (node) {
    // Node takes four times as long with the bytes themselves.
    const nodeKey = typeof key === "string" ? key : node.createSecretKey(key);
    return node.createHmac(nodeName(hash), nodeKey).update(text).digest();
  }
  const imported = await crypto.subtle.importKey("raw", toBytes(key), { name: "HMAC", hash }, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, toBytes(text)));
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => (byte + 256).toString(16).slice(1)).join("");
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** Parameters as a query, percent-encoded. What is `undefined` is left out. */
export function toQuery(params: Readonly<Record<string, unknown>>): string {
  return entriesOf(params)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(`${value}`)}`)
    .join("&");
}

// Deno's node:crypto does not know the names with a hyphen.
function nodeName(hash: HashName): string {
  return hash === "SHA-256" ? "sha256" : "sha1";
}

let found: { readonly node: NodeCrypto | undefined } | undefined;

function nodeCrypto(): NodeCrypto | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?(name: string): unknown } };
  found ??= { node: process?.getBuiltinModule?.("node:crypto") as NodeCrypto | undefined };
  return found.node;
}

function toBytes(data: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof data === "string" ? new TextEncoder().encode(data) : new Uint8Array(data);
}
