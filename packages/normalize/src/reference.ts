// How Docker reads the name of an image: https://github.com/distribution/reference/blob/main/reference.go. Its first part is a host if
// it has a dot or a colon, or is `localhost`.
import { type HostOptions, hosts } from "./hosts.ts";

/** A repository, and perhaps one tag or digest in it, by the name that a person types or pulls. */
export interface ImageReference {
  /** Provider id, such as `huawei-swr`. */
  readonly provider: string;
  /** `namespace/name`, as the provider's client takes it. */
  readonly repository: string;
  /** Where the name says that the image is pulled from; absent in `huawei-swr/team/app` and `nginx`. */
  readonly host?: string;
  readonly tag?: string;
  /** In OCI form: `sha256:` and 64 hex digits, or `sha512:` and 128. */
  readonly digest?: string;
  /** What the host says, under the names of the client's options: give it to `optionsFromEnvironment`. */
  readonly options: HostOptions;
}

/** How names are read that do not name their provider. */
export interface ResolveOptions {
  /** Whose registry it is. Default: the one that the host names; `oci` for any other host, `docker-hub` where there is none. */
  readonly provider?: string | undefined;
}

const anyRegistry = "oci";
const dockerHub = "docker-hub";

/**
 * Reads what `docker pull` takes, or `provider/namespace/name`, each with `:tag` or `@sha256:…` behind it or without:
 * `swr.cn-north-4.myhuaweicloud.com/team/app:v1`, `localhost:5000/app`, `nginx`, `huawei-swr/team/app`.
 *
 * @throws RangeError for a text that is no such name.
 */
export function resolveReference(text: string, { provider }: ResolveOptions = {}): ImageReference {
  const { path, ...version } = splitVersion(text);
  const [first = "", ...others] = path.split("/");
  const rest = others.join("/");
  const isProvider = Object.hasOwn(hosts, first);
  if (rest === "" && (isProvider || isHost(first))) throw refuse(text, `names no repository; write ${first}/namespace/name`);
  if (isHost(first)) {
    if (!isWellFormed(first)) throw refuse(text, `names the host ${first}, which cannot be one`);
    const place = findPlace(first, provider, text);
    return { ...place, repository: isDockerHub(first) ? toHubRepository(rest, text) : rest, host: first, ...version };
  }
  const named = isProvider ? first : (provider ?? dockerHub);
  const repository = isProvider ? rest : path;
  return { provider: named, repository: named === dockerHub ? toHubRepository(repository, text) : repository, options: {}, ...version };
}

/** Whether the first part of a name is a host. */
function isHost(part: string): boolean {
  return /[.:]/.test(part) || part === "localhost";
}

/** Whether it is a name or an address, and perhaps a port, as Docker reads them, or with `_`; and whether it can be asked. */
function isWellFormed(host: string): boolean {
  const part = "[a-z\\d](?:[a-z\\d_-]*[a-z\\d])?";
  return new RegExp(`^(?:${part}(?:\\.${part})*|\\[[a-f\\d:]+\\])(?::\\d+)?$`, "i").test(host) && URL.canParse(`https://${host}`);
}

interface Split {
  readonly path: string;
  readonly tag?: string;
  readonly digest?: string;
}

function splitVersion(text: string): Split {
  const form = /^(?<path>(?:[^/@]+\/)*[^/@:]+)(?::(?<tag>\w[\w.-]{0,127}))?(?:@(?<digest>sha(?:256:[0-9a-f]{64}|512:[0-9a-f]{128})))?$/;
  const { path, tag, digest } = form.exec(text)?.groups ?? {};
  if (path === undefined) throw refuse(text, "must be host/namespace/name or provider/namespace/name, and perhaps :tag or @sha256:…");
  return { path, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}

/** Whose registry a host is, and what the host says of it. */
function findPlace(host: string, asked: string | undefined, text: string): Pick<ImageReference, "provider" | "options"> {
  for (const [provider, patterns] of Object.entries(hosts)) {
    if (asked !== undefined && asked !== provider) continue;
    for (const pattern of patterns) {
      const options = matchHost(pattern, host);
      // A provider that runs on any host has to be told which, its usual one too.
      if (options) return { provider, options: patterns.includes("*") ? { ...options, baseUrl: toUrl(host) } : options };
    }
  }
  const provider = asked ?? anyRegistry;
  if (!Object.hasOwn(hosts, provider) || !hosts[provider]?.includes("*"))
    throw refuse(text, `names the host ${host}, which is none of ${provider}'s`);
  return { provider, options: { baseUrl: toUrl(host) } };
}

/** What a host says, where it has the form of a pattern such as `swr.{region}.myhuaweicloud.com`. */
function matchHost(pattern: string, host: string): HostOptions | undefined {
  if (pattern === "*") return undefined;
  const form = pattern.replaceAll(".", "\\.").replaceAll(/\{(\w+)\}/g, "(?<$1>[a-z0-9-]+)");
  const found = new RegExp(`^${form}$`).exec(host.toLowerCase());
  return found ? { ...found.groups } : undefined;
}

function toUrl(host: string): string {
  if (isDockerHub(host)) return "https://registry-1.docker.io";
  // As Docker does: a registry on this machine may do without TLS.
  return `${/^(?:localhost|127(?:\.\d+){3}|\[::1\])(?::\d+)?$/.test(host) ? "http" : "https"}://${host}`;
}

function isDockerHub(host: string): boolean {
  return hosts[dockerHub]?.includes(host.toLowerCase()) ?? false;
}

/** Docker's own images stand in `library`, and no name on Docker Hub has more than two parts. */
function toHubRepository(path: string, text: string): string {
  if (path.split("/").length > 2) throw refuse(text, "has more parts than a name on Docker Hub: write the host of its registry in front");
  return path.includes("/") ? path : `library/${path}`;
}

function refuse(text: string, rule: string): RangeError {
  const shown = text.length > 120 ? `${text.slice(0, 120)}…` : text;
  return new RangeError(`The reference ${JSON.stringify(shown)} ${rule}.`);
}
