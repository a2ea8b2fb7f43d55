import { digestOf, type ImageRows, manyImages, namesOf, takeTag } from "./image-rows.ts";
import { lateFields } from "./late.ts";
import { imagesBefore, type LivelyImage, type LivelyTag, livelyRepository, type TagsOfImage } from "./life.ts";

/** A row of Harbor's listArtifacts. The sandbox reads the fields named here, and hands the rest out as it is. */
export interface HarborArtifact {
  readonly id: number;
  readonly digest: string;
  /** As `2022-01-20T09:18:50.290Z`. */
  readonly push_time: string;
  /** Null, as Harbor has it, for an artifact without tags. */
  readonly tags: readonly HarborTag[] | null;
  readonly [field: string]: unknown;
}

export interface HarborTag {
  readonly name: string;
  readonly push_time: string;
  readonly [field: string]: unknown;
}

export interface HarborWorld {
  /** Users and robots, with the projects that each may list. */
  accounts: { username: string; password: string; projects: string[] }[];
  /** Projects that anybody may list. */
  publicProjects: string[];
  /** Artifacts by `project/repository`; the sandbox sorts them. Accessories are no rows: they stand in their artifact. */
  repositories: Record<string, HarborArtifact[]>;
}

const documentedRepository = "source_project011642670285/redis";

/** The artifact of the vendor's own test, 1,000 tags under `test/many`, a public project, `library`, and a repository that looks like life. */
export function createHarborWorld(now: Date): HarborWorld {
  const projects = ["source_project011642670285", "test", "team", "library"];
  return {
    accounts: [
      { username: "sandbox", password: "sandbox-password", projects },
      { username: "robot$test+sandbox", password: "sandbox-secret", projects: ["test"] },
    ],
    publicProjects: ["library"],
    repositories: lateFields({
      [documentedRepository]: () => [documentedArtifact],
      "test/many": () => manyImages((image) => createArtifact({ ...image, repository: "test/many" })),
      "library/hello-world": () => [
        createArtifact({ tags: ["latest"], at: new Date(Date.UTC(2024, 0, 1)), number: 1, repository: "library/hello-world" }),
      ],
      "library/tools/hello": () => [
        createArtifact({ tags: ["v1"], at: new Date(Date.UTC(2024, 0, 1)), number: 2, repository: "library/tools/hello" }),
      ],
      [livelyRepository]: () => toArtifacts(imagesBefore(now)),
    }),
  };
}

const documentedDigest = "sha256:e4b315ad03a1d1d9ff0c111e648a1a91066c09ead8352d3d6a48fa971a82922c";
const additions = `/api/v2.0/projects/source_project011642670285/repositories/redis/artifacts/${documentedDigest}/additions`;

const documentedArtifact: HarborArtifact = {
  accessories: [
    {
      artifact_id: 9,
      creation_time: "2022-01-20T09:18:50.993Z",
      digest: "sha256:a7caa2636af890178a0b8c4cdbc47ced4dbdf29a1680e9e50823e85ce35b28d3",
      icon: "",
      id: 4,
      size: 501,
      subject_artifact_digest: documentedDigest,
      type: "signature.cosign",
    },
  ],
  addition_links: {
    build_history: { absolute: false, href: `${additions}/build_history` },
    vulnerabilities: { absolute: false, href: `${additions}/vulnerabilities` },
  },
  digest: documentedDigest,
  extra_attrs: {
    architecture: "amd64",
    author: "",
    config: {
      Cmd: ["redis-server"],
      Entrypoint: ["docker-entrypoint.sh"],
      Env: [
        "PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
        "GOSU_VERSION=1.11",
        "REDIS_VERSION=5.0.7",
        "REDIS_DOWNLOAD_URL=redis-5.0.7.tar.gz",
        "REDIS_DOWNLOAD_SHA=61db74eabf6801f057fd24b590",
      ],
      ExposedPorts: { "6379/tcp": {} },
      Volumes: { "/data": {} },
      WorkingDir: "/data",
    },
    created: "2020-01-03T01:29:15.570681619Z",
    os: "linux",
  },
  icon: "sha256:0048162a053eef4d4ce3fe7518615bef084403614f8bca43b40ae2e762e11e06",
  id: 8,
  labels: null,
  manifest_media_type: "application/vnd.docker.distribution.manifest.v2+json",
  media_type: "application/vnd.docker.container.image.v1+json",
  project_id: 7,
  pull_time: "2022-01-20T09:18:50.783Z",
  push_time: "2022-01-20T09:18:50.290Z",
  references: null,
  repository_id: 5,
  size: 35804754,
  tags: [
    {
      artifact_id: 8,
      id: 6,
      immutable: false,
      name: "latest",
      pull_time: "2022-01-20T09:18:50.783Z",
      push_time: "2022-01-20T09:18:50.303Z",
      repository_id: 5,
      signed: false,
    },
  ],
  type: "IMAGE",
};

