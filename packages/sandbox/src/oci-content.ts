// Manifests and configurations: https://github.com/opencontainers/image-spec
import { digest, toHex } from "./hash.ts";
import type { OciImage, OciTag, OciWorld } from "./oci-world.ts";

/** Bytes that a registry keeps under their digest. */
export interface Content {
  readonly mediaType: string;
  readonly digest: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What a tag is made of: the content that it points at, that of its images, and their configurations. */
export interface Published {
  readonly target: Content;
  readonly manifests: readonly Content[];
  readonly configs: readonly Content[];
}

type MediaTypes = OciWorld["mediaTypes"];

const mediaTypes = {
  oci: {
    index: "application/vnd.oci.image.index.v1+json",
    manifest: "application/vnd.oci.image.manifest.v1+json",
    config: "application/vnd.oci.image.config.v1+json",
    layer: "application/vnd.oci.image.layer.v1.tar+gzip",
  },
  docker: {
    index: "application/vnd.docker.distribution.manifest.list.v2+json",
    manifest: "application/vnd.docker.distribution.manifest.v2+json",
    config: "application/vnd.docker.container.image.v1+json",
    layer: "application/vnd.docker.image.rootfs.diff.tar.gzip",
  },
} as const;

const known = { oci: new WeakMap<OciTag, Promise<Published>>(), docker: new WeakMap<OciTag, Promise<Published>>() };

/** The content of a tag; made once. */
export function publish(tag: OciTag, form: MediaTypes): Promise<Published> {
  const published = known[form].get(tag) ?? make(tag, form);
  known[form].set(tag, published);
  return published;
}

async function make({ images }: OciTag, form: MediaTypes): Promise<Published> {
  const types = mediaTypes[form];
  const made = await Promise.all(images.map((image) => makeImage(image, form)));
  const manifests = made.map(({ manifest }) => manifest);
  const configs = made.map(({ config }) => config);
  const [only] = manifests;
  if (manifests.length === 1 && only) return { target: only, manifests, configs };
  const described = images.map(({ os, architecture, variant }, index) => ({
    ...describe(manifests[index] as Content),
    platform: { architecture, os, ...(variant === undefined ? {} : { variant }) },
  }));
  return { target: await keep(types.index, { schemaVersion: 2, mediaType: types.index, manifests: described }), manifests, configs };
}

async function makeImage(image: OciImage, form: MediaTypes): Promise<{ manifest: Content; config: Content }> {
  const types = mediaTypes[form];
  const { layerSize, ...said } = image;
  const layer = { mediaType: types.layer, digest: await digestOf(new TextEncoder().encode(String(layerSize))), size: layerSize };
  const config = await keep(types.config, { ...said, config: {}, rootfs: { type: "layers", diff_ids: [layer.digest] } });
  const body = { schemaVersion: 2, mediaType: types.manifest, config: describe(config), layers: [layer] };
  return { manifest: await keep(types.manifest, body), config };
}

function describe({ mediaType, digest, bytes }: Content): { mediaType: string; digest: string; size: number } {
  return { mediaType, digest, size: bytes.length };
}

async function keep(mediaType: string, value: unknown): Promise<Content> {
  const bytes = new TextEncoder().encode(JSON.stringify(value));
  return { mediaType, digest: await digestOf(bytes), bytes };
}

async function digestOf(bytes: Uint8Array): Promise<string> {
  return `sha256:${toHex(await digest("SHA-256", bytes))}`;
}
