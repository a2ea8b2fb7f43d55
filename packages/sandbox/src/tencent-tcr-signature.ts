// TC3-HMAC-SHA256, from Tencent's page of signature v3 (https://cloud.tencent.com/document/api/306/57449). Written apart from
// the client, so that neither can share the other's mistakes.
import { digest, hmac, toHex } from "./hash.ts";

/** What an Authorization header says. */
export interface Authorization {
  readonly secretId: string;
  /** As `2026-01-01`. */
  readonly date: string;
  readonly service: string;
  /** In lower case and in byte order; `content-type` and `host` are among them. */
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const form =
  /^TC3-HMAC-SHA256 Credential=(?<secretId>[^/\s,]+)\/(?<date>\d{4}-\d\d-\d\d)\/(?<service>[a-z0-9]+)\/tc3_request, ?SignedHeaders=(?<names>[a-z0-9-]+(?:;[a-z0-9-]+)*), ?Signature=(?<signature>[0-9a-f]{64})$/;

/** Nothing when the header is not of the form that the page gives. */
export function readAuthorization(header: string | null): Authorization | undefined {
  const parts = form.exec(header ?? "")?.groups;
  if (!parts) return undefined;
  const { secretId = "", date = "", service = "", names = "", signature = "" } = parts;
  const signedHeaders = names.split(";");
  const isSorted = signedHeaders.toSorted().join(";") === names;
  const isEnough = ["content-type", "host"].every((name) => signedHeaders.includes(name));
  return isSorted && isEnough ? { secretId, date, service, signedHeaders, signature } : undefined;
}

interface SignedRequest {
  readonly method: string;
  readonly url: URL;
  readonly headers: Headers;
  readonly body: string;
}

/** Whether the signature is that of the request. The vendor's SDK leaves the port out of the host, HTTP does not: both hold. */
export async function isSigned(request: SignedRequest, authorization: Authorization, secretKey: string): Promise<boolean> {
  const { host, hostname } = request.url;
  const expected = await Promise.all([host, hostname].map((name) => sign(request, name, authorization, secretKey)));
  return expected.includes(authorization.signature);
}

/** A POST that is signed as the page shows it, by the headers that both editions need. */
export async function signRequest(
  url: string,
  headers: Headers,
  body: string,
  { secretId, secretKey }: { readonly secretId: string; readonly secretKey: string },
): Promise<Request> {
  const date = new Date(Number(headers.get("x-tc-timestamp")) * 1000).toISOString().slice(0, 10);
  const unsigned = { secretId, date, service: "tcr", signedHeaders: ["content-type", "host"] };
  const address = new URL(url);
  const signature = await sign({ method: "POST", url: address, headers, body }, address.host, unsigned, secretKey);
  const names = `Credential=${secretId}/${date}/tcr/tc3_request, SignedHeaders=content-type;host`;
  headers.set("authorization", `TC3-HMAC-SHA256 ${names}, Signature=${signature}`);
  return new Request(address, { method: "POST", headers, body });
}

async function sign(
  { method, url, headers, body }: SignedRequest,
  host: string,
  { date, service, signedHeaders }: Omit<Authorization, "signature">,
  secretKey: string,
): Promise<string> {
  const readValue = (name: string) => (name === "host" ? host : (headers.get(name) ?? "").trim().toLowerCase());
  const lines = signedHeaders.map((name) => `${name}:${readValue(name)}\n`);
  const canonical = [
    method,
    url.pathname,
    url.search.slice(1),
    lines.join(""),
    signedHeaders.join(";"),
    toHex(await digest("SHA-256", body)),
  ].join("\n");
  const scope = `${date}/${service}/tc3_request`;
  const text = ["TC3-HMAC-SHA256", headers.get("x-tc-timestamp"), scope, toHex(await digest("SHA-256", canonical))].join("\n");
  const ofDate = await hmac("SHA-256", `TC3${secretKey}`, date);
  const ofService = await hmac("SHA-256", ofDate, service);
  const ofRequest = await hmac("SHA-256", ofService, "tc3_request");
  return toHex(await hmac("SHA-256", ofRequest, text));
}
