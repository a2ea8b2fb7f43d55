import {
  argumentError,
  type ClientOptions,
  type Connection,
  type CredentialsOption,
  checkObject,
  checkOptions,
  checkText,
  checkUrl,
  type Dialect,
  encodePath,
  openConnection,
  type SerializePath,
} from "@imagetags/core";
import { followRedirects, isLoopback } from "@imagetags/core/registry";
import { createAuthentication, type OciCredentials } from "./authenticate.ts";
import { readFailure, readFailureElsewhere } from "./errors.ts";
import type { paths } from "./schema.ts";

export interface OciOptions extends ClientOptions {
  /**
   * Host of the registry, as it stands in an image's name, such as `ghcr.io` or `localhost:5000`. It is asked over HTTPS, or over
   * HTTP where it is this machine; a `baseUrl` says otherwise. Default: the host of `baseUrl`.
   */
  readonly registry?: string | undefined;
  /** Of a user, or a function that fetches them. Default: none, which is enough for public repositories. */
  readonly credentials?: CredentialsOption<OciCredentials> | undefined;
  /**
   * The address of the token service that the registry names, if it is on another host and the credentials are meant for it, such
   * as `https://gitlab.example.com/jwt/auth`. Its host is what counts.
   */
  readonly realm?: string | undefined;
  /**
   * What `tags` returns beside names. `digest` costs one HEAD for each tag. `created`, which returns platform and size of an image too,
   * costs two GETs for each tag, or three for an index, of which the first image is read. Default `names`.
   */
  readonly details?: Details | undefined;
}

export type Details = "names" | "digest" | "created";

export interface OciConnection extends Connection<paths> {
  readonly registry: string;
  readonly details: Details;
}

/** How requests are sent with these options. */
export function connect(options: OciOptions): OciConnection {
  const registry = checkRegistry(checkObject("options", options));
  const checked = checkOptions(options, toBaseUrl(registry));
  const { details = "names", realm } = options;
  checkText("details", details, /^(names|digest|created)$/, 'must be "names", "digest" or "created"');
  const realms = realm === undefined ? [] : [new URL(checkUrl("realm", realm)).origin];
  const dialect: Dialect = {
    provider: "oci",
    ...createAuthentication({
      options: checked,
      registry,
      isMeant: (given) => isMeantFor(registry, given),
      credentials: options.credentials,
      realms,
    }),
    readFailure,
    hintForNetwork: (code) => (code === "ENOTFOUND" ? "Check registry: it is the host that images are pulled from." : undefined),
  };
  const connection = openConnection<paths>(dialect, checked, { serializePath });
  const send = followRedirects({ options: checked, send: connection.send, dialect: { ...dialect, readFailure: readFailureElsewhere } });
  return { ...connection, send, registry, details };
}

function checkRegistry({ registry, baseUrl }: OciOptions): string {
  const host = registry ?? (typeof baseUrl === "string" && URL.canParse(baseUrl) ? new URL(baseUrl).host : undefined);
  if (!isRegistry(host)) throw argumentError("registry", registry, registryRule);
  return toRegistryName(host);
}

/** Whether credentials are meant for a registry. */
function isMeantFor(registry: string, { registry: stated }: OciCredentials): boolean {
  if (stated === undefined) return true;
  if (!isRegistry(stated)) throw argumentError("credentials.registry", stated, registryRule);
  return toRegistryName(stated) === registry;
}

/** What a registry has to be. */
export const registryRule = 'must be the host of a registry, such as "ghcr.io" or "localhost:5000"';

const form = /^([a-z0-9-]+(\.[a-z0-9-]+)*|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;

/** Whether a value is a host, and perhaps a port, as they stand in an image's name. */
export function isRegistry(value: unknown): value is string {
  // A port can be too high, and an address none.
  return typeof value === "string" && form.test(value) && URL.canParse(`https://${value}`);
}

// Docker Hub's registry answers at another host than the one in an image's name.
const dockerHub = { names: ["docker.io", "index.docker.io", "registry-1.docker.io"], host: "registry-1.docker.io" };

/** The one name of a registry that may be written in several ways: `docker.io` of `index.docker.io`, `r.example` of `R.example:443`. */
export function toRegistryName(host: string): string {
  const { host: written, hostname } = new URL(`https://${host}`);
  if (isLoopback(hostname)) return host.toLowerCase();
  return dockerHub.names.includes(written) ? "docker.io" : written;
}

/** Where a registry is asked: over HTTPS, or over HTTP where it is this machine. */
function toBaseUrl(registry: string): string {
  const host = registry === "docker.io" ? dockerHub.host : registry;
  return `${isLoopback(new URL(`https://${host}`).hostname) ? "http" : "https"}://${host}`;
}

/** A repository's slashes and a digest's colon stay as they are. */
const serializePath: SerializePath = (path, values) => encodePath(path, values).replaceAll("%2F", "/").replaceAll("%3A", ":");
