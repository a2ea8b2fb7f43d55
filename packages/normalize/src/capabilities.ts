import type { TimeField } from "./image-tag.ts";

/** What a source returns, so that a program can decide before it asks. */
export interface Capabilities {
  /** Whether rows carry the digest of the manifest. */
  readonly digest: boolean;
  /** Whether rows carry the digest of the image configuration. */
  readonly imageId: boolean;
  /** Whether rows carry a size in bytes. */
  readonly size: boolean;
  readonly platform: boolean;
  readonly pullReference: boolean;
  /** Whether rows say if they are an image or an index. */
  readonly kind: boolean;
  readonly times: readonly TimeField[];
  /** The clock of this source: the time that "newest" and "sorted by time" mean. */
  readonly orderedBy: TimeField;
  /** Whether the vendor lists the newest, by that clock, first; `usually-newest-first` was seen, and is not documented. */
  readonly order: "newest-first" | "usually-newest-first" | "undocumented";
  /** Whether the vendor says how many tags there are. */
  readonly total: boolean;
  /** Whether a listing is proven to hold every tag, or only tries to. */
  readonly complete: "proven" | "best-effort";
}
