import { createAskingReader, type TagReader } from "@imagetags/core";
import { connect, type DockerHubOptions } from "./connect.ts";
import { createAskForTag, createList, type TagInfo, type TagList } from "./tags.ts";

export interface DockerHub extends TagReader<TagInfo, TagList> {}

/**
 * A client for Docker Hub's tags, https://docs.docker.com/reference/api/hub/latest/. Public repositories need no credentials.
 *
 * Tags come in an order that Docker does not document, 100 a page. `getTag` is one request.
 *
 * @throws ImagetagsError of kind `argument` for an option that cannot be right.
 */
export function createDockerHub(options?: DockerHubOptions): DockerHub {
  const connection = connect(options);
  return createAskingReader(createList(connection), createAskForTag(connection));
}
