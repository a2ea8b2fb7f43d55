import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { listProviders } from "../src/check/providers.ts";
import { checkSpec } from "../src/check/spec-check.ts";
import type { FactSheet } from "../src/facts/sheet.ts";
import { readFacts } from "../src/families/read-facts.ts";
import { readSpec } from "../src/spec/read-spec.ts";

const providers = listProviders(new URL("../../../../specs/", import.meta.url));

// A spec is an OpenAPI document, too: both readers have to find the same in it.
test.each(providers.map((provider) => [provider.id, provider] as const))(
  "the spec of %s says what it states as a document",
  async (_, { folder }) => {
    const file = new URL("openapi.yaml", folder);
    const known = JSON.parse(readFileSync(new URL("facts.json", folder), "utf8")) as FactSheet;
    const { method, path } = readSpec(file, known.operation);
    const sheet = await readFacts(readFileSync(file), [`${method} ${path}`]);
    const spec = readSpec(file, sheet.operation);
    const { discrepancies } = checkSpec(sheet, spec);
    // Of an answer in several forms a sheet has one, and says of the others that they differ.
    const hasForms = (name: string): boolean => (spec.fields.get(name)?.length ?? 0) > 1;
    expect(
      discrepancies
        .filter(({ subject }) => !hasForms(subject.name))
        .map(({ subject, fact, page, spec }) => ({ name: subject.name, fact, page, spec })),
    ).toEqual([]);
  },
);
