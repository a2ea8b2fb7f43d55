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
export type { GhcrCredentials } from "./authenticate.ts";
export type { GhcrOptions } from "./connect.ts";
export { environment, optionsFromEnvironment } from "./environment.ts";
export { createGhcr, type Ghcr } from "./reader.ts";
export type { PackageVersion, PackageVersions, TaggedVersion } from "./tags.ts";
