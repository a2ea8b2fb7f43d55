import { type FindContract, readContracts } from "./contract.ts";
import type { FaultPlan } from "./faults.ts";
import { type OpenVendor, openVendor } from "./open-vendor.ts";
import { loadOperations } from "./operations.ts";
import type { AskedPage, Vendor } from "./vendor.ts";
import { vendors } from "./vendors.ts";
import { createWorld, factsOf, type ProviderId, providerIds, type World } from "./world.ts";

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
   *
   * @throws BrokenAnswer when the answer would break the vendor's spec, because of a row in the world for instance.
   * @throws ConnectionReset where a connection would break; the reason of the request's signal.
   */
  fetch(request: Request): Promise<Response>;
  /** The provider that a request would reach. */
  route(request: Pick<Request, "url" | "headers">): ProviderId | undefined;
  /** A request for a page of a repository's tags, as the vendor documents it, with credentials that the world knows. Default `baseUrl`: a host of no vendor. */
  listRequest(provider: ProviderId, asked: Pick<AskedPage, "repository"> & Partial<AskedPage>): Promise<Request>;
  /** Credentials of one of the ways in {@link VendorFacts.credentials}, for a client; the world accepts them from now on. */
  issueCredentials(provider: ProviderId, way: string): Readonly<Record<string, string>>;
  /** The names of a repository's tags. */
  tags(provider: ProviderId, repository: string): string[];
  /** Pushes a tag, or pushes it again. Default time: the vendors' now. */
  push(provider: ProviderId, repository: string, tag: string, at?: Date): void;
  /** Pushes an image with these new tags, or with none; where rows are tags, each tag for itself. Default time: the vendors' now. */
  pushImage(provider: ProviderId, repository: string, tags: readonly string[], at?: Date): void;
  /** Deletes a tag, if it is there. */
  remove(provider: ProviderId, repository: string, tag: string): void;
  /**
   * Lets everybody list a repository.
   *
   * @throws Error where the vendor lists nothing without credentials: see {@link isPublic}.
   */
  makePublic(provider: ProviderId, repository: string): void;
}

/** The vendors of a world, as a function from Request to Response. */
export function createSandbox({
  now = Date.now,
  world = createWorld(new Date(now())),
  faults = () => undefined,
}: SandboxOptions = {}): Sandbox {
  const opened = new Map<ProviderId, Player>();
  const playerOf = (id: ProviderId) => {
    const player = opened.get(id) ?? openPlayer(id, world, now);
    opened.set(id, player);
    return player;
  };
  const at = () => new Date(now());
  let requests = 0;
  return {
    world,
    route: (request) => findVendor(request)?.id,
    listRequest: async (id, asked) => playerOf(id).listRequest({ baseUrl: `http://sandbox.invalid/${id}`, now: now(), ...asked }),
    issueCredentials: (id, way) => playerOf(id).issueCredentials(way),
    tags: (id, repository) => playerOf(id).tags(repository),
    push: (id, repository, tag, time = at()) => playerOf(id).push(repository, tag, time),
    pushImage: (id, repository, tags, time = at()) => playerOf(id).pushImage(repository, tags, time),
    remove: (id, repository, tag) => playerOf(id).remove(repository, tag),
    makePublic: (id, repository) => playerOf(id).makePublic(repository),
    async fetch(request) {
      const found = findVendor(request);
      if (!found) return new Response(`No vendor here. Paths start with one of: ${providerIds.join(", ")}.`, { status: 404 });
      const today = [faults({ provider: found.id, index: requests++ }) ?? []].flat();
      return playerOf(found.id).answer(request, found.path, today);
    },
  };
}

/** A vendor at work, and what can be done to its world, without the world's type. */
interface Player extends Pick<OpenVendor<never>, "answer"> {
  listRequest(asked: AskedPage): Request | Promise<Request>;
  issueCredentials(way: string): Readonly<Record<string, string>>;
  tags(repository: string): string[];
  push(repository: string, tag: string, at: Date): void;
  pushImage(repository: string, tags: readonly string[], at: Date): void;
  remove(repository: string, tag: string): void;
  makePublic(repository: string): void;
}

function openPlayer<Id extends ProviderId>(id: Id, worlds: World, now: () => number): Player {
  const vendor = vendors[id] as Vendor<World[Id]>;
  const world = worlds[id];
  const { answer, change } = openVendor({ vendor, world, now, loadContracts: () => contractsOf(id) });
  const push = (repository: string, tag: string, at: Date) => change(repository, () => vendor.push(world, repository, tag, at));
  return {
    answer,
    push,
    pushImage(repository, tags, at) {
      if (!vendor.pushImage) for (const tag of tags) push(repository, tag, at);
      else change(repository, () => vendor.pushImage?.(world, repository, tags, at));
    },
    remove: (repository, tag) => change(repository, () => vendor.remove(world, repository, tag)),
    tags: (repository) => vendor.tags(world, repository),
    listRequest: (asked) => vendor.listRequest(world, asked),
    issueCredentials(way) {
      const known = vendor.credentials[way];
      if (!known) throw new Error(`${id} knows no credentials "${way}". Choose one of: ${Object.keys(vendor.credentials).join(", ")}.`);
      return known.issue(world);
    },
    makePublic(repository) {
      if (!vendor.makePublic) throw new Error(`${id} lists nothing without credentials.`);
      vendor.makePublic(world, repository);
    },
  };
}

const contracts = new Map<ProviderId, Promise<FindContract>>();

/** Compiled once: tests open thousands of sandboxes. */
function contractsOf(id: ProviderId): Promise<FindContract> {
  const compiled = contracts.get(id) ?? loadOperations[id]().then((operations) => readContracts(id, operations));
  contracts.set(id, compiled);
  return compiled;
}

function findVendor({ url, headers }: Pick<Request, "url" | "headers">): { id: ProviderId; path: string } | undefined {
  const { host, pathname } = new URL(url);
  const byHost = providerIds.find((id) => {
    const vendor = factsOf(id);
    return vendor.host.test(host) && (vendor.isFor?.(headers) ?? true);
  });
  if (byHost) return { id: byHost, path: pathname };
  const [, first, ...rest] = pathname.split("/");
  const byPath = providerIds.find((id) => id === first);
  return byPath && { id: byPath, path: `/${rest.join("/")}` };
}
