import { createReader, type TagReader } from "@imagetags/core";
import { connect, type UcloudUhubOptions } from "./connect.ts";
import { createList, type TagInfo, type TagList } from "./tags.ts";

export interface UcloudUhub extends TagReader<TagInfo, TagList> {}

/**
 * A client for UCloud UHub's GetImageTag, https://docs.ucloud.cn/api/uhub-api/get_image_tag.
 *
 * A repository is `RepoName/ImageName`. Tags come in an order that UCloud does not document, 20 a page; UCloud documents no
 * largest `pageSize`. A signed URL never expires: it is a secret.
 *
 * @throws ImagetagsError of kind `argument` for an option that cannot be right.
 */
export function createUcloudUhub(options: UcloudUhubOptions): UcloudUhub {
  return createReader(createList(connect(options)));
}
