import { lateFields } from "./late.ts";
import { type LivelyTag, lifeBefore, livelyRepository } from "./life.ts";

/** A row of ListRepositoryTags. The sandbox reads the two fields named here, and hands the rest out as it is. */
export interface HubTag {
  readonly name: string;
  /** As `2021-01-05T21:06:53.506400Z`. */
  readonly last_updated: string | null;
  readonly [field: string]: unknown;
}

export interface DockerHubWorld {
  /** Users and organizations, each with an access token. One that is public only may not read the private repositories. */
  accounts: { identifier: string; secret: string; isPublicOnly?: boolean }[];
  /** Short-lived tokens that were issued, whose each is, and when it ends, in milliseconds since 1970. */
  tokens: Record<string, { identifier: string; endsAt: number }>;
  /** How long a token lasts that is issued from now on, in milliseconds. */
  tokenLifetimeMs: number;
  /** How many records a caller without a token may pass over. */
  largestAnonymousOffset: number;
  /** Of one account, or of everybody without one together. The true number is not documented; it was seen to be 180. */
  requestsAMinute: number;
  /** `namespace/name` of those that an account is needed for. */
  privateRepositories: string[];
  /** Rows by `namespace/name`; the sandbox sorts them. */
  repositories: Record<string, HubTag[]>;
}

/** The rows of the spec's example under `library/nginx`, 1,000 tags, an hour apart, under `test/many`, a private repository, and one that looks like life. */
export function createDockerHubWorld(now: Date): DockerHubWorld {
  return {
    accounts: [{ identifier: "sandbox", secret: "dckr_pat_sandbox" }],
    tokens: {},
    tokenLifetimeMs: 600_000,
    largestAnonymousOffset: 1000,
    requestsAMinute: 1_000_000,
    privateRepositories: ["sandbox/private"],
    repositories: lateFields({
      "library/nginx": () => [...documentedTags],
      "test/many": () => manyTags(1000),
      "sandbox/private": () => [createTag("v1", new Date(Date.UTC(2018, 0, 1)), 0)],
      [livelyRepository]: () => lifeBefore(now).map(toTag),
    }),
  };
}

const documentedTime = "2021-01-05T21:06:53.506400Z";

const documentedTags: HubTag[] = [
  {
    ...createRow("latest", documentedTime, 128151, digestOf(0x10)),
    images: [
      createImage("linux", "amd64", { digest: digestOf(0x11), size: 59229024, time: documentedTime }),
      {
        ...createImage("linux", "arm64", { digest: digestOf(0x12), size: 57229024, time: documentedTime }),
        variant: "v8",
        last_pulled: null,
      },
      { ...createImage("unknown", "unknown", { digest: digestOf(0x13), size: 21834, time: documentedTime }), last_pulled: null },
    ],
    full_size: 59229024,
    media_type: "application/vnd.oci.image.index.v1+json",
  },
  {
    ...createRow("1.19", documentedTime, 128150, digestOf(0x20)),
    images: [createImage("linux", "amd64", { digest: digestOf(0x20), size: 8988370, time: documentedTime })],
    full_size: 8988370,
  },
  {
    creator: 2215,
    id: 128149,
    images: [
      {
        architecture: "amd64",
        features: null,
        variant: null,
        digest: null,
        os: "linux",
        os_features: null,
        os_version: null,
        size: 0,
        status: "inactive",
        last_pulled: null,
        last_pushed: null,
      },
    ],
    last_updated: null,
    last_updater: 1156886,
    last_updater_username: "someone",
    name: "1.7",
    repository: 21171,
    full_size: 0,
    v2: true,
    tag_status: "inactive",
    tag_last_pulled: null,
    tag_last_pushed: null,
  },
];

const lively = {
  image: { media_type: "application/vnd.docker.container.image.v1+json", content_type: "image" },
  index: { media_type: "application/vnd.oci.image.index.v1+json", content_type: "image" },
  signature: { media_type: "application/vnd.oci.image.config.v1+json", content_type: "unrecognized" },
};

function toTag({ name, at, digest, sizeBytes, kind, images }: LivelyTag, index: number): HubTag {
  const time = formatTime(at);
  const known = images.map(({ architecture, variant = null, ...image }) => {
    return { ...createImage("linux", architecture, { digest: image.digest, size: image.sizeBytes, time }), variant };
  });
  const unknown = createImage("unknown", "unknown", { digest, size: sizeBytes, time });
  const row = { ...createRow(name, time, index + 1, digest), ...lively[kind], full_size: sizeBytes };
  return { ...row, images: kind === "signature" ? [unknown] : known };
}

function manyTags(count: number): HubTag[] {
  return Array.from({ length: count }, (_, index) => createTag(`v1.${index}`, new Date(Date.UTC(2018, 0, 1) + index * 3_600_000), index));
}

/** A tag of one image. */
function createTag(name: string, at: Date, number: number): HubTag {
  const time = formatTime(at);
  const digest = digestOf(number + 1);
  const size = 59_000_000 + number;
  return { ...createRow(name, time, number, digest), images: [createImage("linux", "amd64", { digest, size, time })], full_size: size };
}

/** All of a row but its images and their size. Of a single image, the media type is that of the configuration. */
function createRow(name: string, time: string, id: number, digest: string) {
  return {
    creator: 2215,
    id,
    last_updated: time,
    last_updater: 1156886,
    last_updater_username: "someone",
    name,
    repository: 21171,
    v2: true,
    tag_status: "active",
    tag_last_pulled: time,
    tag_last_pushed: time,
    media_type: "application/vnd.docker.container.image.v1+json",
    content_type: "image",
    digest,
  };
}

function createImage(os: string, architecture: string, { digest, size, time }: { digest: string; size: number; time: string }) {
  return {
    architecture,
    features: "",
    variant: null,
    digest,
    os,
    os_features: "",
    os_version: null,
    size,
    status: "active",
    last_pulled: time,
    last_pushed: time,
  };
}

function formatTime(at: Date): string {
  return `${at.toISOString().slice(0, 23)}000Z`;
}

function digestOf(number: number): string {
  return `sha256:${number.toString(16).padStart(4, "0").repeat(16)}`;
}

export function tagNames({ repositories }: DockerHubWorld, repository: string): string[] {
  return (repositories[repository] ?? []).map(({ name }) => name);
}

export function pushTag(world: DockerHubWorld, repository: string, tag: string, at: Date): void {
  const rows = world.repositories[repository] ?? [];
  const others = rows.filter(({ name }) => name !== tag);
  world.repositories[repository] = [createTag(tag, at, rows.length), ...others];
}

export function removeTag(world: DockerHubWorld, repository: string, tag: string): void {
  const rows = world.repositories[repository];
  if (rows) world.repositories[repository] = rows.filter(({ name }) => name !== tag);
}

export function expireTokens({ tokens }: DockerHubWorld): void {
  for (const token of Object.values(tokens)) token.endsAt = 0;
}
