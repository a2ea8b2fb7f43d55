import { type Fault, factsOf, hasFault, type ProviderId, providerIds } from "@imagetags/sandbox";
import fc from "fast-check";
import { credentialKinds } from "./credentials.ts";
import { faultsOf } from "./faults.ts";
import { edits, lies, otherPages } from "./judge.ts";
import { instantOf, type Scenario } from "./scenario.ts";

const newTag = fc.nat(4).map((number) => `new${number}`);
const oldTag = fc.nat(20).map((number) => `v${number}`);
// Often the minute of a tag that is there.
const minute = fc.oneof(fc.nat(8), fc.nat(500)).map(instantOf);

const edit: fc.Arbitrary<Fault> = fc.oneof(
  fc.record({ kind: fc.constant("push" as const), tag: fc.oneof(newTag, fc.nat(40)) }),
  fc.record({ kind: fc.constant("push" as const), tag: oldTag }),
  fc.record({ kind: fc.constant("push" as const), tag: fc.oneof(newTag, oldTag), at: minute }),
  fc.record({ kind: fc.constant("delete" as const), tag: fc.nat(40) }),
);
const lag: fc.Arbitrary<Fault> = fc.record({ kind: fc.constant("replica" as const), behind: fc.integer({ min: 1, max: 3 }) });

/** One request in three has some. */
function sometimes(faults: fc.Arbitrary<Fault>, maxLength: number): fc.Arbitrary<Fault[][]> {
  const none = fc.constant<Fault[]>([]);
  const some = fc.array(faults, { minLength: 1, maxLength: 2 });
  return fc.array(fc.oneof({ weight: 2, arbitrary: none }, { weight: 1, arbitrary: some }), { maxLength, size: "max" });
}

function faultsFor(provider: ProviderId): fc.Arbitrary<Fault[][]> {
  const every = faultsOf(provider);
  const fault = fc.constantFrom(...every);
  const calm = fc.constantFrom(...every.filter(({ kind }) => ![...edits, ...otherPages, ...lies].includes(kind)));
  const pages = every.filter((one) => [...otherPages, ...lies].includes(one.kind) && hasFault(provider, one));
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant<Fault[][]>([]) },
    { weight: 2, arbitrary: sometimes(calm, 12) },
    { weight: 3, arbitrary: sometimes(edit, 14) },
    { weight: 3, arbitrary: sometimes(edit, 4) },
    { weight: 2, arbitrary: sometimes(fc.oneof(edit, lag), 14) },
    { weight: 2, arbitrary: sometimes(fc.oneof(edit, fc.constantFrom(...pages)), 14) },
    { weight: 3, arbitrary: sometimes(fc.oneof(fault, edit), 14) },
  );
}

/** Any scenario; the smaller ones first when one fails. */
export const scenarios: fc.Arbitrary<Scenario> = fc.constantFrom(...providerIds).chain((provider) =>
  fc.record({
    provider: fc.constant(provider),
    credentials: fc.constantFrom(...credentialKinds(provider)),
    overHttp: fc.oneof({ weight: 30, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
    tags: fc.oneof(
      fc.uniqueArray(fc.nat(500), { maxLength: 40, size: "max" }),
      fc.array(fc.nat(8), { maxLength: 25, size: "max" }),
      // Where two pages and one edit are most of a listing, they meet most often.
      fc.uniqueArray(fc.nat(8), { maxLength: 8, size: "max" }),
    ),
    untagged: factsOf(provider).rows === "images" ? fc.array(fc.nat(500), { maxLength: 5 }) : fc.constant([]),
    anyOrder: fc.boolean(),
    pageSize: fc.integer({ min: 1, max: 10 }),
    concurrency: fc.integer({ min: 1, max: 5 }),
    faults: faultsFor(provider),
  }),
);
