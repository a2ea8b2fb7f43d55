import type { ImageTag } from "./image-tag.ts";

/** Whether a listing that ended was shown to hold every tag that was there from its start to its end. */
export interface Completeness {
  readonly proven: boolean;
  /** Why it was not. */
  readonly reason?: string | undefined;
}

/** What a client lists; and, after its end, whether it is complete. */
export interface ClientListing<T> extends AsyncIterable<T> {
  readonly completeness: Completeness | undefined;
}

/** The tags of a repository, one by one; and, after its end, whether they are all. */
export interface ImageTagListing<Row = unknown> extends AsyncGenerator<ImageTag<Row>, void, undefined> {
  /** `undefined` until the listing has ended by itself: while it is read, after `break`, after an error. */
  readonly completeness: Completeness | undefined;
}

/** Gives what a client lists its meaning, item by item. */
export function mapListing<T, Row>(
  listing: ClientListing<T>,
  toImageTags: (item: T) => Iterable<ImageTag<Row>>,
  signal?: AbortSignal,
): ImageTagListing<Row> {
  async function* read(): AsyncGenerator<ImageTag<Row>, void, undefined> {
    for await (const item of listing) {
      for (const tag of toImageTags(item)) {
        yield tag;
        signal?.throwIfAborted();
      }
    }
  }
  return Object.defineProperty(read(), "completeness", { get: () => listing.completeness }) as ImageTagListing<Row>;
}
