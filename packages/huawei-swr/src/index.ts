export { type ErrorKind, ImagetagsError, isImagetagsError, type ListOptions, type Page } from "@imagetags/core";
export type { SwrCredentials, SwrCredentialsOption, SwrKeys, SwrPassword, SwrToken } from "@imagetags/core/swr";
export { createHuaweiSwr, type HuaweiSwr, type HuaweiSwrOptions } from "./client.ts";
export { environment, optionsFromEnvironment } from "./environment.ts";
export { type HuaweiSwrFailure, isSuccess } from "./errors.ts";
export type { components, paths } from "./schema.ts";
export type { TagInfo, TagList } from "./tags.ts";
