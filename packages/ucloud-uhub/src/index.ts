export { type ErrorKind, ImagetagsError, isImagetagsError, type ListOptions, type Page } from "@imagetags/core";
export { createUcloudUhub, type UcloudUhub, type UcloudUhubOptions } from "./client.ts";
export { environment, optionsFromEnvironment } from "./environment.ts";
export { isSuccess, type UcloudUhubFailure } from "./errors.ts";
export type { components, paths } from "./schema.ts";
export type { UcloudUhubCredentials } from "./sign.ts";
export type { TagInfo, TagList } from "./tags.ts";
