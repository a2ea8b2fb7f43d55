import { toOpenapiFetch } from "@imagetags/core";
import createOpenapiClient, { type Client } from "openapi-fetch";
import { type AcmeHubOptions, connect } from "./connect.ts";
import type { paths } from "./schema.ts";

/** The vendor's API as its spec types it, through openapi-fetch. */
export function createClient(options: AcmeHubOptions = {}): Client<paths> {
  return createOpenapiClient<paths>(toOpenapiFetch(connect(options)));
}
