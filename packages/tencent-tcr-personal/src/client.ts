import { toOpenapiFetch } from "@imagetags/core";
import createOpenapiClient, { type Client } from "openapi-fetch";
import { connect, type TencentTcrPersonalOptions } from "./connect.ts";
import type { paths } from "./schema.ts";

export { isSuccess, type TencentTcrPersonalFailure } from "./errors.ts";
export type { components, paths } from "./schema.ts";

/**
 * The vendor's API as its spec types it, through openapi-fetch: authenticated, timed and retried as `createTencentTcrPersonal` does.
 * HTTP failures come in `error`; a failure inside a 200 comes in `data`, where `isSuccess` tells it apart.
 *
 * @throws ImagetagsError of kind `argument` for an option that cannot be right.
 */
export function createClient(options: TencentTcrPersonalOptions): Client<paths> {
  return createOpenapiClient<paths>(toOpenapiFetch(connect(options)));
}
