import { createReader, type TagReader } from "@imagetags/core";
import { connect, type QuayOptions } from "./connect.ts";
import { createList, type Tag, type TagPage } from "./tags.ts";

export interface Quay extends TagReader<Tag, TagPage> {
  /** What images are pulled from. */
  readonly host: string;
}

/**
 * A client for Quay's listRepoTags, https://docs.redhat.com/en/documentation/red_hat_quay/3/html/red_hat_quay_api_reference/listrepotags.
 *
 * A repository is `namespace/name`. Active tags come in an order that is not documented, 100 a page.
 *
 * @throws ImagetagsError of kind `argument` for an option that cannot be right.
 */
export function createQuay(options?: QuayOptions): Quay {
  const connection = connect(options);
  return { ...createReader(createList(connection)), host: new URL(connection.options.baseUrl).host };
}
