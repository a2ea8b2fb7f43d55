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
export type { OciCredentials } from "./authenticate.ts";
export type { Details, OciOptions } from "./connect.ts";
export { environment, optionsFromEnvironment } from "./environment.ts";
export { createOci, type Oci } from "./reader.ts";
export type { TagInfo, TagList } from "./tags.ts";
