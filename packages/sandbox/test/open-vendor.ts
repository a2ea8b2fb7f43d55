import { readSpec } from "../../../tools/layout/src/operations.ts";
import { readContracts } from "../src/contract.ts";
import type { Fault } from "../src/faults.ts";
import { createLister } from "../src/page.ts";
import type { Vendor } from "../src/vendor.ts";

export interface OpenVendor<World> {
  readonly world: World;
  /** Answers a request, and holds the answer to the spec. */
  ask(request: Request, ...faults: Fault[]): Promise<Response>;
}

/** A vendor behind `https://<any host>/<id>`, as the sandbox serves it, with its specs read from `specs/<id>`. */
export function openVendor<World>(options: {
  readonly vendor: Vendor<World>;
  readonly id: string;
  readonly specs: readonly string[];
  readonly now: () => number;
}): OpenVendor<World> {
  const { vendor, id, specs, now } = options;
  const world = vendor.createWorld();
  const handle = vendor.createHandler({ world, now });
  const findContract = readContracts(
    id,
    specs.flatMap((file) => readSpec(new URL(`../../../specs/${id}/${file}`, import.meta.url))) as Parameters<typeof readContracts>[1],
  );
  return {
    world,
    async ask(request, ...faults) {
      const url = new URL(request.url);
      const path = url.pathname.slice(`/${id}`.length);
      const contract = findContract(request.method, path);
      const response = await handle({
        method: request.method,
        url,
        path,
        headers: request.headers,
        body: await request.text(),
        contract,
        trust: (isSame) => isSame,
        disturb: () => {},
        lister: createLister(faults),
      });
      await contract?.checkAnswer(response);
      return response;
    },
  };
}
