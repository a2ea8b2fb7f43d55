import { type FindContract, readContracts } from "./contract.ts";
import type { Fault, FaultPlan, TagChoice } from "./faults.ts";
import { operations } from "./operations.ts";
import { createLister } from "./page.ts";
import { interrupt, spoil } from "./spoil.ts";
import type { Vendor } from "./vendor.ts";
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
   *
   * @throws BrokenAnswer when the answer would break the vendor's spec, because of a row in the world for instance.
   * @throws ConnectionReset where a connection would break; the reason of the request's signal.
   */
  fetch(request: Request): Promise<Response>;
  /** The provider that a request would reach. */
  route(request: Pick<Request, "url" | "headers">): ProviderId | undefined;
  /** The names of a repository's tags. */
  tags(provider: ProviderId, repository: string): string[];
  /** Pushes a tag, or pushes it again. Default time: the vendors' now. */
  push(provider: ProviderId, repository: string, tag: string, at?: Date): void;
  /** Deletes a tag, if it is there. */
  remove(provider: ProviderId, repository: string, tag: string): void;
}

/** The vendors of a world, as a function from Request to Response. */
export function createSandbox({ world = createWorld(), now = Date.now, faults = () => undefined }: SandboxOptions = {}): Sandbox {
  const opened = new Map(providerIds.map((id) => [id, openVendor(id, world, now)]));
  let requests = 0;
  return {
    world,
    route: (request) => findVendor(request)?.id,
    tags: (id, repository) => vendorOf(id).tags(world[id], repository),
    push: (id, repository, tag, at = new Date(now())) => vendorOf(id).push(world[id], repository, tag, at),
    remove: (id, repository, tag) => vendorOf(id).remove(world[id], repository, tag),
    async fetch(request) {
      const found = findVendor(request);
      const answer = found && opened.get(found.id);
      if (!answer) return new Response(`No vendor here. Paths start with one of: ${providerIds.join(", ")}.`, { status: 404 });
      return answer(request, found.path, [faults({ provider: found.id, index: requests++ }) ?? []].flat());
    },
  };
}

type Answer = (request: Request, path: string, faults: readonly Fault[]) => Promise<Response>;

function openVendor<Id extends ProviderId>(id: Id, world: World, now: () => number): Answer {
  const vendor = vendorOf(id);
  const own = world[id];
  const handle = vendor.createHandler({ world: own, now });
  const findContract = contractsOf(id);
  const change = (repository: string) => (fault: Fault) => {
    if (fault.kind !== "push" && fault.kind !== "delete") return;
    const tag = choose(fault.tag, vendor.tags(own, repository));
    if (tag === undefined) return;
    if (fault.kind === "push") vendor.push(own, repository, tag, new Date(now()));
    else vendor.remove(own, repository, tag);
  };

  return async (request, path, faults) => {
    const { method, headers, signal } = request;
    const has = (kind: Fault["kind"]) => faults.some((fault) => fault.kind === kind);
    if (has("expired-token")) vendor.expireTokens(own);
    const interrupted = await interrupt(faults, vendor.throttle, signal);
    if (interrupted) return interrupted;
    const contract = findContract(method, path);
    const response = await handle({
      method,
      url: new URL(request.url),
      path,
      headers,
      body: await request.text(),
      contract,
      trust: (isSame) => isSame && !has("bad-signature"),
      disturb: (repository) => faults.forEach(change(repository)),
      lister: createLister(faults),
    });
    await contract?.checkAnswer(response);
    return spoil(faults, response, signal);
  };
}

const contracts = new Map<ProviderId, FindContract>();

/** Compiled once: tests open thousands of sandboxes. */
function contractsOf(id: ProviderId): FindContract {
  const compiled = contracts.get(id) ?? readContracts(id, operations[id] ?? []);
  contracts.set(id, compiled);
  return compiled;
}

function choose(tag: TagChoice, names: readonly string[]): string | undefined {
  return typeof tag === "string" ? tag : names[tag % names.length];
}

function vendorOf<Id extends ProviderId>(id: Id): Vendor<World[Id]> {
  return vendors[id] as Vendor<World[Id]>;
}

function findVendor({ url, headers }: Pick<Request, "url" | "headers">): { id: ProviderId; path: string } | undefined {
  const { host, pathname } = new URL(url);
  const byHost = providerIds.find((id) => {
    const vendor = vendorOf(id);
    return vendor.host.test(host) && (vendor.isFor?.(headers) ?? true);
  });
  if (byHost) return { id: byHost, path: pathname };
  const [, first, ...rest] = pathname.split("/");
  const byPath = providerIds.find((id) => id === first);
  return byPath && { id: byPath, path: `/${rest.join("/")}` };
}
