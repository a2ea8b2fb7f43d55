import { lateFields } from "./late.ts";
import { type LivelyTag, lifeBefore, livelyRepository } from "./life.ts";

/** What a tag points at. The sandbox makes its manifests and configurations, so that their digests are true. */
export interface OciTag {
  readonly name: string;
  /** One image, or several, for which there is an index. */
  readonly images: readonly OciImage[];
  /** When the tag was pushed, in milliseconds since 1970. Only Google's registries return it. */
  readonly pushedAt: number;
}

export interface OciImage {
  /** `unknown` for what is no image, such as an attestation. */
  readonly os: string;
  readonly architecture: string;
  readonly variant?: string;
  /** When it was built, as `2018-01-01T00:00:00Z`. */
  readonly created?: string;
  /** Compressed bytes of its one layer. */
  readonly layerSize: number;
}

export interface OciWorld {
  /** Who may read: everybody; those with a password; those with a token of the realm, which anybody gets for a public repository. */
  access: "open" | "basic" | "token";
  users: { username: string; password: string }[];
  /** `team/app` of those that a token without a user is no good for. */
  privateRepositories: string[];
  /** Tokens that were issued, for which repositories, and when each ends, in milliseconds since 1970. */
  tokens: Record<string, { repositories: string[]; endsAt: number }>;
  /** How long a token lasts that is issued from now on, in milliseconds. */
  tokenLifetimeMs: number;
  /**
   * - `link`: as the specification has it.
   * - `last`: as its first version had it: `n` and `last`, and no `Link`.
   * - `none`: as Debian's docker-registry 2.8.2 does it: every tag, in no order, whatever is asked for.
   */
  paging: "link" | "last" | "none";
  /** Byte order; without regard to case, which the specification allows too; or as pushed, as GitHub's and Quay's registries list. */
  order: "bytes" | "lexical" | "pushed";
  /** Tags of a page: the most, and what comes without `n`. */
  largestPage: number;
  /** Whether a larger `n` is refused, as Quay does, or taken for the largest. */
  refusesLargerPages: boolean;
  /** Whether lists have Google's `manifest`. */
  isGoogle: boolean;
  /** Whether blobs are kept elsewhere, as in most large registries; there, a request that has credentials fails. */
  redirectsBlobs: boolean;
  /** Whether `Docker-Content-Digest` is that of other bytes. */
  tellsWrongDigests: boolean;
  /** Whether the form of manifests is Docker's or OCI's. */
  mediaTypes: "docker" | "oci";
  /** By repository, in the order in which they were pushed. */
  repositories: Record<string, OciTag[]>;
}

/** A repository of a few kinds of tags under `team/app`, 1,000 tags, built an hour apart, under `test/many`, and a repository that looks like life. */
export function createOciWorld(now: Date): OciWorld {
  return {
    access: "token",
    users: [{ username: "sandbox", password: "sandbox-password" }],
    privateRepositories: ["team/private"],
    tokens: {},
    tokenLifetimeMs: 300_000,
    paging: "link",
    order: "bytes",
    largestPage: 1000,
    refusesLargerPages: false,
    isGoogle: false,
    redirectsBlobs: false,
    tellsWrongDigests: false,
    mediaTypes: "oci",
    repositories: lateFields({
      "team/app": kindsOfTags,
      "team/private": () => [createTag("v1", firstDay, 0)],
      "test/many": () => manyTags(1000),
      [livelyRepository]: () => lifeBefore(now).toReversed().map(toTag),
    }),
  };
}

const firstDay = Date.UTC(2018, 0, 1);

function kindsOfTags(): OciTag[] {
  const v1 = createTag("v1", firstDay, 0);
  const v2 = createTag("v2", firstDay + 3_600_000, 1);
  const [image] = v2.images as [OciImage];
  const arm: OciImage = { ...image, architecture: "arm64", variant: "v8" };
  return [v2, v1, { ...v2, name: "latest", images: [image, arm, attestation] }, { ...v1, name: "V1" }];
}

const attestation: OciImage = { os: "unknown", architecture: "unknown", layerSize: 1000 };

function toTag({ name, at, imageAt, kind, images, sizeBytes }: LivelyTag): OciTag {
  const created = formatTime(imageAt);
  const built = images.map(
    ({ digest: _, sizeBytes: layerSize, ...platform }): OciImage => ({ os: "linux", ...platform, created, layerSize }),
  );
  const made = { image: built, index: [...built, attestation], signature: [{ ...attestation, layerSize: sizeBytes }] }[kind];
  return { name, images: made, pushedAt: at.getTime() };
}

function manyTags(count: number): OciTag[] {
  return Array.from({ length: count }, (_, index) => createTag(`v1.${index}`, firstDay + index * 3_600_000, index));
}

function createTag(name: string, at: number, number: number): OciTag {
  const created = formatTime(new Date(at));
  return { name, images: [{ os: "linux", architecture: "amd64", created, layerSize: 59_000_000 + number }], pushedAt: at };
}

function formatTime(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

export function tagNames({ repositories }: OciWorld, repository: string): string[] {
  return (repositories[repository] ?? []).map(({ name }) => name);
}

export function pushTag(world: OciWorld, repository: string, tag: string, at: Date): void {
  const rows = world.repositories[repository] ?? [];
  world.repositories[repository] = [...rows.filter(({ name }) => name !== tag), createTag(tag, at.getTime(), rows.length)];
}

export function removeTag(world: OciWorld, repository: string, tag: string): void {
  const rows = world.repositories[repository];
  if (rows) world.repositories[repository] = rows.filter(({ name }) => name !== tag);
}

export function expireTokens({ tokens }: OciWorld): void {
  for (const token of Object.values(tokens)) token.endsAt = 0;
}
