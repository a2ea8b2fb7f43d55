import { createHash, createHmac } from "node:crypto";

export interface Signing {
  readonly region?: string;
  readonly service?: string;
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
  readonly sessionToken?: string;
  readonly at?: number;
  readonly host?: string;
  /** Headers that are sent and not signed. */
  readonly unsigned?: Readonly<Record<string, string>>;
  /** What is sent in place of the body that was signed. */
  readonly tampered?: string;
}

export const signingTime = Date.UTC(2026, 0, 1);

/** A request for a repository's images, signed here, by hand, with the keys of a new world. */
export function describeImages(input: unknown, signing: Signing = {}): Request {
  const { region = "us-east-1", service = "ecr", accessKeyId = "AKIASANDBOX", secretAccessKey = "sandbox-secret-key" } = signing;
  const host = signing.host ?? `api.ecr.${region}.amazonaws.com`;
  const date = `${new Date(signing.at ?? signingTime).toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`;
  const body = JSON.stringify(input);
  const headers: Record<string, string> = {
    "content-type": "application/x-amz-json-1.1",
    "x-amz-date": date,
    ...(signing.sessionToken === undefined ? {} : { "x-amz-security-token": signing.sessionToken }),
    "x-amz-target": "AmazonEC2ContainerRegistry_V20150921.DescribeImages",
  };
  const lines = Object.entries({ ...headers, host }).sort(([a], [b]) => (a < b ? -1 : 1));
  const names = lines.map(([name]) => name).join(";");
  const canonical = ["POST", "/", "", ...lines.map((line) => line.join(":")), "", names, sha256(body)].join("\n");
  const scope = [date.slice(0, 8), region, service, "aws4_request"];
  const key = scope.reduce<string | Buffer>((secret, term) => hmac(secret, term), `AWS4${secretAccessKey}`);
  const signature = hmac(key, ["AWS4-HMAC-SHA256", date, scope.join("/"), sha256(canonical)].join("\n")).toString("hex");
  const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyId}/${scope.join("/")}, SignedHeaders=${names}, Signature=${signature}`;
  const sent = { ...headers, authorization, ...signing.unsigned };
  return new Request(`https://${host}/`, { method: "POST", headers: sent, body: signing.tampered ?? body });
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text).digest();
}
