// Opens a vendor that specs/redocly.yaml does not list yet, as createSandbox() opens those it lists. It goes once they are listed.
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readOperations } from "../../../tools/layout/src/operations.ts";
import { type FindContract, type Operation, readContracts } from "../src/contract.ts";
import type { Fault } from "../src/faults.ts";
import { createLister } from "../src/page.ts";
import type { Vendor } from "../src/vendor.ts";

export interface Draft<World> {
  readonly world: World;
  fetch(request: Request): Promise<Response>;
}

/** A vendor in a new world. A request reaches it at its own host, or under its id. */
export function openDraft<World>(
  id: string,
  vendor: Vendor<World>,
  now: () => number = Date.now,
  faults: readonly Fault[] = [],
): Draft<World> {
  const world = vendor.createWorld();
  const handle = vendor.createHandler({ world, now });
  const findContract = contractsOf(id);
  return {
    world,
    async fetch(request) {
      const url = new URL(request.url);
      const path = vendor.host.test(url.hostname) ? url.pathname : url.pathname.replace(`/${id}`, "");
      const contract = findContract(request.method, path);
      const response = await handle({
        method: request.method,
        url,
        path,
        headers: request.headers,
        body: await request.text(),
        contract,
        trust: (isSame) => isSame && !faults.some(({ kind }) => kind === "bad-signature"),
        disturb: () => {},
        lister: createLister(faults),
      });
      await contract?.checkAnswer(response);
      return response;
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
