// A repository that moves while it is listed, drawn at random.
import fc from "fast-check";
import type { Listing } from "../src/listing.ts";
import { listingOf, pageOf, type Row, rowsOf } from "./repository.ts";

/** What happens before a request. */
export interface Edit {
  readonly at: number;
  /**
   * `backdate` pushes a tag with the time of a row that is there, `import` one that is older than all: not what a registry's clock
   * does, but what copying another registry can.
   */
  readonly kind: "push" | "again" | "delete" | "backdate" | "import";
  readonly row: number;
}

export interface Plan {
  readonly count: number;
  /** How many rows in a row have the same time. */
  readonly tied: number;
  readonly pageSize: number;
  readonly size: number;
  readonly edits: readonly Edit[];
  /** For each request, how many edits the replica that answers it has not heard of. */
  readonly lags: readonly number[];
  readonly seed: number;
}

export function plans(edits: readonly Edit["kind"][], most: { tied?: number; lag?: number } = {}): fc.Arbitrary<Plan> {
  return fc.record({
    count: fc.nat(24),
    tied: fc.integer({ min: 1, max: most.tied ?? 1 }),
    pageSize: fc.integer({ min: 1, max: 6 }),
    size: fc.integer({ min: 1, max: 4 }),
    edits: fc.array(fc.record({ at: fc.nat(12), kind: fc.constantFrom(...edits), row: fc.nat(30) }), { maxLength: 6 }),
    lags: fc.array(fc.nat(most.lag ?? 0), { maxLength: 14 }),
    seed: fc.integer(),
  });
}

/** All plans of two edits, each before one of the first five requests. */
export function* everyPlan(kinds: readonly Edit["kind"][], { count, pageSize }: Pick<Plan, "count" | "pageSize">): Generator<Plan> {
  const rows = [...Array(count).keys()];
  const edits = kinds.flatMap((kind) =>
    [0, 1, 2, 3, 4].flatMap((at) => (["push", "import"].includes(kind) ? [0] : rows).map((row) => ({ at, kind, row }))),
  );
  for (const one of edits) for (const other of edits) yield { count, tied: 1, pageSize, size: 1, edits: [one, other], lags: [], seed: 1 };
}

/** The listing of such a repository, and the names of the tags that stayed from its start on. */
export function moving(plan: Plan, kind: Pick<Listing<Row, undefined>, "paging" | "proof">) {
  const { count, tied, pageSize, size, edits, lags } = plan;
  const start = rowsOf(count).map(({ name, time }) => ({ name, time: Math.ceil(time / tied) }));
  const states: Row[][] = [start];
  const lasting = new Set(start.map(({ name }) => name));
  let clock = 1000;
  let random = plan.seed;
  const draw = () => {
    random = (Math.imul(random, 1_664_525) + 1_013_904_223) | 0;
    return random;
  };
  const edit = ({ kind, row }: Edit) => {
    const rows = states.at(-1) as Row[];
    const chosen = rows[row % rows.length];
    const others = rows.filter((one) => one !== chosen);
    clock++;
    if (kind === "push") states.push([...rows, { name: `w${clock}`, time: clock }]);
    if (kind === "backdate" && chosen) states.push([...rows, { name: `w${clock}`, time: chosen.time - (row % 2) }]);
    if (kind === "import") states.push([...rows, { name: `w${clock}`, time: -clock }]);
    if (kind === "again" && chosen) states.push([...others, { name: chosen.name, time: clock }]);
    if (kind === "delete" && chosen) {
      states.push(others);
      lasting.delete(chosen.name);
    }
  };
  let requests = 0;
  const { listing } = listingOf([], {
    ...kind,
    pageSize,
    window: { size },
    fetchPage: async (asked) => {
      const number = requests++;
      for (const one of edits) if (one.at === number) edit(one);
      const rows = states[Math.max(0, states.length - 1 - (lags[number] ?? 0))] as Row[];
      // Rows of the same time come in any order.
      const placed = rows.map((row) => ({ row, place: draw() }));
      placed.sort((a, b) => b.row.time - a.row.time || a.place - b.place);
      return pageOf(
        placed.map(({ row }) => row),
        kind.paging,
        asked,
      );
    },
  });
  return { listing, lasting };
}
