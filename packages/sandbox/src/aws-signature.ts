// AWS4-HMAC-SHA256, verified from the raw request. Written apart from the client, so that neither can share the other's mistakes.
// https://docs.aws.amazon.com/IAM/latest/UserGuide/create-signed-request.html
import { digest, hmac, toHex } from "./hash.ts";
import { decode } from "./query.ts";
import type { VendorRequest } from "./vendor.ts";

export interface AwsKey {
  accessKeyId: string;
  secretAccessKey: string;
  /** Temporary keys have one. */
  sessionToken?: string;
}

export interface SignatureRules {
  readonly keys: readonly AwsKey[];
  /** Tokens of temporary keys that ended. */
  readonly expiredTokens: readonly string[];
  /** The vendor's clock, in milliseconds since 1970. */
  readonly now: number;
  readonly region: string;
  readonly service: string;
}

/** An error's name, and a sentence. */
export type AwsRefusal = readonly [type: string, message: string];

type SignedRequest = Pick<VendorRequest, "method" | "url" | "headers" | "body">;

const form =
  /^AWS4-HMAC-SHA256 Credential=(?<key>[^/,]+)\/(?<date>\d{8})\/(?<region>[^/,]+)\/(?<service>[^/,]+)\/aws4_request, ?SignedHeaders=(?<names>[a-z0-9;-]+), ?Signature=(?<signature>[0-9a-f]{64})$/;
const windowMs = 15 * 60_000;

/** Why a signed request is refused; nothing for one that holds. */
export async function refuseSignature(
  request: SignedRequest & Pick<VendorRequest, "trust">,
  rules: SignatureRules,
): Promise<AwsRefusal | undefined> {
  const authorization = request.headers.get("authorization");
  if (authorization === null) return ["MissingAuthenticationTokenException", "Missing Authentication Token"];
  const parts = form.exec(authorization)?.groups;
  const date = request.headers.get("x-amz-date") ?? "";
  const instant = readDate(date);
  if (!parts || instant === undefined) return ["IncompleteSignatureException", "The request signature does not conform to AWS standards."];
  const names = parts.names?.split(";") ?? [];
  const unsigned = ["host", ...[...request.headers.keys()].filter((name) => name.startsWith("x-amz-"))].find(
    (name) => !names.includes(name),
  );
  if (unsigned) return invalid(`'${unsigned}' must be a 'SignedHeader' in the AWS Authorization.`);

  const { region, service } = rules;
  if (parts.date !== date.slice(0, 8)) return invalid("Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date");
  if (parts.region !== region) return invalid(`Credential should be scoped to a valid region, not '${parts.region}'.`);
  if (parts.service !== service) return invalid(`Credential should be scoped to correct service: '${service}'.`);
  if (rules.now - instant > windowMs) return invalid(`Signature expired: ${date} is now earlier than what is allowed (15 min.)`);
  if (instant - rules.now > windowMs) return invalid(`Signature not yet current: ${date} is still later than what is allowed (15 min.)`);

  const key = rules.keys.find(({ accessKeyId }) => accessKeyId === parts.key);
  const token = request.headers.get("x-amz-security-token") ?? undefined;
  if (token !== undefined && rules.expiredTokens.includes(token)) {
    return ["ExpiredTokenException", "The security token included in the request is expired"];
  }
  if (!key || key.sessionToken !== token) {
    return ["UnrecognizedClientException", "The security token included in the request is invalid."];
  }
  const scope = [parts.date ?? "", region, service, "aws4_request"];
  const signature = await sign(await canonicalRequest(request, names), date, scope, key.secretAccessKey);
  if (request.trust(signature === parts.signature)) return undefined;
  return invalid("The request signature we calculated does not match the signature you provided.");
}

/** A POST that is signed by all of its headers. */
export async function signRequest(
  url: string,
  headers: Headers,
  body: string,
  { key, now, region, service }: Pick<SignatureRules, "now" | "region" | "service"> & { readonly key: AwsKey },
): Promise<Request> {
  const date = `${new Date(now).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
  headers.set("x-amz-date", date);
  if (key.sessionToken !== undefined) headers.set("x-amz-security-token", key.sessionToken);
  const names = ["host", ...headers.keys()].sort();
  const scope = [date.slice(0, 8), region, service, "aws4_request"];
  const canonical = await canonicalRequest({ method: "POST", url: new URL(url), headers, body }, names);
  const signature = await sign(canonical, date, scope, key.secretAccessKey);
  const credential = `Credential=${key.accessKeyId}/${scope.join("/")}`;
  headers.set("authorization", `AWS4-HMAC-SHA256 ${credential}, SignedHeaders=${names.join(";")}, Signature=${signature}`);
  return new Request(url, { method: "POST", headers, body });
}

async function sign(canonical: string, date: string, scope: readonly string[], secretAccessKey: string): Promise<string> {
  const text = ["AWS4-HMAC-SHA256", date, scope.join("/"), toHex(await digest("SHA-256", canonical))].join("\n");
  let secret: Uint8Array = new TextEncoder().encode(`AWS4${secretAccessKey}`);
  for (const term of scope) secret = await hmac("SHA-256", secret, term);
  return toHex(await hmac("SHA-256", secret, text));
}

function invalid(message: string): AwsRefusal {
  return ["InvalidSignatureException", message];
}

async function canonicalRequest({ method, url, headers, body }: SignedRequest, names: readonly string[]): Promise<string> {
  // The path is encoded once more than it is sent.
  const path = url.pathname.split("/").map(encode).join("/");
  const query = url.search.replace(/^\?/, "").split("&").filter(Boolean).map(readPair).sort(byName);
  const readHeader = (name: string) => (name === "host" ? url.host : (headers.get(name) ?? "")).trim().replace(/ +/g, " ");
  const lines = names.map((name) => `${name}:${readHeader(name)}\n`);
  return [
    method,
    path,
    query.map((pair) => pair.join("=")).join("&"),
    lines.join(""),
    names.join(";"),
    toHex(await digest("SHA-256", body)),
  ].join("\n");
}

function readPair(pair: string): [name: string, value: string] {
  const at = pair.includes("=") ? pair.indexOf("=") : pair.length;
  return [encode(decode(pair.slice(0, at))), encode(decode(pair.slice(at + 1)))];
}

function byName(a: readonly string[], b: readonly string[]): number {
  return a.join("\0") < b.join("\0") ? -1 : 1;
}

function encode(text: string): string {
  return encodeURIComponent(text).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function readDate(text: string): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text)?.slice(1).map(Number);
  if (!parts) return undefined;
  const [year = 0, month = 0, day, hour, minute, second] = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
