import { createReader, type TagReader } from "@imagetags/core";
import { connect, type SurfercloudUhubOptions } from "./connect.ts";
import { createList, type TagInfo, type TagList } from "./tags.ts";

export interface SurfercloudUhub extends TagReader<TagInfo, TagList> {}

/**
 * A client for SurferCloud UHub's GetImageTag, https://www.surfercloud.com/docs/api/uhub-api/get_image_tag.
 *
 * A repository is `RepoName/ImageName`. Tags come in an order that SurferCloud does not document, 20 a page; SurferCloud documents no
 * largest `pageSize`. A signed URL never expires: it is a secret.
 *
 * @throws ImagetagsError of kind `argument` for an option that cannot be right.
 */
export function createSurfercloudUhub(options: SurfercloudUhubOptions): SurfercloudUhub {
  return createReader(createList(connect(options)));
}
