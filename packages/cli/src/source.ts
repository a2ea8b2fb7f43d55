import type { ClientOptions, ListOptions } from "@imagetags/core";
import type { Capabilities, ImageTag } from "@imagetags/normalize";

/** A provider, opened. */
export interface Source {
  readonly capabilities: Capabilities;
  list(repository: string, options?: ListOptions): AsyncIterable<ImageTag>;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Opens a provider with the credentials that an environment holds. */
export type OpenSource = (env: Environment, options: ClientOptions) => Promise<Source>;

/** The variable that sends a provider's requests elsewhere, such as `IMAGETAGS_ENDPOINT_TENCENT_CCR`. */
export function endpointVariable(provider: string): string {
  return `IMAGETAGS_ENDPOINT_${provider.toUpperCase().replaceAll("-", "_")}`;
}
