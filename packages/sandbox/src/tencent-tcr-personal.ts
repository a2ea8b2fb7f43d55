// The personal edition's DescribeImagePersonal: https://cloud.tencent.com/document/api/1141/41586
import { lateFields } from "./late.ts";
import { type LivelyTag, lifeBefore, livelyRepository } from "./life.ts";
import { createTcrFacts, type Edition, type TencentTcrWorld } from "./tencent-tcr-family.ts";
import type { Vendor } from "./vendor.ts";

/** A row of DescribeImagePersonal. The sandbox reads the two fields named here, and hands the rest out as it is. */
export interface TencentTcrPersonalTag {
  readonly TagName: string;
  /** As `2019-10-24 14:20:51 +0800 CST`. */
  readonly PushTime: string;
  readonly [field: string]: unknown;
}

export interface TencentTcrPersonalWorld extends TencentTcrWorld<TencentTcrPersonalTag> {
  /** Host name of the registry, as the answers name it. */
  server: string;
}

const edition: Edition<TencentTcrPersonalTag, TencentTcrPersonalWorld> = {
  action: "DescribeImagePersonal",
  required: ["RepoName"],
  optional: ["Offset", "Limit", "Tag"],
  repositoryOf: ({ RepoName }) => String(RepoName),
  refuse({ repositories }, { RepoName }) {
    const name = String(RepoName);
    if (Object.hasOwn(repositories, name)) return undefined;
    const hasNamespace = Object.keys(repositories).some((known) => known.startsWith(`${name.split("/")[0]}/`));
    return hasNamespace
      ? ["ResourceNotFound.ErrNoRepo", "the repository does not exist"]
      : ["ResourceNotFound.ErrNoNamespace", "the namespace does not exist"];
  },
  list({ server }, { RepoName, Tag = "", Offset = 0, Limit = 20 }, rows, lister) {
    const found = rows.filter(({ TagName }) => TagName.includes(String(Tag)));
    const page = lister.paginate(lister.arrange(found).sort(byPushTime), Number(Offset), Number(Limit));
    return { Data: { RepoName, Server: server, TagCount: page.total, TagInfo: page.rows } };
  },
  ask: (_, repository) => ({ RepoName: repository }),
};

/** Tencent's registry, personal edition, in the sandbox. */
export const tencentTcrPersonal: Vendor<TencentTcrPersonalWorld> = {
  ...createTcrFacts(edition),
  environment: { TENCENTCLOUD_SECRET_ID: "AKIDsandbox", TENCENTCLOUD_SECRET_KEY: "sandbox-secret-key" },
  documentedRepository: "dockerhub/test",
  paging: "row-offset",
  order: "oldest-first",
  total: { field: "TagCount" },
  createWorld: (now) => ({
    accounts: [{ secretId: "AKIDsandbox", secretKey: "sandbox-secret-key" }],
    server: "ccr.ccs.tencentyun.com",
    repositories: lateFields({
      "dockerhub/test": () => [documentedTag],
      "test/many": () => manyTags(1000),
      [livelyRepository]: () => lifeBefore(now).map(toTag),
    }),
  }),
  tags: ({ repositories }, repository) => (repositories[repository] ?? []).map(({ TagName }) => TagName),
  push({ repositories }, repository, tag, at) {
    const rows = repositories[repository] ?? [];
    repositories[repository] = [createTag(tag, at, rows.length), ...rows.filter(({ TagName }) => TagName !== tag)];
  },
  remove({ repositories }, repository, tag) {
    repositories[repository] = (repositories[repository] ?? []).filter(({ TagName }) => TagName !== tag);
  },
};

const documentedTag: TencentTcrPersonalTag = {
  Id: 2089896,
  TagName: "latest",
  TagId: "sha256:ad207667c53d9739f1f6c2d0f9eedf5237c969e7d11ef4bd3f4b23b68b5eac6c",
  ImageId: "sha256:db8493d07bbb3b91e989466825393fedd910d695ac6671ec7fc4ab636cf1aafd",
  Size: "128 MB",
  CreationTime: "2019-10-17 15:59:30 +0800 CST",
  DurationDays: "",
  Author: "",
  Architecture: "amd64",
  DockerVersion: "19.03.1",
  OS: "linux",
  UpdateTime: "2019-10-24 14:20:55 +0800 CST",
  PushTime: "2019-10-24 14:20:51 +0800 CST",
  SizeByte: 128152591,
  Kind: "Artifact::application/vnd.docker.distribution.manifest.v2+json",
};

function toTag({ name, at, imageAt, digest, imageId, sizeBytes }: LivelyTag, index: number): TencentTcrPersonalTag {
  const row = { ...createTag(name, at, index), TagId: digest, ImageId: imageId };
  return { ...row, CreationTime: formatTime(imageAt), Size: `${Math.round(sizeBytes / 1e6)} MB`, SizeByte: sizeBytes };
}

function manyTags(count: number): TencentTcrPersonalTag[] {
  return Array.from({ length: count }, (_, index) => createTag(`v1.${index}`, new Date(Date.UTC(2019, 0, 1) + index * 3_600_000), index));
}

function createTag(TagName: string, at: Date, number: number): TencentTcrPersonalTag {
  const time = formatTime(at);
  const id = `sha256:${(number + 1).toString(16).padStart(64, "0")}`;
  return {
    ...documentedTag,
    ...{ TagName, Id: 2_089_896 + number, TagId: id, ImageId: id, SizeByte: 128_000_000 + number },
    ...{ CreationTime: time, UpdateTime: time, PushTime: time },
  };
}

// No page states an order. The oldest first is one that no client may take for the newest first.
function byPushTime(a: TencentTcrPersonalTag, b: TencentTcrPersonalTag): number {
  return a.PushTime < b.PushTime ? -1 : a.PushTime > b.PushTime ? 1 : 0;
}

/** An instant as Tencent writes it: in China's time zone, in the form of Go's `time.String`. */
function formatTime(instant: Date): string {
  const local = new Date(instant.getTime() + 8 * 3_600_000).toISOString();
  return `${local.slice(0, 10)} ${local.slice(11, 19)} +0800 CST`;
}
