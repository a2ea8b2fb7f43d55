import { encodePath, type SerializePath } from "@imagetags/core";

/**
 * Fills in a path's parameters. Every `/` in a value becomes a literal `$`, as SWR needs repository names: with a `/` the gateway
 * knows no such path, and with `%24` the vendor's own signers disagree.
 */
export const swrPathSerializer: SerializePath = (path, values) => encodePath(path, values).replaceAll(/%2F|%24/g, "$");
