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
export type { TencentTcrCredentials } from "./authenticate.ts";
export type { TencentTcrOptions } from "./connect.ts";
export { environment, optionsFromEnvironment } from "./environment.ts";
export { createTencentTcr, type TencentTcr } from "./reader.ts";
export type { TagInfo, TagList } from "./tags.ts";
