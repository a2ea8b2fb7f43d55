// Parameters and paging: https://docs.ucloud.cn/api/uhub-api/get_image_tag
import { type Connection, createUhubList } from "@imagetags/core";
import type { Client } from "openapi-fetch";
import type { components, paths } from "./schema.ts";

/** A tag as UCloud tells of it. */
export type TagInfo = components["schemas"]["TagInfo"];
/** A whole answer of GetImageTag. */
export type TagList = components["schemas"]["TagList"];

/** How to list an image's tags, or the one that a search names. */
export function createList({ client, dialect, send, options }: Connection<Client<paths>>) {
  return createUhubList<TagInfo, TagList>({
    dialect,
    options,
    get: (query, call) => client.GET("/", { params: { query }, fetch: (request) => send(request, call) }),
  });
}
