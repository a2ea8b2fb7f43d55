// Opens a vendor that specs/redocly.yaml does not list yet, as createSandbox() opens those it lists. It goes once they are listed.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readOperations } from "../../../tools/layout/src/operations.ts";
import { type FindContract, type Operation, readContracts } from "../src/contract.ts";
import type { Fault } from "../src/faults.ts";
import { openVendor } from "../src/open-vendor.ts";
import type { Repositories, Vendor } from "../src/vendor.ts";

export interface Draft<World> {
  readonly world: World;
  fetch(request: Request): Promise<Response>;
}

/** A vendor in a new world. A request reaches it at its own host, or under its id. */
export function openDraft<World extends Repositories>(
  id: string,
  vendor: Vendor<World>,
  now: () => number = Date.now,
  faults: readonly Fault[] = [],
): Draft<World> {
  const world = vendor.createWorld();
  const { answer } = openVendor({ vendor, world, now, findContract: contractsOf(id) });
  return {
    world,
    fetch(request) {
      const { hostname, pathname } = new URL(request.url);
      return answer(request, vendor.host.test(hostname) ? pathname : pathname.replace(`/${id}`, ""), faults);
    },
  };
}

const contracts = new Map<string, FindContract>();

function contractsOf(id: string): FindContract {
  const compiled = contracts.get(id) ?? readContracts(id, operationsOf(id));
  contracts.set(id, compiled);
  return compiled;
}

function operationsOf(id: string): readonly Operation[] {
  const root = mkdtempSync(join(tmpdir(), "imagetags-draft-"));
  mkdirSync(join(root, "specs"));
  const spec = new URL(`../../../specs/${id}/openapi.yaml`, import.meta.url);
  writeFileSync(join(root, "specs/redocly.yaml"), `apis:\n  ${id}:\n    root: ${spec}\n`);
  return readOperations(root, id) as readonly Operation[];
}
