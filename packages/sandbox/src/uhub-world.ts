import { lateFields } from "./late.ts";
import { lifeBefore, livelyRepository } from "./life.ts";

/** A row of GetImageTag. The sandbox reads the two fields named here, and hands the rest out as it is. */
export interface UhubTag {
  readonly TagName: string;
  readonly UpdateTime: string | number;
  readonly [field: string]: unknown;
}

export interface UhubAccount {
  publicKey: string;
  privateKey: string;
  /** Of temporary keys only. */
  securityToken?: string;
  /** Has to name a project in each request. */
  subAccount?: boolean;
}

export interface UhubWorld {
  /** Keys that may sign. */
  accounts: UhubAccount[];
  /** The projects that exist. All of them see the same repositories. */
  projectIds: string[];
  /** Rows by `RepoName/ImageName`. The sandbox lists the oldest first; the vendor documents no order. */
  repositories: Record<string, UhubTag[]>;
}

/** The rows of the page's examples, and 1,000 tags, an hour apart, under `test/many`. */
export function createUhubWorld(now: Date, documented: Record<string, () => UhubTag[]>): UhubWorld {
  return {
    accounts: [{ publicKey: "sandbox+key@example.com/1", privateKey: "sandbox-private-key" }],
    projectIds: ["BvXJygZe", "PYFWFOHm", "org-sandbox"],
    repositories: lateFields({
      ...documented,
      "test/many": () => manyTags(1000),
      [livelyRepository]: () => lifeBefore(now).map(({ name, at, digest }, index) => ({ ...createTag(name, at, index), Digest: digest })),
    }),
  };
}

function manyTags(count: number): UhubTag[] {
  return Array.from({ length: count }, (_, index) => createTag(`v1.${index}`, new Date(Date.UTC(2018, 0, 1) + index * 3_600_000), index));
}

// What a true UpdateTime looks like is not known.
function createTag(name: string, at: Date, number: number): UhubTag {
  return { Digest: `sha256:${(number + 1).toString(16).padStart(64, "0")}`, TagName: name, UpdateTime: at.toISOString() };
}

export function tagNames({ repositories }: UhubWorld, repository: string): string[] {
  return (repositories[repository] ?? []).map(({ TagName }) => TagName);
}

export function pushTag(world: UhubWorld, repository: string, tag: string, at: Date): void {
  const rows = world.repositories[repository] ?? [];
  const others = rows.filter(({ TagName }) => TagName !== tag);
  world.repositories[repository] = [...others, createTag(tag, at, rows.length)];
}

export function removeTag(world: UhubWorld, repository: string, tag: string): void {
  const rows = world.repositories[repository] ?? [];
  world.repositories[repository] = rows.filter(({ TagName }) => TagName !== tag);
}

export function expireTokens({ accounts }: UhubWorld): void {
  for (const account of accounts) if (account.securityToken !== undefined) account.securityToken = crypto.randomUUID();
}
