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
export type { AwsEcrCredentials } from "./authenticate.ts";
export type { AwsEcrOptions } from "./connect.ts";
export { environment, optionsFromEnvironment } from "./environment.ts";
export { type AwsEcr, createAwsEcr } from "./reader.ts";
export type { ImageDetail, ImageList, TaggedImage } from "./tags.ts";
