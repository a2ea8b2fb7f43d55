import type { ClientOptions } from "@imagetags/core";
import { environmentOf, type ProviderId, type Sandbox } from "@imagetags/sandbox";
import { providers } from "../../../packages/cli/src/providers.ts";
import type { Source } from "../../../packages/cli/src/source.ts";

interface OpenOptions extends ClientOptions {
  /** Default: the keys of the sandbox's environment. */
  readonly credentials?: unknown;
}

/** A provider's client, with the environment variables of a new sandbox unless others are given. */
export async function openSource(id: ProviderId, options: OpenOptions, env = environmentOf(id)): Promise<Source> {
  const loaded = await providers[id]?.();
  if (!loaded) throw new Error(`no provider ${id}`);
  const { credentials, ...others } = options;
  return loaded.open(env, { ...others, ...(credentials === undefined ? {} : { credentials }) });
}

/** The sandbox as a client's `fetch`. */
export function fetchFrom(sandbox: Pick<Sandbox, "fetch">): NonNullable<ClientOptions["fetch"]> {
  return (url, init) => sandbox.fetch(new Request(url, init));
}
