import { digestOf } from "./image-rows.ts";
import { lateFields } from "./late.ts";
import { type LivelyTag, lifeBefore, livelyRepository } from "./life.ts";

/** A row of Quay's listRepoTags. The sandbox reads the fields named here, and hands the rest out as it is. */
export interface QuayTag {
  readonly name: string;
  /** Seconds since 1970. */
  readonly start_ts: number;
  /** When the tag stopped, or will stop, to point at this digest. */
  readonly end_ts?: number;
  readonly [field: string]: unknown;
}

export interface QuayWorld {
  /** OAuth tokens of applications, and the namespaces that each may read. */
  tokens: Record<string, string[]>;
  /** Tokens that ended. */
  expiredTokens: string[];
  /** Robots, which the API does not let in. */
  robots: { name: string; token: string }[];
  publicRepositories: string[];
  /** Rows by `namespace/name`, the dead among them; the sandbox sorts them. */
  repositories: Record<string, QuayTag[]>;
}

/** The rows of the page's example, 1,000 tags, an hour apart, under `test/many`, with two that are gone, and a repository that looks like life. */
export function createQuayWorld(now: Date): QuayWorld {
  return {
    tokens: { "sandbox-oauth-token": ["quayadmin", "test", "team"] },
    expiredTokens: [],
    robots: [{ name: "test+sandbox", token: "SANDBOXROBOTTOKEN" }],
    publicRepositories: ["quayadmin/busybox"],
    repositories: lateFields({
      "quayadmin/busybox": () => documentedTags,
      "test/many": () => [...manyTags(1000), ...deadTags],
      [livelyRepository]: () => lifeBefore(now).map(toTag),
    }),
  };
}

const documentedDigest = "sha256:57583a1b9c0a7509d3417387b4f43acf80d08cdcf5266ac87987be3f8f919d5d";
const documented = { reversion: false, manifest_digest: documentedDigest, is_manifest_list: false, size: 2275314 };

const documentedTags: QuayTag[] = [
  { name: "test-two", start_ts: 1717680780, last_modified: "Thu, 06 Jun 2024 13:33:00 -0000", ...documented },
  { name: "tag-test", start_ts: 1717680378, last_modified: "Thu, 06 Jun 2024 13:26:18 -0000", ...documented },
  { name: "example", start_ts: 1715698131, last_modified: "Tue, 14 May 2024 14:48:51 -0000", ...documented },
];

function manyTags(count: number): QuayTag[] {
  return Array.from({ length: count }, (_, index) => createTag(`v1.${index}`, manyAt(index), index + 1));
}

const manyAt = (hours: number) => new Date(Date.UTC(2018, 0, 1) + hours * 3_600_000);

// What the history knows besides: an earlier image of v1.999, and a tag that was deleted.
const deadTags: QuayTag[] = [
  endTag(createTag("v1.999", manyAt(2), 2001), manyAt(999)),
  endTag(createTag("v0.1", manyAt(1), 2002), manyAt(5)),
];

function toTag({ name, at, digest, sizeBytes, kind }: LivelyTag, index: number): QuayTag {
  const isList = kind === "index";
  return { ...createTag(name, at, index), manifest_digest: digest, is_manifest_list: isList, size: isList ? null : sizeBytes };
}

function createTag(name: string, at: Date, number: number): QuayTag {
  return {
    name,
    reversion: false,
    start_ts: toSeconds(at),
    manifest_digest: digestOf(number),
    is_manifest_list: false,
    size: 2_275_000 + number,
    last_modified: formatTime(at),
  };
}

function endTag(tag: QuayTag, at: Date): QuayTag {
  return { ...tag, end_ts: toSeconds(at), expiration: formatTime(at) };
}

/** Whether a tag is there at an instant, in milliseconds since 1970. */
export function isAlive({ end_ts }: QuayTag, now: number): boolean {
  return end_ts === undefined || end_ts * 1000 > now;
}

/** The names of the tags that were not deleted. */
export function tagNames({ repositories }: QuayWorld, repository: string): string[] {
  return (repositories[repository] ?? []).filter((tag) => tag.end_ts === undefined).map(({ name }) => name);
}

/** Pushes a tag; what it pointed at before becomes history. */
export function pushTag({ repositories }: QuayWorld, repository: string, tag: string, at: Date): void {
  const rows = repositories[repository] ?? [];
  const history = rows.map((row) => (row.name === tag && row.end_ts === undefined ? endTag(row, at) : row));
  repositories[repository] = [createTag(tag, at, rows.length + 1), ...history];
}

/** Deletes a tag. The history does not hear of it: nobody tells when it was. */
export function removeTag({ repositories }: QuayWorld, repository: string, tag: string): void {
  const rows = repositories[repository];
  if (rows) repositories[repository] = rows.filter((row) => row.name !== tag || row.end_ts !== undefined);
}

export function expireTokens(world: QuayWorld): void {
  world.expiredTokens = Object.keys(world.tokens);
}

function toSeconds(at: Date): number {
  return Math.floor(at.getTime() / 1000);
}

/** As Quay writes it: RFC 2822, with the offset of a place that is not told. */
function formatTime(at: Date): string {
  return at.toUTCString().replace("GMT", "-0000");
}
