import { lateFields } from "./late.ts";
import { type LivelyTag, lifeBefore, livelyRepository } from "./life.ts";

/** A row of GetTagList. The sandbox reads the two fields named here, and hands the rest out as it is. */
export interface TencentTag {
  readonly tagName: string;
  /** As `2017-09-12 15:33:39 +0800 CST`. */
  readonly pushTime: string;
  readonly [field: string]: unknown;
}

export interface TencentCcrWorld {
  /** Keys that may sign. Temporary ones have a `token`. */
  accounts: { secretId: string; secretKey: string; token?: string }[];
  /** Host name of the registry, as the answers name it. */
  server: string;
  /** Rows by repository; the sandbox sorts them by push time. */
  repositories: Record<string, TencentTag[]>;
}

/** The rows of the page's example under `test/kubetest`, 1,000 tags, an hour apart, under `test/many`, and a repository that looks like life. */
export function createTencentCcrWorld(now: Date): TencentCcrWorld {
  return {
    accounts: [{ secretId: "AKIDsandbox", secretKey: "sandbox-secret-key" }],
    server: "ccr.ccs.tencentyun.com",
    repositories: lateFields({
      "test/kubetest": () => [documentedTag],
      "test/many": () => manyTags(1000),
      [livelyRepository]: () => lifeBefore(now).map(toTag),
    }),
  };
}

const documentedTag: TencentTag = {
  repo_name: "kubetest",
  tagName: "nginx_v1",
  tagId: "sha256:5fbb3629fba1c7c875015c9cb4c27f1d9e8e92d2f027f09b6eda35ff952323a1",
  imageId: "sha256:146c8220814be5f07a03b0b0b1e352ce42278684266d95670bf3e11225441b70",
  size: "59 MB",
  creationTime: "2017-09-12 15:30:23 +0800 CST",
  updateTime: "2017-10-25 16:33:51 +0800 CST",
  author: "",
  architecture: "amd64",
  dockerVersion: "1.12.5",
  os: "linux",
  pushTime: "2017-09-12 15:33:39 +0800 CST",
  sizeByte: 59229024,
};

function toTag({ name, at, digest, imageId, sizeBytes }: LivelyTag, index: number): TencentTag {
  return { ...createTag("shop", name, at, index), tagId: digest, imageId, sizeByte: sizeBytes };
}

function manyTags(count: number): TencentTag[] {
  return Array.from({ length: count }, (_, index) =>
    createTag("many", `v1.${index}`, new Date(Date.UTC(2018, 0, 1) + index * 3_600_000), index),
  );
}

function createTag(name: string, tag: string, at: Date, number: number): TencentTag {
  const time = formatTime(at);
  const hex = (number + 1).toString(16).padStart(64, "0");
  return {
    ...documentedTag,
    repo_name: name,
    tagName: tag,
    tagId: `sha256:${hex}`,
    imageId: `sha256:${hex}`,
    creationTime: time,
    updateTime: time,
    pushTime: time,
    sizeByte: 59_000_000 + number,
  };
}

export function tagNames({ repositories }: TencentCcrWorld, repository: string): string[] {
  return (repositories[repository] ?? []).map(({ tagName }) => tagName);
}

export function pushTag(world: TencentCcrWorld, repository: string, tag: string, at: Date): void {
  const rows = world.repositories[repository] ?? [];
  const name = repository.slice(repository.indexOf("/") + 1);
  const others = rows.filter(({ tagName }) => tagName !== tag);
  world.repositories[repository] = [createTag(name, tag, at, rows.length), ...others];
}

export function removeTag(world: TencentCcrWorld, repository: string, tag: string): void {
  const rows = world.repositories[repository] ?? [];
  world.repositories[repository] = rows.filter(({ tagName }) => tagName !== tag);
}

export function expireTokens({ accounts }: TencentCcrWorld): void {
  for (const account of accounts) if (account.token !== undefined) account.token = crypto.randomUUID();
}

/** An instant as Tencent writes it: in China's time zone, in the form of Go's `time.String`. */
function formatTime(instant: Date): string {
  const local = new Date(instant.getTime() + 8 * 3_600_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 19)} +0800 CST`;
}
