import type { FaultPlan } from "./faults.ts";
import { paginateWith } from "./page.ts";
import { interrupt, spoil } from "./spoil.ts";
import type { Handler, Vendor } from "./vendor.ts";
import { vendors } from "./vendors.ts";
import { createWorld, type ProviderId, providerIds, type World } from "./world.ts";

export interface SandboxOptions {
  /** Default: {@link createWorld}(). */
  readonly world?: World;
  /** The vendors' clock, in milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number;
  /** What goes wrong. Default: nothing. */
  readonly faults?: FaultPlan;
}

export interface Sandbox {
  readonly world: World;
  /**
   * Answers as the vendor would. A request reaches a vendor by the vendor's own host name, or by a path that starts with
   * the provider's id: `http://any-host/tencent-ccr/v2/index.php`.
   */
  fetch(request: Request): Promise<Response>;
  /** The provider that a URL would reach. */
  route(url: string): ProviderId | undefined;
  /** Pushes a tag, or pushes it again. Default time: the vendors' now. */
  push(provider: ProviderId, repository: string, tag: string, at?: Date): void;
  /** Deletes a tag, if it is there. */
  remove(provider: ProviderId, repository: string, tag: string): void;
}

/** The vendors of a world, as a function from Request to Response. */
export function createSandbox({ world = createWorld(), now = Date.now, faults = () => undefined }: SandboxOptions = {}): Sandbox {
  const handlers = new Map(providerIds.map((id) => [id, openVendor(id, world, now)]));
  let requests = 0;
  return {
    world,
    route: (url) => findVendor(new URL(url))?.id,
    push: (id, repository, tag, at = new Date(now())) => vendorOf(id).push(world[id], repository, tag, at),
    remove: (id, repository, tag) => vendorOf(id).remove(world[id], repository, tag),
    async fetch(request) {
      const url = new URL(request.url);
      const found = findVendor(url);
      const handle = found && handlers.get(found.id);
      if (!handle) return new Response(`No vendor here. Paths start with one of: ${providerIds.join(", ")}.`, { status: 404 });
      const fault = faults({ provider: found.id, index: requests++ });
      const interrupted = await interrupt(fault, vendors[found.id].throttle);
      if (interrupted) return interrupted;
      const { method, headers } = request;
      const body = await request.text();
      return spoil(fault, await handle({ method, url, path: found.path, headers, body, paginate: paginateWith(fault) }));
    },
  };
}

function vendorOf<Id extends ProviderId>(id: Id): Vendor<World[Id]> {
  return vendors[id] as Vendor<World[Id]>;
}

function openVendor<Id extends ProviderId>(id: Id, world: World, now: () => number): Handler {
  return vendorOf(id).createHandler({ world: world[id], now });
}

function findVendor(url: URL): { id: ProviderId; path: string } | undefined {
  const byHost = providerIds.find((id) => vendors[id].host.test(url.host));
  if (byHost) return { id: byHost, path: url.pathname };
  const [, first, ...rest] = url.pathname.split("/");
  const byPath = providerIds.find((id) => id === first);
  return byPath && { id: byPath, path: `/${rest.join("/")}` };
}
