import { createReader, type TagReader } from "@imagetags/core";
import { connect, type HarborOptions } from "./connect.ts";
import { type Artifact, type ArtifactList, createList, type TaggedArtifact } from "./tags.ts";

export interface Harbor extends TagReader<Artifact, ArtifactList, TaggedArtifact> {
  /** What images are pulled from. */
  readonly host: string;
}

/**
 * A client for Harbor's listArtifacts, https://github.com/goharbor/harbor/blob/main/api/v2.0/swagger.yaml.
 *
 * A repository is `project/name`, of any depth. Tags come artifact by artifact, the latest push of an artifact first, 100 artifacts a
 * page; `pages` has the untagged ones too.
 *
 * @throws ImagetagsError of kind `argument` for an option that cannot be right.
 */
export function createHarbor(options: HarborOptions): Harbor {
  const connection = connect(options);
  return { ...createReader(createList(connection)), host: new URL(connection.options.baseUrl).host };
}
