import { lateFields } from "./late.ts";
import { type LivelyTag, lifeBefore, livelyRepository } from "./life.ts";

/** A row of SWR's list of tags. The sandbox reads the two fields named here, and hands the rest out as it is. */
export interface SwrTag {
  readonly Tag: string;
  /** As `2018-07-06T06:18:55Z`. */
  readonly updated: string;
  readonly [field: string]: unknown;
}

export interface SwrWorld {
  /** Keys that may sign. Temporary ones have a `securityToken`. */
  keys: { accessKey: string; secretKey: string; securityToken?: string }[];
  /** Users who may have a token. */
  users: { username: string; password: string; domain: string; project: string }[];
  /** Tokens that were issued, and when each ends, in milliseconds since 1970. */
  tokens: Record<string, number>;
  /** How long a token lasts that is issued from now on, in milliseconds. */
  tokenLifetimeMs: number;
  /** Rows by `namespace/name`; the sandbox sorts them. */
  repositories: Record<string, SwrTag[]>;
}

/** What every SWR world holds, beside the documented rows: a key, a user, and 1,000 tags, an hour apart, under `test/many`. */
export function createSwrWorld(options: {
  project: string;
  host: string;
  documented: Record<string, () => SwrTag[]>;
  now: Date;
}): SwrWorld {
  const { project, host, documented, now } = options;
  return {
    keys: [{ accessKey: "AKsandbox", secretKey: "sandbox-secret-key" }],
    users: [{ username: "sandbox", password: "sandbox-password", domain: "sandbox-domain", project }],
    tokens: {},
    tokenLifetimeMs: 24 * 3_600_000,
    repositories: lateFields({
      ...documented,
      "test/many": () => manyTags(1000, host),
      [livelyRepository]: () => lifeBefore(now).map((tag, index) => toTag(tag, index, host)),
    }),
  };
}

/** The names of a repository's tags. */
export function tagNames({ repositories }: SwrWorld, repository: string): string[] {
  return (repositories[repository] ?? []).map(({ Tag }) => Tag);
}

/** Puts a tag into a repository, or moves one that is there to a new time of update. */
export function pushTag(world: SwrWorld, repository: string, tag: string, at: Date): void {
  removeTag(world, repository, tag);
  const { repositories } = world;
  const rows = repositories[repository] ?? [];
  repositories[repository] = [createTag({ repository, tag, at, number: rows.length + 1, host: "swr.example.com" }), ...rows];
}

/** Takes a tag out of a repository, if it is there. */
export function removeTag({ repositories }: SwrWorld, repository: string, tag: string): void {
  const rows = repositories[repository];
  if (rows) repositories[repository] = rows.filter(({ Tag }) => Tag !== tag);
}

/** Ends IAM's tokens, and those of temporary keys. */
export function expireTokens({ keys, tokens }: SwrWorld): void {
  for (const token of Object.keys(tokens)) tokens[token] = 0;
  for (const key of keys) if (key.securityToken !== undefined) key.securityToken = crypto.randomUUID();
}

const tagTypes = { image: 0, index: 1, signature: 2 } as const;

function toTag({ name, at, digest, imageId, sizeBytes, kind }: LivelyTag, index: number, host: string): SwrTag {
  const row = createTag({ repository: livelyRepository, tag: name, at, number: index + 1, host });
  return { ...row, digest, image_id: imageId.slice("sha256:".length), size: sizeBytes, tag_type: tagTypes[kind] };
}

function manyTags(count: number, host: string): SwrTag[] {
  return Array.from({ length: count }, (_, index) => {
    const at = new Date(Date.UTC(2018, 0, 1) + index * 3_600_000);
    return createTag({ repository: "test/many", tag: `v1.${index}`, at, number: index + 1, host });
  });
}

function createTag(of: { repository: string; tag: string; at: Date; number: number; host: string }): SwrTag {
  const { repository, tag, at, number, host } = of;
  const time = `${at.toISOString().slice(0, 19)}Z`;
  const hex = number.toString(16).padStart(64, "0");
  return {
    id: number,
    repo_id: 1,
    Tag: tag,
    image_id: hex,
    manifest: "{}",
    digest: `sha256:${hex}`,
    schema: 2,
    path: `${host}/${repository}:${tag}`,
    internal_path: `10.125.0.198:20202/${repository}:${tag}`,
    size: 1_300_000 + number,
    is_trusted: false,
    created: time,
    updated: time,
    deleted: null,
    domain_id: "0503dda878000fed0f75c0096d70a960",
    scanned: false,
    tag_type: 0,
  };
}
