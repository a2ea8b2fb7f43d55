import { createAskingReader, type TagReader } from "@imagetags/core";
import { describeTags } from "@imagetags/core/registry";
import { connect, type OciOptions } from "./connect.ts";
import { createAskForTag, createDescribe } from "./details.ts";
import { createList, type TagInfo, type TagList } from "./tags.ts";

export interface Oci extends TagReader<TagInfo, TagList> {
  /** Host of the registry, as it stands in an image's name. */
  readonly registry: string;
}

/**
 * A client for any registry of the OCI distribution specification,
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md.
 *
 * Tags come as the registry lists them, by name mostly, 1,000 a page. `details` says what `tags` returns beside names; `pages` gives
 * names. `getTag` returns the digest at least, by one HEAD.
 *
 * @throws ImagetagsError of kind `argument` for an option that cannot be right.
 */
export function createOci(options: OciOptions): Oci {
  const connection = connect(options);
  const { registry, details, window } = connection;
  const list = createList(connection);
  const reader = createAskingReader(list, createAskForTag(connection, list));
  if (details === "names") return { registry, ...reader };
  return {
    registry,
    ...reader,
    tags(repository, listOptions = {}) {
      const listing = reader.tags(repository, listOptions);
      return describeTags(listing, { describe: createDescribe(connection, repository), window, signal: listOptions.signal });
    },
  };
}
