import { toOpenapiFetch } from "@imagetags/core";
import createOpenapiClient, { type Client } from "openapi-fetch";
import { connect, type HarborOptions } from "./connect.ts";
import type { paths } from "./schema.ts";

export type { components, paths } from "./schema.ts";

/**
 * The vendor's API as its spec types it, through openapi-fetch: authenticated, timed and retried as `createHarbor` does.
 * Failures come in `error`.
 *
 * @throws ImagetagsError of kind `argument` for an option that cannot be right.
 */
export function createClient(options: HarborOptions): Client<paths> {
  return createOpenapiClient<paths>(toOpenapiFetch(connect(options)));
}
