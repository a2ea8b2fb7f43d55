import type { FindContract } from "./contract.ts";
import { type Fault, isAmong } from "./faults.ts";
import { createHistory, type History } from "./history.ts";
import { createLister } from "./page.ts";
import { interrupt, spoil } from "./spoil.ts";
import { createPlaceSpoiler } from "./spoil-place.ts";
import type { Repositories, Vendor } from "./vendor.ts";

/** A vendor at work. */
export interface OpenVendor<World> {
  readonly change: History<World>["change"];
  /**
   * Answers as the vendor would, but for the faults.
   *
   * @param path - the request's path without the prefix under which the vendor is served.
   */
  answer(request: Request, path: string, faults?: readonly Fault[]): Promise<Response>;
}

export function openVendor<World extends Repositories>(options: {
  readonly vendor: Vendor<World>;
  readonly world: World;
  readonly now: () => number;
  readonly loadContracts: () => Promise<FindContract>;
}): OpenVendor<World> {
  const { vendor, world, now, loadContracts } = options;
  const handle = vendor.createHandler({ world, now });
  const history = createHistory(vendor, world, now);
  const spoilPlaces = createPlaceSpoiler(vendor);
  return {
    change: history.change,
    async answer(request, path, all = []) {
      const { method, headers, signal } = request;
      const faults = all.filter((fault) => isAmong(fault, vendor.faults));
      const has = (kind: Fault["kind"]) => faults.some((fault) => fault.kind === kind);
      if (has("expired-token")) vendor.expireTokens(world);
      const interrupted = await interrupt(faults, () => vendor.throttle(now()), signal);
      if (interrupted) return interrupted;
      const findContract = await loadContracts();
      const contract = findContract(method, path);
      const response = await handle({
        method,
        url: new URL(request.url),
        path,
        headers,
        body: await request.text(),
        contract,
        trust: (isSame) => isSame && !has("bad-signature"),
        readRows: history.readRows(faults),
        lister: createLister(faults),
      });
      await contract?.checkAnswer(response);
      return spoil(faults, await spoilPlaces(faults, response), signal);
    },
  };
}
