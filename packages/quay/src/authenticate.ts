// OAuth tokens of applications: https://docs.redhat.com/en/documentation/red_hat_quay/3/html/red_hat_quay_api_guide/index
import { asFields, secretError } from "@imagetags/core";
import { type BearerCredentials, checkBearer } from "@imagetags/core/registry";

export { createBearerAuthentication as createAuthentication } from "@imagetags/core/registry";
export type QuayCredentials = BearerCredentials;

/** Refuses what is no token. Names what is missing, never what is there. */
export function checkCredentials(credentials: QuayCredentials): void {
  if (asFields(credentials).username !== undefined) {
    throw secretError("credentials", "must be a token of an application: robot accounts and passwords are taken by the provider oci only");
  }
  checkBearer(credentials);
}
