// What a tag points at: https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests and
// https://github.com/opencontainers/image-spec. What is read is held to its digest.
import {
  type AskForTag,
  asCount,
  asFields,
  asText,
  digest as digestOf,
  ImagetagsError,
  isImagetagsError,
  type Listing,
  type ListOptions,
  request,
  searchTag,
} from "@imagetags/core";
import type { OciConnection } from "./connect.ts";
import { unreadable } from "./errors.ts";
import type { components } from "./schema.ts";
import { checkRepository, type TagInfo, type TagList } from "./tags.ts";

type Descriptor = components["schemas"]["Descriptor"];
type ImageIndex = components["schemas"]["ImageIndex"];

/** What is asked of one repository. */
interface Asked {
  readonly connection: OciConnection;
  readonly name: string;
  readonly signal: AbortSignal;
}

/** How to add to a name what the option `details` asks for. A tag that is gone since stays a name. */
export function createDescribe(connection: OciConnection, repository: string) {
  const name = checkRepository(repository);
  return async (row: TagInfo, signal: AbortSignal): Promise<TagInfo> => {
    if (isDescribed(row, connection.details) || !/^\w[\w.-]{0,127}$/.test(row.name)) return row;
    const details = await readDetails({ connection, name, signal }, row.name).catch(unlessGone);
    return { ...row, ...details };
  };
}

/** How to ask for one tag: by a HEAD, at least. */
export function createAskForTag(
  connection: OciConnection,
  list: (repository: string, options: ListOptions) => Listing<TagInfo, TagList>,
): AskForTag<TagInfo> {
  return async (repository, tag, options) => {
    const { signal = new AbortController().signal } = options;
    const asked = { connection, name: checkRepository(repository), signal };
    const details = await readDetails(asked, tag).catch(unlessGone);
    // The refusal does not tell whether the repository is there, nor of a tag of an older form.
    return details ? { name: tag, ...details } : searchTag(list(repository, options), tag);
  };
}

function unlessGone(error: unknown): undefined {
  if (!isImagetagsError(error) || error.kind !== "not-found") throw error;
}

// Google's registries tell the digest with the names; no registry tells platforms.
function isDescribed({ digest }: TagInfo, details: OciConnection["details"]): boolean {
  return details === "names" || (details === "digest" && digest !== undefined);
}

async function readDetails(asked: Asked, tag: string): Promise<Omit<TagInfo, "name">> {
  if (asked.connection.details !== "created") return readDigest(asked, tag);
  const { digest, mediaType, manifest } = await readManifest(asked, tag);
  // A mirror may lack an index's images, and storage what it held: the tag is there.
  const config = digest === undefined ? undefined : await readConfig(asked, manifest).catch(unlessGone);
  return { digest, mediaType, manifest, config };
}

const manifestPath = "/v2/{name}/manifests/{reference}";
const header = {
  Accept:
    "application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.list.v2+json, application/vnd.docker.distribution.manifest.v2+json",
};

async function readDigest(asked: Asked, reference: string): Promise<Omit<TagInfo, "name">> {
  const { connection, name, signal } = asked;
  const { headers } = await request(connection, "head", manifestPath, { path: { name, reference }, header }, signal);
  const digest = headers.get(digestHeader);
  // Older registries tell none.
  return isDigest(digest) ? { digest, mediaType: readMediaType(headers) } : withoutManifest(await readManifest(asked, reference));
}

interface Manifest {
  readonly digest: string | undefined;
  readonly mediaType: string | undefined;
  readonly manifest: NonNullable<TagInfo["manifest"]>;
}

async function readManifest({ connection, name, signal }: Asked, reference: string): Promise<Manifest> {
  const { headers, text, body } = await request(connection, "get", manifestPath, { path: { name, reference }, header }, signal);
  const told = isDigest(reference) ? reference : headers.get(digestHeader);
  const mediaType = readMediaType(headers);
  const manifest = asFields(body) as Manifest["manifest"];
  const version: unknown = manifest.schemaVersion;
  if (version !== 1 && version !== 2 && !mediaType?.startsWith("application/vnd.")) {
    throw new ImagetagsError(unreadable("the answer is no manifest"));
  }
  // Docker's first form is signed, and its digest is that of what was signed: not of the bytes.
  const digest = version === 1 ? toDigest(told) : await checkDigest(text, told);
  return { digest, mediaType, manifest };
}

function withoutManifest({ digest, mediaType }: Manifest): Omit<TagInfo, "name"> {
  return { digest, mediaType };
}

const longestConfigBytes = 2 ** 20;
const configKind = /^application\/vnd\.(oci\.image\.config\.v1|docker\.container\.image\.v1)\+json$/;

/** The configuration of an image, or of the first image of an index; of what is no image, nothing. */
async function readConfig(asked: Asked, manifest: Manifest["manifest"]): Promise<TagInfo["config"]> {
  const { connection, name, signal } = asked;
  if (isIndex(manifest)) {
    const first = manifest.manifests.find((one) => isDigest(asFields(one).digest) && isImage(one));
    const image = first && (await readManifest(asked, first.digest));
    return image?.digest === undefined || isIndex(image.manifest) ? undefined : readConfig(asked, image.manifest);
  }
  const { digest, mediaType, size } = asFields(manifest.config);
  if (!isDigest(digest) || !configKind.test(asText(mediaType)) || (asCount(size) ?? 0) > longestConfigBytes) return undefined;
  const { text, body } = await request(connection, "get", "/v2/{name}/blobs/{digest}", { path: { name, digest } }, signal);
  return (await checkDigest(text, digest)) === undefined ? undefined : asFields(body);
}

function isIndex(manifest: Manifest["manifest"]): manifest is ImageIndex {
  return Array.isArray(manifest.manifests);
}

// An attestation, say, is of no platform.
function isImage({ platform }: Descriptor): boolean {
  return platform?.os !== "unknown";
}

const digestHeader = "docker-content-digest";

function isDigest(text: unknown): text is string {
  return typeof text === "string" && /^sha256:[0-9a-f]{64}$/.test(text);
}

function toDigest(told: unknown): string | undefined {
  return isDigest(told) ? told : undefined;
}

/**
 * The digest of an answer's bytes, which must be the one that was told, if that is of this kind. Nothing for bytes that may be no
 * UTF-8: a text does not tell what they were.
 */
async function checkDigest(text: string, told: string | null): Promise<string | undefined> {
  const digest = `sha256:${await digestOf("SHA-256", text)}`;
  if (told === digest) return digest;
  if (text.includes("\ufffd")) return undefined;
  if (!isDigest(told)) return digest;
  throw new ImagetagsError(unreadable(`the answer's digest is ${digest}, and not ${told}, as the registry says`));
}

function readMediaType(headers: Headers): string | undefined {
  return headers.get("content-type")?.split(";")[0]?.trim().toLowerCase() || undefined;
}
