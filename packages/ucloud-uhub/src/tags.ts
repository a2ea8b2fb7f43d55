// Parameters and paging: https://docs.ucloud.cn/api/uhub-api/get_image_tag
import { type Connection, request } from "@imagetags/core";
import { createUhubList } from "@imagetags/core/uhub";
import type { components, paths } from "./schema.ts";

/** A tag as UCloud tells of it. */
export type TagInfo = components["schemas"]["TagInfo"];
/** A whole answer of GetImageTag. */
export type TagList = components["schemas"]["TagList"];

/** How to list an image's tags, or the one that a search names. */
export function createList(connection: Connection<paths>) {
  return createUhubList<TagInfo, TagList>(connection, (query, signal) => request(connection, "get", "/", { query }, signal));
}
