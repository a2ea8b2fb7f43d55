export { type ErrorKind, ImagetagsError, isImagetagsError, type ListOptions, type Page } from "@imagetags/core";
export { createTencentCcr, type TencentCcr, type TencentCcrOptions } from "./client.ts";
export { environment, optionsFromEnvironment } from "./environment.ts";
export { isSuccess, type TencentCcrFailure } from "./errors.ts";
export type { components, paths } from "./schema.ts";
export type { SignatureMethod, TencentCcrCredentials } from "./sign.ts";
export type { TagInfo, TagList } from "./tags.ts";
