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
export type { SurfercloudUhubCredentials } from "./authenticate.ts";
export type { SurfercloudUhubOptions } from "./connect.ts";
export { environment, optionsFromEnvironment } from "./environment.ts";
export { createSurfercloudUhub, type SurfercloudUhub } from "./reader.ts";
export type { TagInfo, TagList } from "./tags.ts";
