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
export type { QuayCredentials } from "./authenticate.ts";
export type { QuayOptions } from "./connect.ts";
export { environment, optionsFromEnvironment } from "./environment.ts";
export { createQuay, type Quay } from "./reader.ts";
export type { Tag, TagPage } from "./tags.ts";
