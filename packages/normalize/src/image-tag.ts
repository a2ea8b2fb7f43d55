/** One tag of a container image, in the same words, whichever vendor returned it. What the vendor does not say is `undefined`. */
export interface ImageTag<Row = unknown> {
  /** Provider id, such as `tencent-ccr`. */
  readonly provider: string;
  /** `namespace/name`. */
  readonly repository: string;
  readonly name: string;
  /** Digest of the manifest or index that the tag points at, in OCI form: `sha256:` and 64 hex digits, or `sha512:` and 128. */
  readonly digest?: string | undefined;
  /** Digest of the image configuration, in OCI form. Docker calls it the image ID. */
  readonly imageId?: string | undefined;
  /** Of an index, where the vendor returns them: digests of the manifests in it, of its images mostly, in OCI form. It breaks without one. */
  readonly manifestDigests?: readonly string[] | undefined;
  /** Size in bytes as the vendor counts it; `undefined` beyond 2^53 (`raw` has it exactly). */
  readonly sizeBytes?: number | undefined;
  /** The platforms that its images run on, each as `os/architecture` or `os/architecture/variant`, such as `linux/arm64/v8`. */
  readonly platforms?: readonly string[] | undefined;
  /** When the image was built. */
  readonly createdAt?: Date | undefined;
  /** What the vendor calls the time of update; it is not always a push. */
  readonly updatedAt?: Date | undefined;
  /** When the tag was pushed. */
  readonly pushedAt?: Date | undefined;
  /** When the image that the tag points at was first pushed. The tag may have been moved to it later. */
  readonly imagePushedAt?: Date | undefined;
  /** What `docker pull` takes: `host/namespace/name:tag`. */
  readonly pullReference?: string | undefined;
  readonly kind?: TagKind | undefined;
  /** The vendor's own row. Not enumerable, so that an ImageTag can be logged and turned into JSON. */
  readonly raw: Row;
}

/** What a tag points at: one image, an index of images for several platforms, or a signature. */
export type TagKind = "image" | "index" | "signature";

/** The fields of an {@link ImageTag} that hold a time. */
export type TimeField = "createdAt" | "updatedAt" | "pushedAt" | "imagePushedAt";

/** Builds an {@link ImageTag}: its name is text whatever came; what is `undefined` is left out; `raw` is hidden from enumeration. */
export function createImageTag<Row>(fields: Omit<ImageTag<Row>, "raw">, raw: Row): ImageTag<Row> {
  const said = Object.fromEntries(Object.entries({ ...fields, name: toName(fields.name) }).filter(([, value]) => value !== undefined));
  return Object.defineProperty(said, "raw", { value: raw, enumerable: false }) as unknown as ImageTag<Row>;
}

function toName(name: unknown): string {
  return typeof name === "string" || typeof name === "number" ? String(name) : "";
}
