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
export type { TencentTcrPersonalCredentials } from "./authenticate.ts";
export type { TencentTcrPersonalOptions } from "./connect.ts";
export { environment, optionsFromEnvironment } from "./environment.ts";
export { createTencentTcrPersonal, type TencentTcrPersonal } from "./reader.ts";
export type { TagInfo, TagList } from "./tags.ts";
