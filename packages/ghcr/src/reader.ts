import { createReader, type TagReader } from "@imagetags/core";
import { connect, type GhcrOptions } from "./connect.ts";
import { createList, type PackageVersion, type PackageVersions, type TaggedVersion } from "./tags.ts";

export interface Ghcr extends TagReader<PackageVersion, PackageVersions, TaggedVersion> {}

/**
 * A client for the versions of GitHub's container packages, https://docs.github.com/rest/packages/packages.
 *
 * A repository is `owner/name`, of any depth; its owner is an organization or a user. Tags come version by version, in an order that
 * is not documented, 100 versions a page. Versions without a tag, such as the images of an index, are on the pages too.
 *
 * @throws ImagetagsError of kind `argument` for an option that cannot be right.
 */
export function createGhcr(options: GhcrOptions): Ghcr {
  return createReader(createList(connect(options)));
}
