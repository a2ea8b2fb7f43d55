import { isLoopback } from "@imagetags/core/registry";

/** What is no registry. */
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
export function toBaseUrl(registry: string): string {
  const host = registry === "docker.io" ? dockerHub.host : registry;
  return `${isLoopback(new URL(`https://${host}`).hostname) ? "http" : "https"}://${host}`;
}
