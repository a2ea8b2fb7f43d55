import type { CallerOptions, ClientOptions, ListOptions } from "@imagetags/core";
import type { Capabilities, HostOptions, ImageTag, ImageTagListing } from "@imagetags/normalize";

export type Environment = Readonly<Record<string, string | undefined>>;

/** A provider's code, loaded. */
export interface Provider {
  readonly capabilities: Capabilities;
  /** The environment variables that it reads. */
  readonly environment: readonly { readonly name: string; readonly required: boolean }[];
  /**
   * Opens it with the credentials that are read.
   *
   * @throws ImagetagsError of kind `argument` naming what is missing.
   */
  open(read: ReadOptions, options: ClientOptions): Source;
}

/** Has a provider's own options read; one whose hosts say nothing takes the environment alone. */
export type ReadOptions = <Options extends object>(read: (env: Environment, given: HostOptions) => Options) => Options;

/**
 * Reads a provider's options from an environment.
 *
 * @param given - what the host of a reference says; the environment is not asked for it.
 * @param known - credentials that clients have already, by their text: the same are handed out as the same object, so that a key
 * which the vendor refuses is sent once.
 */
export function readFrom(env: Environment, given: HostOptions = {}, known: Map<string, unknown> = new Map()): ReadOptions {
  return (read) => {
    const options = read(env, given);
    if (!("credentials" in options)) return options;
    const text = JSON.stringify(options.credentials);
    const credentials = known.get(text) ?? options.credentials;
    known.set(text, credentials);
    return { ...options, credentials };
  };
}

export type LoadProvider = () => Promise<Provider>;

/** A provider, opened. */
export interface Source {
  readonly capabilities: Capabilities;
  /** A hint of its client, in words of the command. */
  readonly explain?: (hint: string) => string;
  /** What to do when the registry does not let the caller in, where `docker login` is the way in. */
  readonly signIn?: string;
  list(repository: string, options?: ListOptions): ImageTagListing;
  /** The tag of that name, or nothing when there is none: in a request or two. */
  get(repository: string, name: string, options?: CallerOptions): Promise<ImageTag | undefined>;
}

/** Where the environment says to ask a provider, if it says so. */
export function endpointOf(provider: string, env: Environment): Pick<ClientOptions, "baseUrl"> {
  const baseUrl = env[endpointVariable(provider)];
  return baseUrl ? { baseUrl } : {};
}

/** The variable that sends a provider's requests elsewhere, such as `IMAGETAGS_ENDPOINT_TENCENT_CCR`. */
export function endpointVariable(provider: string): string {
  return `IMAGETAGS_ENDPOINT_${provider.toUpperCase().replaceAll("-", "_")}`;
}
