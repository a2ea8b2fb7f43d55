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
export type { SwrCredentials, SwrCredentialsOption, SwrKeys, SwrPassword, SwrToken } from "@imagetags/core/swr";
export type { HuaweiSwrOptions } from "./connect.ts";
export { environment, optionsFromEnvironment } from "./environment.ts";
export { createHuaweiSwr, type HuaweiSwr } from "./reader.ts";
export type { TagInfo, TagList } from "./tags.ts";
