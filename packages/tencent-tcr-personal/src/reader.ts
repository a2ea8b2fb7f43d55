import { createReader, type TagReader } from "@imagetags/core";
import { connect, type TencentTcrPersonalOptions } from "./connect.ts";
import { createList, type TagInfo, type TagList } from "./tags.ts";

export interface TencentTcrPersonal extends TagReader<TagInfo, TagList> {}

/**
 * A client for the personal edition of Tencent's registry's DescribeImagePersonal,
 * https://cloud.tencent.com/document/api/1141/41586.
 *
 * Tags come in an order that Tencent does not document, 100 a page.
 *
 * @throws ImagetagsError of kind `argument` for an option that cannot be right.
 */
export function createTencentTcrPersonal(options: TencentTcrPersonalOptions): TencentTcrPersonal {
  return createReader(createList(connect(options)));
}
