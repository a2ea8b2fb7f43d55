// Parameters and paging: https://www.surfercloud.com/docs/api/uhub-api/get_image_tag
import { type Connection, request } from "@imagetags/core";
import { createUhubList } from "@imagetags/core/uhub";
import type { components, paths } from "./schema.ts";

type Row = components["schemas"]["TagInfo"];
type Page = components["schemas"]["TagList"];

/** A tag as SurferCloud returns it. */
export interface TagInfo extends Row {}
/** An answer of GetImageTag: one page. */
export interface TagList extends Page {}

/** How to list an image's tags, or the one that a search names. */
export function createList(connection: Connection<paths>) {
  return createUhubList<TagInfo, TagList>(connection, (query, signal) => request(connection, "get", "/", { query }, signal));
}
