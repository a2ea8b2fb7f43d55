// SDK-HMAC-SHA256, verified from the raw request. Written apart from the client, so that neither can share the other's
// mistakes. https://support.huaweicloud.com/intl/en-us/devg-apisign/api-sign-algorithm-002.html
import { digest, hmac, toHex } from "./hash.ts";
import { decode } from "./query.ts";
import type { SwrWorld } from "./swr-world.ts";
import type { VendorRequest } from "./vendor.ts";

const form =
  /^SDK-HMAC-SHA256 (?:Access=(?<access>[^/,]+)|Credential=(?<credential>[^/,]+)\/(?<scope>\d{8}\/[^/,]*\/[^/,]*\/sdk_request)), ?SignedHeaders=(?<names>[a-z0-9;-]+), ?Signature=(?<signature>[0-9a-f]{64})$/;
const windowMs = 15 * 60_000;

// "More than five failed checks in a row": https://support.huaweicloud.com/intl/en-us/ocr_faq/ocr_01_0063.html
const failuresBeforeLock = 5;
// "For a while" is all that the page says.
const lockMs = 5 * 60_000;

/** Failed signatures in a row and the time of the last, by access key. */
export type FailedSignatures = Map<string, { count: number; at: number }>;

/** Why a signed request is refused, in the gateway's words; `undefined` for one that holds. */
export async function refuseSignature(
  request: VendorRequest,
  keys: SwrWorld["keys"],
  now: number,
  failed: FailedSignatures,
): Promise<string | undefined> {
  const parts = form.exec(request.headers.get("authorization") ?? "")?.groups;
  const date = request.headers.get("x-sdk-date") ?? "";
  const instant = readDate(date);
  const names = parts?.names?.split(";") ?? [];
  if (!parts || instant === undefined || !names.includes("x-sdk-date")) return "decode authorization fail";
  if (parts.scope && !parts.scope.startsWith(`${date.slice(0, 8)}/`)) return "decode authorization fail, date of the scope";
  if (Math.abs(now - instant) > windowMs) return `signature expired, ${date}`;

  const key = keys.find(({ accessKey }) => accessKey === (parts.access ?? parts.credential));
  if (!key) return "Get secretKey failed, err: ak not exist";
  if ((request.headers.get("x-security-token") ?? undefined) !== key.securityToken) return "decrypt token fail";

  const last = failed.get(key.accessKey);
  const failures = last && now - last.at < lockMs ? last.count : 0;
  if (failures >= failuresBeforeLock) return "AK access failed to reach the limit, forbidden";

  const canonical = await canonicalRequest(request, names);
  const holds = request.trust((await sign(canonical, date, key.secretKey, parts.scope)) === parts.signature);
  failed.set(key.accessKey, { count: holds ? 0 : failures + 1, at: now });
  if (holds) return undefined;
  return `verify aksk signature fail, canonicalRequest:${canonical.replaceAll("\n", "|")}`;
}

/** The headers with which a GET is signed. */
export async function signRequest(url: URL, key: SwrWorld["keys"][number], now: number): Promise<Headers> {
  const date = `${new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
  const headers = new Headers({ "x-sdk-date": date });
  const canonical = await canonicalRequest({ method: "GET", url, headers, body: "" }, ["x-sdk-date"]);
  const signature = await sign(canonical, date, key.secretKey);
  headers.set("authorization", `SDK-HMAC-SHA256 Access=${key.accessKey}, SignedHeaders=x-sdk-date, Signature=${signature}`);
  if (key.securityToken !== undefined) headers.set("x-security-token", key.securityToken);
  return headers;
}

async function sign(canonical: string, date: string, secretKey: string, scope?: string): Promise<string> {
  const text = ["SDK-HMAC-SHA256", date, ...(scope ? [scope] : []), toHex(await digest("SHA-256", canonical))].join("\n");
  let secret: Uint8Array = new TextEncoder().encode(`${scope ? "SDK" : ""}${secretKey}`);
  for (const term of scope?.split("/") ?? []) secret = await hmac("SHA-256", secret, term);
  return toHex(await hmac("SHA-256", secret, text));
}

type SignedRequest = Pick<VendorRequest, "method" | "url" | "headers" | "body">;

async function canonicalRequest({ method, url, headers, body }: SignedRequest, names: readonly string[]): Promise<string> {
  const path = url.pathname.split("/").map(reencode).join("/");
  const query = url.search.replace(/^\?/, "").split("&").filter(Boolean);
  const pairs = query.map((pair) => {
    const at = pair.indexOf("=");
    return at === -1 ? `${reencode(pair)}=` : `${reencode(pair.slice(0, at))}=${reencode(pair.slice(at + 1))}`;
  });
  const lines = names.map((name) => `${name}:${name === "host" ? url.host : (headers.get(name) ?? "").trim()}\n`);
  const end = path.endsWith("/") ? "" : "/";
  return [method, path + end, pairs.sort().join("&"), lines.join(""), names.join(";"), toHex(await digest("SHA-256", body))].join("\n");
}

function reencode(text: string): string {
  const bytes = new TextEncoder().encode(decode(text));
  const plain = /[A-Za-z0-9\-._~]/;
  return Array.from(bytes, (byte) => {
    const character = String.fromCharCode(byte);
    return plain.test(character) ? character : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }).join("");
}

function readDate(text: string): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)?.slice(1).map(Number);
  if (!parts) return undefined;
  const [year = 0, month = 0, day, hour, minute, second] = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
