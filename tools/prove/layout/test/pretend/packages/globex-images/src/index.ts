export { type CallerOptions, ImagetagsError, isImagetagsError, type ListOptions, type Page, type TagListing } from "@imagetags/core";
export type { GlobexCredentials } from "./authenticate.ts";
export type { GlobexImagesOptions } from "./connect.ts";
export { environment, optionsFromEnvironment } from "./environment.ts";
export { createGlobexImages, type GlobexImages } from "./reader.ts";
export type { GlobexImage, GlobexTag, ImageList } from "./tags.ts";
