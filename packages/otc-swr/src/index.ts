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
export type { SignatureForm } from "./authenticate.ts";
export type { OtcSwrOptions } from "./connect.ts";
export { environment, optionsFromEnvironment } from "./environment.ts";
export { createOtcSwr, type OtcSwr } from "./reader.ts";
export type { TagInfo, TagList } from "./tags.ts";
