// An OCI image layout: https://github.com/opencontainers/image-spec/blob/main/image-layout.md
import { createHash } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

export interface Layout {
  readonly folder: string;
  /** The digest that each tag points at. */
  readonly digests: ReadonlyMap<string, string>;
}

/** What a tag points at: one image, or an index of several. */
export type TagContent = Image | readonly Image[];

export interface Image {
  readonly architecture: string;
  /** When it was built (RFC 3339). */
  readonly created: string;
}

interface Descriptor {
  readonly mediaType: string;
  readonly digest: string;
  readonly size: number;
}

/** Writes images of one empty layer. */
export function writeLayout(folder: string, tags: ReadonlyMap<string, TagContent>): Layout {
  mkdirSync(join(folder, "blobs/sha256"), { recursive: true });
  const put = (kind: string, content: Buffer | object): Descriptor => {
    const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content));
    const hex = hash(bytes);
    writeFileSync(join(folder, "blobs/sha256", hex), bytes);
    return { mediaType: `application/vnd.oci.image.${kind}`, digest: `sha256:${hex}`, size: bytes.length };
  };
  const emptyArchive = Buffer.alloc(1024);
  const layer = put("layer.v1.tar+gzip", gzipSync(emptyArchive));
  const putImage = (image: Image): Descriptor => {
    const rootfs = { type: "layers", diff_ids: [`sha256:${hash(emptyArchive)}`] };
    const config = put("config.v1+json", { ...image, os: "linux", config: {}, rootfs });
    return put("manifest.v1+json", { schemaVersion: 2, mediaType: "application/vnd.oci.image.manifest.v1+json", config, layers: [layer] });
  };
  const putIndex = (images: readonly Image[]): Descriptor => {
    const manifests = images.map((image) => ({ ...putImage(image), platform: { os: "linux", architecture: image.architecture } }));
    return put("index.v1+json", { schemaVersion: 2, mediaType: "application/vnd.oci.image.index.v1+json", manifests });
  };
  const described = [...tags].map(([tag, content]) => ({
    ...("architecture" in content ? putImage(content) : putIndex(content)),
    annotations: { "org.opencontainers.image.ref.name": tag },
  }));
  writeFileSync(join(folder, "oci-layout"), JSON.stringify({ imageLayoutVersion: "1.0.0" }));
  writeFileSync(join(folder, "index.json"), JSON.stringify({ schemaVersion: 2, manifests: described }));
  return {
    folder,
    digests: new Map(described.map(({ annotations, digest }) => [annotations["org.opencontainers.image.ref.name"], digest])),
  };
}

function hash(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
