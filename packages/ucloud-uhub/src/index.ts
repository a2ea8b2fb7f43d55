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
export type { UcloudUhubCredentials } from "./authenticate.ts";
export type { UcloudUhubOptions } from "./connect.ts";
export { environment, optionsFromEnvironment } from "./environment.ts";
export { createUcloudUhub, type UcloudUhub } from "./reader.ts";
export type { TagInfo, TagList } from "./tags.ts";
