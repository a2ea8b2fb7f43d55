import { createReader, type TagReader } from "@imagetags/core";
import { checkRegistryId, connect, type TencentTcrOptions } from "./connect.ts";
import { createList, type TagInfo, type TagList } from "./tags.ts";

export interface TencentTcr extends TagReader<TagInfo, TagList> {}

/**
 * A client for the enterprise edition of Tencent's registry's DescribeImages,
 * https://cloud.tencent.com/document/api/1141/42723.
 *
 * Tags come in an order that Tencent does not document, 20 a page; Tencent documents no largest `pageSize`.
 *
 * @throws ImagetagsError of kind `argument` for an option that cannot be right.
 */
export function createTencentTcr(options: TencentTcrOptions): TencentTcr {
  return createReader(createList(connect(options), checkRegistryId(options.registryId)));
}
