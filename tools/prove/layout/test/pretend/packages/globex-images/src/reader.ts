import { createReader, type TagReader } from "@imagetags/core";
import { connect, type GlobexImagesOptions } from "./connect.ts";
import { createList, type GlobexImage, type GlobexTag, type ImageList } from "./tags.ts";

export interface GlobexImages extends TagReader<GlobexImage, ImageList, GlobexTag> {}

/** A client for Globex's list of images, in no documented order, 100 a page. */
export function createGlobexImages(options: GlobexImagesOptions): GlobexImages {
  return createReader(createList(connect(options)));
}
