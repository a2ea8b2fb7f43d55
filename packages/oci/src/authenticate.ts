// A registry names its way in itself: https://distribution.github.io/distribution/spec/auth/token/
import { type Authentication, argumentError, type CheckedOptions, type CredentialsOption, credentialSource } from "@imagetags/core";
import { type BasicCredentials, checkBasic, createChallengeAuthentication } from "@imagetags/core/registry";

/** A user's name, and a password or an access token in its place. */
export interface OciCredentials extends BasicCredentials {
  /** The registry that they are for, where several are asked with the same options: another asks as a stranger. */
  readonly registry?: string | undefined;
}

export interface AuthenticationOptions {
  readonly options: CheckedOptions;
  readonly registry: string;
  /** Whether credentials are for this registry; throws where they name none. */
  readonly isMeant: (credentials: OciCredentials) => boolean;
  readonly credentials: CredentialsOption<OciCredentials> | undefined;
  /** Origins that the credentials are meant for, beside the registry's own. */
  readonly realms: readonly string[];
}

// Registries that are known to have their realm on another host.
const knownRealms: Readonly<Record<string, string>> = {
  "https://registry-1.docker.io": "https://auth.docker.io",
  "https://registry.gitlab.com": "https://gitlab.com",
  "https://registry.digitalocean.com": "https://api.digitalocean.com",
};

/** Asks as a stranger, and as the registry's challenge says from then on. */
export function createAuthentication({ options, registry, isMeant, credentials, realms }: AuthenticationOptions): Authentication {
  const check = (given: OciCredentials) => {
    checkBasic(given);
    if (!isMeant(given)) throw argumentError("credentials.registry", given.registry, `must be "${registry}", which is asked`);
  };
  const isForeign = typeof credentials === "object" && credentials !== null && !isMeant(credentials);
  const known = knownRealms[new URL(options.baseUrl).origin];
  return createChallengeAuthentication({
    provider: "oci",
    options,
    credentials: credentials === undefined || isForeign ? undefined : credentialSource(credentials, check),
    scopeOf,
    realms: known === undefined ? realms : [...realms, known],
  });
}

/** What a request needs, whatever the challenge says: registries leave it out, or name more. */
function scopeOf(url: string): string {
  const [, repository = ""] = /\/v2\/(.+)\/(?:tags|manifests|blobs)\//.exec(new URL(url).pathname) ?? [];
  return `repository:${repository}:pull`;
}
