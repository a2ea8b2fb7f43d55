// Signature Version 4: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
import {
  type Authentication,
  type CredentialSource,
  canonicalQuery,
  checkSecrets,
  type Expiring,
  signRequest,
  toBasicTime,
  type UnsignedRequest,
} from "@imagetags/core";

export interface AwsEcrCredentials extends Expiring {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Of temporary keys only. */
  readonly sessionToken?: string | undefined;
}

export interface AuthenticationOptions {
  readonly credentials: CredentialSource<AwsEcrCredentials>;
  readonly region: string;
}

/** Adds the time, the session's token and the signature to each attempt. */
export function createAuthentication({ credentials, region }: AuthenticationOptions): Authentication {
  return {
    owner: credentials.owner,
    renew: credentials.renew,
    async authenticate(request, signal) {
      const given = await credentials.get(signal);
      const { sessionToken, secretAccessKey } = given;
      const headers: Record<string, string> = { ...request.headers, "x-amz-date": toBasicTime(new Date()) };
      if (sessionToken !== undefined) headers["x-amz-security-token"] = sessionToken;
      const { authorization, signature } = await signV4({ ...request, headers }, given, { region, service: "ecr" });
      return {
        url: request.url,
        headers: { ...headers, authorization },
        secrets: [secretAccessKey, sessionToken ?? "", signature],
        credentials: given,
      };
    },
  };
}

const algorithm = "AWS4-HMAC-SHA256";

/** The `Authorization` header of a request that names its time in `x-amz-date`. What may change on the way is not signed. */
export async function signV4(
  { method, url, headers, body = "" }: UnsignedRequest,
  { accessKeyId, secretAccessKey }: AwsEcrCredentials,
  { region, service }: { readonly region: string; readonly service: string },
): Promise<{ canonicalRequest: string; authorization: string; signature: string }> {
  const { host, pathname, search } = new URL(url);
  const signed = Object.entries(headers).filter(([name]) => !["accept", "user-agent"].includes(name));
  const time = headers["x-amz-date"] ?? "";
  const scope = [time.slice(0, 8), region, service, "aws4_request"];
  const { canonicalRequest, signedHeaders, signature } = await signRequest({
    algorithm,
    time,
    scope,
    keyPrefix: "AWS4",
    secretKey: secretAccessKey,
    method,
    path: pathname.split("/").map(encodeURIComponent).join("/"),
    query: canonicalQuery(search),
    headers: { ...Object.fromEntries(signed), host },
    body,
  });
  const credential = [accessKeyId, ...scope].join("/");
  return {
    canonicalRequest,
    authorization: `${algorithm} Credential=${credential}, SignedHeaders=${signedHeaders}, Signature=${signature}`,
    signature,
  };
}

/** Refuses credentials that cannot sign. Names what is missing, never what is there. */
export function checkCredentials(credentials: AwsEcrCredentials): void {
  checkSecrets(credentials, ["accessKeyId", "secretAccessKey"], ["sessionToken"]);
}
