// The parameter signature of UCloud's API: https://docs.ucloud.cn/api/summary/signature
import { type Authentication, type CredentialSource, checkSecrets, checkText, digest, type Expiring, toQuery } from "@imagetags/core";

export interface UhubCredentials extends Expiring {
  readonly publicKey: string;
  readonly privateKey: string;
  /** Of temporary keys only. */
  readonly securityToken?: string | undefined;
}

export interface UhubAuthenticationOptions {
  readonly credentials: CredentialSource<UhubCredentials>;
  /** For the requests that name no project themselves. */
  readonly projectId: string | undefined;
}

/**
 * Adds the public parameters and the signature over all parameters of a GET request. There is no time in it: a signed URL
 * stays valid for as long as the key does.
 */
export function createUhubAuthentication({ credentials, projectId }: UhubAuthenticationOptions): Authentication {
  return {
    owner: credentials.owner,
    renew: credentials.renew,
    async authenticate({ url, headers }, signal) {
      const given = await credentials.get(signal);
      const { publicKey, privateKey, securityToken } = given;
      const { origin, pathname, searchParams } = new URL(url);
      const params: Record<string, string> = {
        ...(projectId === undefined ? {} : { ProjectId: projectId }),
        ...Object.fromEntries(searchParams),
        PublicKey: publicKey,
        ...(securityToken === undefined ? {} : { SecurityToken: securityToken }),
      };
      const signature = await signUhub(params, privateKey);
      return {
        url: `${origin}${pathname}?${toQuery({ ...params, Signature: signature })}`,
        headers,
        secrets: [privateKey, securityToken ?? "", signature],
        credentials: given,
      };
    },
  };
}

/** Lower-case hex of the SHA-1 over names and raw values in byte order of the names, then the private key, nothing between. */
export async function signUhub(params: Readonly<Record<string, string>>, privateKey: string): Promise<string> {
  const pairs = Object.entries(params)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => name + value);
  return digest("SHA-1", pairs.join("") + privateKey);
}

/** Refuses credentials that cannot sign. Names what is missing, never what is there. */
export function checkUhubCredentials(credentials: UhubCredentials): void {
  checkSecrets(credentials, ["publicKey", "privateKey"], ["securityToken"]);
}

/** Refuses what is no project; none is the account's own. */
export function checkProjectId(projectId: string | undefined): string | undefined {
  if (projectId === undefined) return undefined;
  return checkText("projectId", projectId, /^[\w-]+$/, 'must be letters, digits, "_" and "-", such as "org-z44lmf12e"');
}
