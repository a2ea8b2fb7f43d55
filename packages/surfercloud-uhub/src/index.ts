export { type ErrorKind, ImagetagsError, isImagetagsError, type ListOptions, type Page } from "@imagetags/core";
export { createSurfercloudUhub, type SurfercloudUhub, type SurfercloudUhubOptions } from "./client.ts";
export { environment, optionsFromEnvironment } from "./environment.ts";
export { isSuccess, type SurfercloudUhubFailure } from "./errors.ts";
export type { components, paths } from "./schema.ts";
export type { SurfercloudUhubCredentials } from "./sign.ts";
export type { TagInfo, TagList } from "./tags.ts";
