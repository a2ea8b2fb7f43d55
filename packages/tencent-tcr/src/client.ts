import { toOpenapiFetch } from "@imagetags/core";
import createOpenapiClient, { type Client } from "openapi-fetch";
import { connect, type TencentTcrOptions } from "./connect.ts";
import type { paths } from "./schema.ts";

export { isSuccess, type TencentTcrFailure } from "./errors.ts";
export type { components, paths } from "./schema.ts";

/**
 * The vendor's API as its spec types it, through openapi-fetch: authenticated, timed and retried as `createTencentTcr` does.
 * HTTP failures come in `error`; a failure inside a 200 comes in `data`, where `isSuccess` tells it apart.
 * The registry is named in the body of each request.
 *
 * @throws ImagetagsError of kind `argument` for an option that cannot be right.
 */
export function createClient(options: Omit<TencentTcrOptions, "registryId">): Client<paths> {
  return createOpenapiClient<paths>(toOpenapiFetch(connect(options)));
}
