export type { Capabilities } from "./capabilities.ts";
export { createImageTag, type ImageTag, type TagKind, type TimeField } from "./image-tag.ts";
export { filterTags, newest, sortTags, type TagFilter } from "./tags.ts";
