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
export type { HarborCredentials } from "./authenticate.ts";
export type { HarborOptions } from "./connect.ts";
export { environment, optionsFromEnvironment } from "./environment.ts";
export { createHarbor, type Harbor } from "./reader.ts";
export type { Artifact, ArtifactList, Tag, TaggedArtifact } from "./tags.ts";
