export {
  type CallerOptions,
  type Completeness,
  type ErrorKind,
  ImagetagsError,
  isImagetagsError,
  type ListOptions,
  type Page,
  type TagListing,
} from "@imagetags/core";
export type { DockerHubCredentials } from "./authenticate.ts";
export type { DockerHubOptions } from "./connect.ts";
export { environment, optionsFromEnvironment } from "./environment.ts";
export { createDockerHub, type DockerHub } from "./reader.ts";
export type { TagInfo, TagList } from "./tags.ts";
