// Where a registry may send its clients. An answer that names an address is not to be trusted: CVE-2020-15157 (containerd) and
// others like it sent a password to whatever `realm` said.

/** What may be sent to an address that a registry named. */
export type Trust =
  /** The credentials too. */
  | "credentials"
  /** A request that does not say who asks. */
  | "nothing"
  /** No request at all. */
  | "refused";

/**
 * What may be sent to `address`, which the registry at `registry` named: to its own origin, or its own host over HTTPS,
 * everything; over HTTPS to another host nothing that is secret, and to this machine or network no request, unless the registry
 * is there too.
 *
 * @param known - origins that the credentials are meant for too. Without TLS they count where the registry has none either.
 */
export function trustAddress(address: URL, registry: URL, known: readonly string[] = []): Trust {
  const { origin, protocol, hostname, username, password } = address;
  if (username !== "" || password !== "") return "refused";
  if (origin === registry.origin) return "credentials";
  const isSecret = protocol === "https:";
  if (isSecret && hostname === registry.hostname) return "credentials";
  if (known.includes(origin) && canBeKnown(address, registry)) return "credentials";
  if (isLoopback(hostname) && isLoopback(registry.hostname) && /^https?:/.test(protocol)) return "nothing";
  return isSecret && !isNear(hostname) ? "nothing" : "refused";
}

/** Whether credentials may go to an address that the user named: over HTTPS, or as the registry itself is asked. */
export function canBeKnown({ protocol, username, password }: URL, registry: URL): boolean {
  return username === "" && password === "" && (protocol === "https:" || (protocol === "http:" && registry.protocol === "http:"));
}

/** Whether a host name, as `URL` writes it, is this machine. */
export function isLoopback(hostname: string): boolean {
  return /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])\.?$/.test(hostname);
}

// An address literal, of which those in brackets have no dot, or a name that only this machine or network knows: reserved for that, or
// used so, https://www.rfc-editor.org/rfc/rfc6762#appendix-G.
function isNear(hostname: string): boolean {
  return (
    isLoopback(hostname) || /^([\d.]+|[^.]*|.*\.(local|localdomain|internal|intranet|private|corp|home|lan|home\.arpa))\.?$/.test(hostname)
  );
}
