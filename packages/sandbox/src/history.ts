import type { Fault } from "./faults.ts";
import type { Repositories, Vendor, VendorRequest } from "./vendor.ts";

/** A vendor's world that remembers what each repository was before it was pushed to or deleted from. */
export interface History<World> {
  /** Changes a repository. */
  change(repository: string, edit: (world: World) => void): void;
  /** How an answer sees the rows of repositories while all of this is wrong. */
  readRows(faults: readonly Fault[]): VendorRequest["readRows"];
}

export function createHistory<World extends Repositories>(vendor: Vendor<World>, world: World, now: () => number): History<World> {
  const former = new WeakMap<readonly unknown[], readonly unknown[]>();
  const change: History<World>["change"] = (repository, edit) => {
    const before = world.repositories[repository] ?? [];
    edit(world);
    const after = world.repositories[repository];
    if (after && after !== before) former.set(after, before);
  };
  const apply = (repository: string, fault: Fault) => {
    if (fault.kind !== "push" && fault.kind !== "delete") return;
    const names = vendor.tags(world, repository);
    const tag = typeof fault.tag === "string" ? fault.tag : names[fault.tag % names.length];
    if (tag === undefined) return;
    change(repository, () => {
      if (fault.kind === "push") vendor.push(world, repository, tag, new Date(fault.at ?? now()));
      else vendor.remove(world, repository, tag);
    });
  };
  return {
    change,
    readRows:
      (faults) =>
      <Row>({ repositories }: { readonly repositories: Readonly<Record<string, readonly Row[]>> }, repository: string) => {
        for (const fault of faults) apply(repository, fault);
        const behind = Math.max(0, ...faults.map((fault) => (fault.kind === "replica" ? fault.behind : 0)));
        let rows: readonly Row[] = repositories[repository] ?? [];
        for (let step = 0; step < behind; step++) rows = (former.get(rows) as readonly Row[] | undefined) ?? rows;
        return rows;
      },
  };
}
