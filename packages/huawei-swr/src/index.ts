export {
  type ErrorKind,
  ImagetagsError,
  isImagetagsError,
  type ListOptions,
  type Page,
  type SwrCredentials,
  type SwrCredentialsOption,
  type SwrKeys,
  type SwrPassword,
  type SwrToken,
} from "@imagetags/core";
export { createHuaweiSwr, type HuaweiSwr, type HuaweiSwrOptions } from "./client.ts";
export { environment, optionsFromEnvironment } from "./environment.ts";
export { type HuaweiSwrFailure, isSuccess } from "./errors.ts";
export type { components, paths } from "./schema.ts";
export type { TagInfo, TagList } from "./tags.ts";
