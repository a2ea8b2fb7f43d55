import { createReader, type TagReader } from "@imagetags/core";
import { connect, type TencentCcrOptions } from "./connect.ts";
import { createList, type TagInfo, type TagList } from "./tags.ts";

export interface TencentCcr extends TagReader<TagInfo, TagList> {}

/**
 * A client for Tencent Cloud CCR's GetTagList, https://cloud.tencent.com/document/api/457/14658.
 *
 * Tags come in descending order of push time, 100 a page.
 *
 * @throws ImagetagsError of kind `argument` for an option that cannot be right.
 */
export function createTencentCcr(options: TencentCcrOptions): TencentCcr {
  return createReader(createList(connect(options)));
}
