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
export type { SignatureMethod, TencentCcrCredentials } from "./authenticate.ts";
export type { TencentCcrOptions } from "./connect.ts";
export { environment, optionsFromEnvironment } from "./environment.ts";
export { createTencentCcr, type TencentCcr } from "./reader.ts";
export type { TagInfo, TagList } from "./tags.ts";
