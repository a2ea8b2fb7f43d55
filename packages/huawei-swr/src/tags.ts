// Parameters, paging and order: https://support.huaweicloud.com/api-swr/swr_02_0035.html
import { type Connection, createSwrList } from "@imagetags/core";
import type { Client } from "openapi-fetch";
import type { components, paths } from "./schema.ts";

/** A tag as Huawei tells of it. */
export type TagInfo = components["schemas"]["ShowReposTagResp"];
/** A whole answer of ListRepositoryTags. */
export type TagList = components["schemas"]["TagList"];

/** How to list a repository's tags, or those that a search finds. */
export function createList({ client, dialect, send, options }: Connection<Client<paths>>) {
  return createSwrList<TagInfo>({
    dialect,
    options,
    get: (params, call) =>
      client.GET("/v2/manage/namespaces/{namespace}/repos/{repository}/tags", { params, fetch: (request) => send(request, call) }),
  });
}
