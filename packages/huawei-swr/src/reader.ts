import { createReader, type TagReader } from "@imagetags/core";
import { connect, type HuaweiSwrOptions } from "./connect.ts";
import { createList, type TagInfo, type TagList } from "./tags.ts";

export interface HuaweiSwr extends TagReader<TagInfo, TagList> {}

/**
 * A client for Huawei Cloud SWR's ListRepositoryTags, https://support.huaweicloud.com/api-swr/swr_02_0035.html.
 *
 * Tags come in descending order of update time, 1,000 a page.
 *
 * @throws ImagetagsError of kind `argument` for an option that cannot be right.
 */
export function createHuaweiSwr(options: HuaweiSwrOptions): HuaweiSwr {
  return createReader(createList(connect(options)));
}
