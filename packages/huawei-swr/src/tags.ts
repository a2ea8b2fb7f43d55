// Parameters, paging and order: https://support.huaweicloud.com/api-swr/swr_02_0035.html
import { type Connection, request } from "@imagetags/core";
import { createSwrList } from "@imagetags/core/swr";
import type { components, paths } from "./schema.ts";

/** A tag as Huawei tells of it. */
export type TagInfo = components["schemas"]["ShowReposTagResp"];
/** A whole answer of ListRepositoryTags. */
export type TagList = components["schemas"]["TagList"];

const tagsPath = "/v2/manage/namespaces/{namespace}/repos/{repository}/tags";

/** How to list a repository's tags, or those that a search finds. */
export function createList(connection: Connection<paths>) {
  return createSwrList<TagInfo>(connection, (params, signal) => request(connection, "get", tagsPath, params, signal));
}
