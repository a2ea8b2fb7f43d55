import type { ClientOptions } from "@imagetags/core";
import { nodeFetch } from "@imagetags/core/node";
import type { HostOptions } from "@imagetags/normalize";
import { environmentOf, type ProviderId, type Sandbox } from "@imagetags/sandbox";
import { listen } from "@imagetags/sandbox/server";
import { providers } from "../../../../packages/cli/src/providers.ts";
import { readFrom, type Source } from "../../../../packages/cli/src/source.ts";

interface OpenOptions extends ClientOptions {
  /** Default: the keys of the sandbox's environment. */
  readonly credentials?: unknown;
}

/**
 * A provider's client, with the environment variables of a new sandbox unless others are given.
 *
 * @param host - what the host of a reference says.
 */
export async function openSource(id: ProviderId, options: OpenOptions, env = environmentOf(id), host: HostOptions = {}): Promise<Source> {
  const loaded = await providers[id]?.();
  if (!loaded) throw new Error(`no provider ${id}`);
  const { credentials, ...others } = options;
  return loaded.open(readFrom(env, host), { ...others, ...(credentials === undefined ? {} : { credentials }) });
}

/** The sandbox as a client's `fetch`. */
export function fetchFrom(sandbox: Pick<Sandbox, "fetch">): NonNullable<ClientOptions["fetch"]> {
  return (url, init) => sandbox.fetch(new Request(url, init));
}

/** How a client reaches a sandbox: as a function, or over HTTP by either client of Node. */
export type Transport = "function" | "fetch" | "node:http";
export const transports: readonly Transport[] = ["function", "fetch", "node:http"];

/** A sandbox that can be reached so; `baseUrl` is a provider's. */
export async function reach(sandbox: Sandbox, transport: Transport) {
  if (transport === "function") return { fetch: fetchFrom(sandbox), baseUrl: () => undefined, close: async () => {} };
  const server = await listen(sandbox);
  const fetch: NonNullable<ClientOptions["fetch"]> = transport === "fetch" ? globalThis.fetch : nodeFetch;
  return { fetch, baseUrl: (id: ProviderId) => `${server.url}/${id}`, close: server.close };
}
