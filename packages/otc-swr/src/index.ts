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
export { createOtcSwr, type OtcSwr, type OtcSwrOptions } from "./client.ts";
export { environment, optionsFromEnvironment } from "./environment.ts";
export { isSuccess, type OtcSwrFailure } from "./errors.ts";
export type { components, paths } from "./schema.ts";
export type { SignatureForm } from "./sign.ts";
export type { TagInfo, TagList } from "./tags.ts";
