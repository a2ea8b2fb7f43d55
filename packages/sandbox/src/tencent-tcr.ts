// The enterprise edition's DescribeImages: https://cloud.tencent.com/document/api/1141/42723
import { lateFields } from "./late.ts";
import { type LivelyTag, lifeBefore, livelyRepository } from "./life.ts";
import { createTcrFacts, type Edition, type Fields, type TencentTcrWorld } from "./tencent-tcr-family.ts";
import type { Vendor } from "./vendor.ts";

/** A row of DescribeImages. The sandbox reads the three fields named here, and hands the rest out as it is. */
export interface TencentTcrImage {
  /** The tag. */
  readonly ImageVersion: string;
  readonly Digest: string;
  /** As `2022-08-06T07:31:01.207374Z`. */
  readonly UpdateTime: string;
  readonly [field: string]: unknown;
}

export interface TencentTcrEnterpriseWorld extends TencentTcrWorld<TencentTcrImage> {
  /** ID of the one instance. */
  registryId: string;
}

// The page names no most. Its neighbour's most is 100 (DescribeRepositories), and another neighbour cuts what is beyond
// its most without a word (DescribeServiceAccounts).
const mostRows = 100;

const edition: Edition<TencentTcrImage, TencentTcrEnterpriseWorld> = {
  action: "DescribeImages",
  required: ["RegistryId", "NamespaceName", "RepositoryName"],
  optional: ["ImageVersion", "Limit", "Offset", "Digest", "ExactMatch"],
  repositoryOf,
  refuse({ registryId, repositories }, fields) {
    if (fields.RegistryId !== registryId) return ["ResourceNotFound", "the instance does not exist"];
    if (!Object.hasOwn(repositories, repositoryOf(fields)))
      return ["ResourceNotFound.TcrResourceNotFound", "the repository does not exist"];
    return undefined;
  },
  list(_, fields, rows, lister) {
    const found = rows.filter((image) => isWanted(image, fields));
    const limit = Math.min(Number(fields.Limit ?? 20), mostRows);
    const page = lister.paginate(lister.arrange(found).sort(byUpdateTime), (Number(fields.Offset ?? 1) - 1) * limit, limit);
    return { ImageInfoList: page.rows, TotalCount: page.total };
  },
  ask({ registryId }, repository) {
    const slash = repository.indexOf("/");
    return { RegistryId: registryId, NamespaceName: repository.slice(0, slash), RepositoryName: repository.slice(slash + 1) };
  },
};

/** Tencent's registry, enterprise edition, in the sandbox. */
export const tencentTcr: Vendor<TencentTcrEnterpriseWorld> = {
  ...createTcrFacts(edition),
  environment: {
    TENCENTCLOUD_SECRET_ID: "AKIDsandbox",
    TENCENTCLOUD_SECRET_KEY: "sandbox-secret-key",
    TENCENTCLOUD_TCR_REGISTRY_ID: "tcr-okmj78",
  },
  documentedRepository: "team-01/nginx",
  paging: "page-number",
  order: "oldest-first",
  total: { field: "TotalCount" },
  createWorld: (now) => ({
    accounts: [{ secretId: "AKIDsandbox", secretKey: "sandbox-secret-key" }],
    registryId: "tcr-okmj78",
    repositories: lateFields({
      "team-01/nginx": () => [documentedImage],
      "test/many": () => manyImages(1000),
      [livelyRepository]: () => lifeBefore(now).map(toImage),
    }),
  }),
  tags: ({ repositories }, repository) => (repositories[repository] ?? []).map(({ ImageVersion }) => ImageVersion),
  push({ repositories }, repository, tag, at) {
    const images = repositories[repository] ?? [];
    repositories[repository] = [createImage(tag, at, images.length), ...images.filter(({ ImageVersion }) => ImageVersion !== tag)];
  },
  remove({ repositories }, repository, tag) {
    repositories[repository] = (repositories[repository] ?? []).filter(({ ImageVersion }) => ImageVersion !== tag);
  },
};

function repositoryOf({ NamespaceName, RepositoryName }: Fields): string {
  return `${NamespaceName}/${RepositoryName}`;
}

function isWanted(image: TencentTcrImage, { ImageVersion, Digest, ExactMatch }: Fields): boolean {
  const matches = (value: string, wanted: unknown) =>
    wanted === undefined || (ExactMatch === true ? value === wanted : value.includes(String(wanted)));
  return matches(image.ImageVersion, ImageVersion) && matches(image.Digest, Digest);
}

const documentedImage: TencentTcrImage = {
  Digest: "sha256:a1801b843b1bfaf77c501e7a6d3f709401a1e0c83863037fa3aab063a7fdb9dc",
  ImageVersion: "8",
  Size: 83520757,
  UpdateTime: "2022-08-06T07:31:01.207374Z",
  Kind: "Artifact::application/vnd.docker.distribution.manifest.v2+json",
  KmsSignature:
    "UKauWpHdjaTjTsE64BSFhJe0YZj7eXiu8DzkRgTk0vbuxl+ICYbVJ2p1afHGv/WsOqqJvEKJdNPU4iAGNYEbegTi/UwcrCRijNeFkzHNqljBa75g1u9LHjVmtE9dxzh17YGRHpDxbL2CCjZ9YgeCqppsl1LiXvlYdrMLgoqwHKwao3WnkZU2fye4HIreZ3CXGkjv7g8rbhmjwEZJUTWAuEws7eNSvl9RS8NAJctwvZWZQUGKkRpbBRkKxdENSIgRoA+SyX0Qmu2SxvwDRTsCwI+B1rJxLmw1wYgAh3mQiXtehBZAJdYLcOvokUgAUC8cpKpeJ+bSsYvCLh+uJlF4Pg==",
};

const kinds = {
  image: "Artifact::application/vnd.docker.distribution.manifest.v2+json",
  index: "Artifact::application/vnd.docker.distribution.manifest.list.v2+json",
  signature: "Artifact::application/vnd.oci.image.manifest.v1+json",
};

function toImage({ name, at, digest, sizeBytes, kind }: LivelyTag, index: number): TencentTcrImage {
  return { ...createImage(name, at, index), Digest: digest, Size: sizeBytes, Kind: kinds[kind] };
}

function manyImages(count: number): TencentTcrImage[] {
  return Array.from({ length: count }, (_, index) => createImage(`v1.${index}`, new Date(Date.UTC(2022, 0, 1) + index * 3_600_000), index));
}

function createImage(ImageVersion: string, at: Date, number: number): TencentTcrImage {
  const Digest = `sha256:${(number + 1).toString(16).padStart(64, "0")}`;
  return { ...documentedImage, Digest, ImageVersion, Size: 83_000_000 + number, UpdateTime: at.toISOString(), KmsSignature: "" };
}

// No page states an order. The oldest first is one that no client may take for the newest first.
function byUpdateTime(a: TencentTcrImage, b: TencentTcrImage): number {
  return a.UpdateTime < b.UpdateTime ? -1 : a.UpdateTime > b.UpdateTime ? 1 : 0;
}
