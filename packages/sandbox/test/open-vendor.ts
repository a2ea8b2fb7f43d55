import { readSpec } from "../../../tools/derive/lists/src/operations.ts";
import { readContracts } from "../src/contract.ts";
import type { Fault } from "../src/faults.ts";
import { openVendor as openInSource } from "../src/open-vendor.ts";
import type { Repositories, Vendor } from "../src/vendor.ts";

export interface OpenVendor<World> {
  readonly world: World;
  /** Answers a request, and holds the answer to the spec. */
  ask(request: Request, ...faults: Fault[]): Promise<Response>;
}

/** A vendor behind `https://<any host>/<id>`, as the sandbox serves it, with its specs read from `specs/<id>`. */
export function openVendor<World extends Repositories>(options: {
  readonly vendor: Vendor<World>;
  readonly id: string;
  readonly specs: readonly string[];
  readonly now: () => number;
}): OpenVendor<World> {
  const { vendor, id, specs, now } = options;
  const world = vendor.createWorld();
  const findContract = readContracts(
    id,
    specs.flatMap((file) => readSpec(new URL(`../../../specs/${id}/${file}`, import.meta.url))) as Parameters<typeof readContracts>[1],
  );
  const { answer } = openInSource({ vendor, world, now, loadContracts: async () => findContract });
  return {
    world,
    ask: (request, ...faults) => answer(request, new URL(request.url).pathname.slice(`/${id}`.length), faults),
  };
}
