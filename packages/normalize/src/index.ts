export { type Attachment, attachmentOf } from "./attachment.ts";
export type { Capabilities } from "./capabilities.ts";
export type { HostOptions } from "./hosts.ts";
export { createImageTag, type ImageTag, type TagKind, type TimeField } from "./image-tag.ts";
export { type ClientListing, type Completeness, type ImageTagListing, mapListing } from "./listing.ts";
export { readNewestFirst } from "./order.ts";
export { type ImageReference, type ResolveOptions, resolveReference } from "./reference.ts";
export { filterTags, newest, sortTags, type TagFilter } from "./tags.ts";
