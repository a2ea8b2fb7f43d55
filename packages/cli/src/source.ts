import type { CallerOptions, ClientOptions, ListOptions } from "@imagetags/core";
import type { Capabilities, HostOptions, ImageTag, ImageTagListing } from "@imagetags/normalize";

export type Environment = Readonly<Record<string, string | undefined>>;

/** A provider's code, loaded. */
export interface Provider {
  readonly capabilities: Capabilities;
  /** The environment variables that it reads. */
  readonly environment: readonly { readonly name: string; readonly required: boolean }[];
  /**
   * Opens it with the credentials that an environment holds.
   *
   * @param given - what the host of a reference says; the environment is not asked for it.
   * @throws ImagetagsError of kind `argument` naming what is missing.
   */
  open(env: Environment, options: ClientOptions, given?: HostOptions): Source;
}

/** Reads a client's options; a provider whose hosts say nothing takes the environment alone. */
export function readOptions<Options>(
  read: (env: Environment, given: HostOptions) => Options,
  env: Environment,
  given: HostOptions = {},
): Options {
  return read(env, given);
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
