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
  if (node) return node.createHash(nodeName[hash]).update(data).digest();
  return new Uint8Array(await crypto.subtle.digest(hash, toBytes(data)));
}

/** The keyed digest (HMAC, RFC 2104) of a text. */
export async function hmac(hash: HashName, key: string | Uint8Array, data: string): Promise<Uint8Array> {
  const node = nodeCrypto();
  if (node) return node.createHmac(nodeName[hash], key).update(data).digest();
  return new Uint8Array(await crypto.subtle.sign("HMAC", await importKey(hash, key), toBytes(data)));
}

export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

const nodeName = { "SHA-1": "sha1", "SHA-256": "sha256" } as const;

function nodeCrypto(): NodeCrypto | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?(name: string): unknown } };
  return process?.getBuiltinModule?.("node:crypto") as NodeCrypto | undefined;
}

// Importing a key costs more than signing with it, and a client signs with the same one again and again.
let imported: { hash: HashName; key: string | Uint8Array; cryptoKey: Promise<CryptoKey> } | undefined;

function importKey(hash: HashName, key: string | Uint8Array): Promise<CryptoKey> {
  if (imported?.hash !== hash || imported.key !== key) {
    const algorithm = { name: "HMAC", hash };
    imported = { hash, key, cryptoKey: crypto.subtle.importKey("raw", toBytes(key), algorithm, false, ["sign"]) };
  }
  return imported.cryptoKey;
}

function toBytes(data: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof data === "string" ? new TextEncoder().encode(data) : new Uint8Array(data);
}
