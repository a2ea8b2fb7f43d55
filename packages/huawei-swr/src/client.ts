import { toOpenapiFetch } from "@imagetags/core";
import createOpenapiClient, { type Client } from "openapi-fetch";
import { connect, type HuaweiSwrOptions } from "./connect.ts";
import type { paths } from "./schema.ts";

export { type HuaweiSwrFailure, isSuccess } from "./errors.ts";
export type { components, paths } from "./schema.ts";

/**
 * The vendor's API as its spec types it, through openapi-fetch: authenticated, timed and retried as `createHuaweiSwr` does.
 * HTTP failures come in `error`; a failure inside a 200 comes in `data`, where `isSuccess` tells it apart.
 *
 * @throws ImagetagsError of kind `argument` for an option that cannot be right.
 */
export function createClient(options: HuaweiSwrOptions): Client<paths> {
  return createOpenapiClient<paths>(toOpenapiFetch(connect(options)));
}
