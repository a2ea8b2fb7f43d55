// Hashes, by node:crypto where there is one: Web Crypto starts a job for each, and a signature is made of up to seven. Written apart from
// the client, as the signatures are.

type HashName = "SHA-1" | "SHA-256";

interface NodeHash {
  update(data: string | Uint8Array): { digest(): Uint8Array };
}
interface NodeCrypto {
  createHash(name: string): NodeHash;
  createHmac(name: string, key: string | Uint8Array): NodeHash;
}

const { process } = globalThis as { process?: { getBuiltinModule?(name: string): unknown } };
const node = process?.getBuiltinModule?.("node:crypto") as NodeCrypto | undefined;
const nodeNames = { "SHA-1": "sha1", "SHA-256": "sha256" };

/** The hash of bytes, or of a text in UTF-8. */
export async function digest(name: HashName, data: string | Uint8Array): Promise<Uint8Array> {
  if (node) return node.createHash(nodeNames[name]).update(data).digest();
  return new Uint8Array(await crypto.subtle.digest(name, toBytes(data)));
}

/** The keyed hash of a text in UTF-8. */
export async function hmac(name: HashName, key: string | Uint8Array, text: string): Promise<Uint8Array> {
  if (node) return node.createHmac(nodeNames[name], key).update(text).digest();
  const imported = await crypto.subtle.importKey("raw", toBytes(key), { name: "HMAC", hash: name }, false, ["sign"]);
  return new Uint8Array(await crypto.subtle.sign("HMAC", imported, toBytes(text)));
}

/** In lower-case hex. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function toBytes(data: string | Uint8Array): Uint8Array<ArrayBuffer> {
  return typeof data === "string" ? new TextEncoder().encode(data) : new Uint8Array(data);
}
