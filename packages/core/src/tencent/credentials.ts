import { checkSecrets, type Expiring } from "@imagetags/core";

export interface TencentCredentials extends Expiring {
  readonly secretId: string;
  readonly secretKey: string;
  /** Of temporary keys only. */
  readonly token?: string | undefined;
}

/** Refuses credentials that cannot sign. Names what is missing, never what is there. */
export function checkTencentCredentials(credentials: TencentCredentials): void {
  checkSecrets(credentials, ["secretId", "secretKey"], ["token"]);
}
