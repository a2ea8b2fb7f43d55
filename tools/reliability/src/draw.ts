import { type Fault, providerIds } from "@imagetags/sandbox";
import fc from "fast-check";
import { credentialKinds } from "./credentials.ts";
import { everyFault } from "./faults.ts";
import { edits, lies, otherPages } from "./judge.ts";
import type { Scenario } from "./scenario.ts";

const edit: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({
    kind: fc.constant("push" as const),
    tag: fc.oneof(
      fc.nat(4).map((number) => `new${number}`),
      fc.nat(40),
    ),
  }),
  fc.record({ kind: fc.constant("push" as const), tag: fc.nat(20).map((number) => `v${number}`) }),
  fc.record({ kind: fc.constant("delete" as const), tag: fc.nat(40) }),
);
const fault = fc.constantFrom(...everyFault);
const calm = fc.constantFrom(...everyFault.filter(({ kind }) => ![...edits, ...otherPages, ...lies].includes(kind)));

/** One day in so many requests has one. */
function sometimes(faults: fc.Arbitrary<Fault>, maxLength: number): fc.Arbitrary<Fault[][]> {
  const none = fc.constant<Fault[]>([]);
  const some = fc.array(faults, { minLength: 1, maxLength: 2 });
  return fc.array(fc.oneof({ weight: 2, arbitrary: none }, { weight: 1, arbitrary: some }), { maxLength, size: "max" });
}

/** Any scenario; the smaller ones first when one fails. */
export const scenarios: fc.Arbitrary<Scenario> = fc.constantFrom(...providerIds).chain((provider) =>
  fc.record({
    provider: fc.constant(provider),
    credentials: fc.constantFrom(...credentialKinds(provider)),
    overHttp: fc.oneof({ weight: 30, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    tags: fc.oneof(fc.uniqueArray(fc.nat(500), { maxLength: 40, size: "max" }), fc.array(fc.nat(8), { maxLength: 25, size: "max" })),
    anyOrder: fc.boolean(),
    pageSize: fc.integer({ min: 1, max: 10 }),
    concurrency: fc.integer({ min: 1, max: 5 }),
    faults: fc.oneof(
      { weight: 1, arbitrary: fc.constant([]) },
      { weight: 2, arbitrary: sometimes(calm, 12) },
      { weight: 3, arbitrary: sometimes(edit, 14) },
      { weight: 4, arbitrary: sometimes(fc.oneof(fault, edit), 14) },
    ),
  }),
);
