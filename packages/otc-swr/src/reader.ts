import { createReader, type TagReader } from "@imagetags/core";
import { connect, type OtcSwrOptions } from "./connect.ts";
import { createList, type TagInfo, type TagList } from "./tags.ts";

export interface OtcSwr extends TagReader<TagInfo, TagList> {}

/**
 * A client for Open Telekom Cloud SWR's "Querying Image Tags",
 * https://docs.otc.t-systems.com/software-repository-container/api-ref/apis/image_tag_management/querying_image_tags.html.
 *
 * Tags come in descending order of update time, 1,000 a page.
 *
 * @throws ImagetagsError of kind `argument` for an option that cannot be right.
 */
export function createOtcSwr(options: OtcSwrOptions): OtcSwr {
  return createReader(createList(connect(options)));
}
