import { digestOf, type ImageRows, manyImages, namesOf, takeTag } from "./image-rows.ts";
import { lateFields } from "./late.ts";
import { imagesBefore, livelyRepository, type TagsOfImage } from "./life.ts";

/** A row of GitHub's list of package versions. The sandbox reads the fields named here, and hands the rest out as it is. */
export interface GhcrVersion {
  readonly id: number;
  /** The digest. */
  readonly name: string;
  /** As `2020-09-11T21:56:40Z`. */
  readonly created_at: string;
  readonly metadata: { readonly package_type: string; readonly container: { readonly tags: readonly string[] } };
  readonly [field: string]: unknown;
}

export interface GhcrWorld {
  /** Tokens, and the packages, `owner/name`, that each may read besides the public ones; `*` for all. */
  tokens: Record<string, string[]>;
  publicPackages: string[];
  /** Owners that are organizations; the others are users. */
  organizations: string[];
  /** Requests that a token may make in an hour. */
  hourlyLimit: number;
  /** Rows by `owner/name`; the sandbox sorts them. */
  repositories: Record<string, GhcrVersion[]>;
}

/** The rows of the page's example, 1,000 tags, with untagged versions among them, under the organization `test`, and a repository that looks like life. */
export function createGhcrWorld(now: Date): GhcrWorld {
  return {
    tokens: { ghp_sandbox: ["*"] },
    publicPackages: ["octocat/hello_docker"],
    organizations: ["test", "team"],
    hourlyLimit: 5000,
    repositories: lateFields({
      "octocat/hello_docker": () => documentedVersions,
      "test/many": () => manyImages((image) => createVersion({ ...image, repository: "test/many", owners: "orgs" })),
      [livelyRepository]: () => imagesBefore(now).map(toVersion),
    }),
  };
}

const documentedPackage = "https://github.com/users/octocat/packages/container";

const documentedVersions: GhcrVersion[] = [
  {
    id: 45763,
    name: "sha256:08a44bab0bddaddd8837a8b381aebc2e4b933768b981685a9e088360af0d3dd9",
    url: "https://api.github.com/users/octocat/packages/container/hello_docker/versions/45763",
    package_html_url: `${documentedPackage}/package/hello_docker`,
    created_at: "2020-09-11T21:56:40Z",
    updated_at: "2021-02-05T21:32:32Z",
    html_url: `${documentedPackage}/hello_docker/45763`,
    metadata: { package_type: "container", container: { tags: ["latest"] } },
  },
  {
    id: 881,
    name: "sha256:b3d3e366b55f9a54599220198b3db5da8f53592acbbb7dc7e4e9878762fc5344",
    url: "https://api.github.com/users/octocat/packages/container/hello_docker/versions/881",
    package_html_url: `${documentedPackage}/package/hello_docker`,
    created_at: "2020-05-21T22:22:20Z",
    updated_at: "2021-02-05T21:32:32Z",
    html_url: `${documentedPackage}/hello_docker/881`,
    metadata: { package_type: "container", container: { tags: [] } },
  },
];

interface NewVersion {
  readonly tags: readonly string[];
  readonly at: Date;
  readonly number: number;
  readonly repository: string;
  readonly owners: "orgs" | "users";
}

function createVersion({ tags, at, number, repository, owners }: NewVersion): GhcrVersion {
  const slash = repository.indexOf("/");
  const [owner, name] = [repository.slice(0, slash), encodeURIComponent(repository.slice(slash + 1))];
  const time = formatTime(at);
  return {
    id: number,
    name: digestOf(number),
    url: `https://api.github.com/${owners}/${owner}/packages/container/${name}/versions/${number}`,
    package_html_url: `https://github.com/${owners}/${owner}/packages/container/package/${name}`,
    created_at: time,
    updated_at: time,
    html_url: `https://github.com/${owners}/${owner}/packages/container/${name}/${number}`,
    metadata: { package_type: "container", container: { tags } },
  };
}

function formatTime(at: Date): string {
  return `${at.toISOString().slice(0, 19)}Z`;
}

function toVersion(tags: TagsOfImage, index: number): GhcrVersion {
  const [{ at, imageAt, digest }] = tags;
  const number = 40_000 - index;
  const names = tags.map(({ name }) => name);
  const version = createVersion({ tags: names, at: imageAt, number, repository: livelyRepository, owners: "orgs" });
  return { ...version, name: digest, updated_at: formatTime(at) };
}

const rows: ImageRows<GhcrVersion> = {
  tagsOf: ({ metadata }) => metadata.container.tags,
  withTags: (version, tags) => ({ ...version, metadata: { ...version.metadata, container: { tags } } }),
};

/** The names of a package's tags. */
export function tagNames({ repositories }: GhcrWorld, repository: string): string[] {
  return namesOf(repositories[repository] ?? [], rows);
}

/** Pushes a new version with a tag. */
export function pushTag(world: GhcrWorld, repository: string, tag: string, at: Date): void {
  pushImage(world, repository, [tag], at);
}

/** Pushes a new version; a version that had one of its tags stays, with the tags it has left, if any. */
export function pushImage(world: GhcrWorld, repository: string, tags: readonly string[], at: Date): void {
  const { repositories, organizations } = world;
  const left = tags.reduce((versions, tag) => takeTag(versions, tag, rows), repositories[repository] ?? []);
  const number = Math.max(0, ...left.map(({ id }) => id)) + 1;
  const owners = organizations.includes(repository.slice(0, repository.indexOf("/"))) ? "orgs" : "users";
  repositories[repository] = [createVersion({ tags, at, number, repository, owners }), ...left];
}

/** Deletes the version that has a tag, with all its tags if it has no other: GitHub deletes no tag alone. */
export function removeTag({ repositories }: GhcrWorld, repository: string, tag: string): void {
  const versions = repositories[repository];
  if (!versions) return;
  const kept = versions.filter(({ metadata: { container } }) => container.tags.length !== 1 || container.tags[0] !== tag);
  repositories[repository] = takeTag(kept, tag, rows);
}

export function expireTokens(world: GhcrWorld): void {
  world.tokens = {};
}
