import type { Handler } from "./handler.ts";
import * as tencentCcr from "./tencent-ccr.ts";
import { createWorld, type World } from "./world.ts";

export type ProviderId = keyof World;

const vendors = { "tencent-ccr": tencentCcr };

/** The ids of the providers that the sandbox plays. */
export const providerIds: readonly ProviderId[] = Object.keys(vendors) as ProviderId[];

export interface SandboxOptions {
  /** Default: {@link createWorld}(). */
  readonly world?: World;
  /** The vendors' clock, in milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number;
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
}

/** The vendors of a world, as a function from Request to Response. */
export function createSandbox({ world = createWorld(), now = Date.now }: SandboxOptions = {}): Sandbox {
  const handlers = Object.fromEntries(providerIds.map((id) => [id, vendors[id].createHandler({ world, now })])) as Record<
    ProviderId,
    Handler
  >;
  return {
    world,
    route: (url) => findVendor(new URL(url))?.id,
    async fetch(request) {
      const url = new URL(request.url);
      const vendor = findVendor(url);
      if (!vendor) return new Response(`No vendor here. Paths start with one of: ${providerIds.join(", ")}.`, { status: 404 });
      const { method, headers } = request;
      return handlers[vendor.id]({ method, url, path: vendor.path, headers, body: await request.text() });
    },
  };
}

function findVendor(url: URL): { id: ProviderId; path: string } | undefined {
  const byHost = providerIds.find((id) => vendors[id].origin === url.origin);
  if (byHost) return { id: byHost, path: url.pathname };
  const [, first, ...rest] = url.pathname.split("/");
  const byPath = providerIds.find((id) => id === first);
  return byPath && { id: byPath, path: `/${rest.join("/")}` };
}

/** `provider/namespace/name` of each repository that holds a page's documented rows. */
export const documentedRepositories: readonly string[] = providerIds.map((id) => `${id}/${vendors[id].documentedRepository}`);

/** For each provider, the environment variables with which the `imagetags` command may enter the default world. */
export const environments = Object.fromEntries(providerIds.map((id) => [id, vendors[id].environment])) as Readonly<
  Record<ProviderId, Readonly<Record<string, string>>>
>;
