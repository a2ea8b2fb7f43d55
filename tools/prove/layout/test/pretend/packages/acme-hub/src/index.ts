export { type CallerOptions, ImagetagsError, isImagetagsError, type ListOptions, type Page, type TagListing } from "@imagetags/core";
export type { AcmeHubOptions } from "./connect.ts";
export { type AcmeHub, createAcmeHub } from "./reader.ts";
export type { AcmeTag, TagList } from "./tags.ts";
