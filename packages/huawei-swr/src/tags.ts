// Parameters, paging and order: https://support.huaweicloud.com/api-swr/swr_02_0035.html
import { type Connection, request } from "@imagetags/core";
import { createSwrList } from "@imagetags/core/swr";
import type { components, paths } from "./schema.ts";

type Row = components["schemas"]["ShowReposTagResp"];
type Page = components["schemas"]["TagList"];

/** A tag as Huawei returns it. */
export interface TagInfo extends Row {}
/** An answer of ListRepositoryTags: one page. */
export interface TagList extends Page {}

const tagsPath = "/v2/manage/namespaces/{namespace}/repos/{repository}/tags";

/** How to list a repository's tags, or those that a search finds. */
export function createList(connection: Connection<paths>) {
  return createSwrList<TagInfo>(connection, (params, signal) => request(connection, "get", tagsPath, params, signal));
}