const never = "0001-01-01T00:00:00.000Z";

function createArtifact(of: { tags: readonly string[]; at: Date; number: number; repository: string }): HarborArtifact {
  const { tags, at, number, repository } = of;
  const time = at.toISOString();
  const named = tags.map((name, index) => ({
    artifact_id: number,
    id: number * 10 + index,
    immutable: false,
    name,
    pull_time: never,
    push_time: time,
    repository_id: 1,
  }));
  return {
    accessories: null,
    addition_links: {},
    artifact_type: "application/vnd.oci.image.config.v1+json",
    digest: digestOf(number),
    extra_attrs: { architecture: "amd64", author: "", config: {}, created: time, os: "linux" },
    icon: "",
    id: number,
    labels: null,
    manifest_media_type: "application/vnd.oci.image.manifest.v1+json",
    media_type: "application/vnd.oci.image.config.v1+json",
    project_id: 1,
    pull_time: never,
    push_time: time,
    references: null,
    repository_id: 1,
    repository_name: repository,
    size: 35_000_000 + number,
    tags: named.length > 0 ? named : null,
    type: "IMAGE",
  };
}

/** Harbor keeps a signature with the image that it signs. */
function toArtifacts(all: readonly TagsOfImage[]): HarborArtifact[] {
  const signatures = all.map(([tag]) => tag).filter(({ kind }) => kind === "signature");
  return all
    .filter(([{ kind }]) => kind !== "signature")
    .map((tags, index) => {
      const signature = signatures.find(({ name }) => name === `${tags[0].digest.replace(":", "-")}.sig`);
      return toArtifact(tags, all.length - index, signature);
    });
}

function toArtifact(tags: TagsOfImage, number: number, signature: LivelyTag | undefined): HarborArtifact {
  const [{ imageAt, digest, sizeBytes, kind, images }] = tags;
  const names = tags.map(({ name }) => name);
  const artifact = createArtifact({ tags: names, at: imageAt, number, repository: livelyRepository });
  const own = {
    ...artifact,
    digest,
    size: sizeBytes,
    tags: artifact.tags?.map((tag, index) => ({ ...tag, push_time: tags[index]?.at.toISOString() ?? tag.push_time })) ?? null,
    accessories: signature ? [toAccessory(signature, artifact, digest)] : null,
  };
  if (kind !== "index") return own;
  const index = "application/vnd.oci.image.index.v1+json";
  const references = images.map((image, place) => toReference(image, artifact.id, place));
  return { ...own, extra_attrs: null, manifest_media_type: index, media_type: index, references };
}

function toAccessory({ at, digest, sizeBytes }: LivelyTag, { id }: HarborArtifact, signed: string) {
  const about = { artifact_id: id + 1000, creation_time: at.toISOString(), digest, icon: "", id, size: sizeBytes };
  return { ...about, subject_artifact_digest: signed, type: "signature.cosign" };
}

function toReference({ digest, architecture, variant }: LivelyImage, parent: number, place: number) {
  const platform = { architecture, os: "linux", ...(variant && { variant }) };
  return { parent_id: parent, child_id: parent * 100 + place, child_digest: digest, platform, urls: null };
}

const rows: ImageRows<HarborArtifact> = {
  tagsOf: ({ tags }) => (tags ?? []).map(({ name }) => name),
  withTags: (artifact, names) => {
    const left = (artifact.tags ?? []).filter(({ name }) => names.includes(name));
    return { ...artifact, tags: left.length > 0 ? left : null };
  },
};

/** The names of a repository's tags. */
export function tagNames({ repositories }: HarborWorld, repository: string): string[] {
  return namesOf(repositories[repository] ?? [], rows);
}

/** Pushes a new artifact with a tag. */
export function pushTag(world: HarborWorld, repository: string, tag: string, at: Date): void {
  pushImage(world, repository, [tag], at);
}

/** Pushes a new artifact; an artifact that had one of its tags keeps its others. */
export function pushImage({ repositories }: HarborWorld, repository: string, tags: readonly string[], at: Date): void {
  const left = tags.reduce((artifacts, tag) => takeTag(artifacts, tag, rows), repositories[repository] ?? []);
  const number = Math.max(0, ...left.map(({ id }) => id)) + 1;
  repositories[repository] = [createArtifact({ tags, at, number, repository }), ...left];
}

/** Deletes a tag; its artifact stays. */
export function removeTag({ repositories }: HarborWorld, repository: string, tag: string): void {
  const artifacts = repositories[repository];
  if (artifacts) repositories[repository] = takeTag(artifacts, tag, rows);
}
