// Every spec of the repository says what its facts.json states, or records a departure: as the watch finds it on a quiet day.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { exampleChanges } from "../src/check/example-check.ts";
import { listProviders } from "../src/check/providers.ts";
import { specChanges } from "../src/check/spec-changes.ts";
import type { FactSheet } from "../src/facts/sheet.ts";
import { parseGithub } from "../src/source/github.ts";
import { readSpec } from "../src/spec/read-spec.ts";
import { watchedSource } from "../src/spec/sources.ts";

interface Document {
  readonly security?: readonly object[];
  readonly components?: { readonly securitySchemes?: Readonly<Record<string, { readonly description?: string }>> };
}

const specs = new URL("../../../../specs/", import.meta.url);
const providers = listProviders(specs);
const { apis } = parse(readFileSync(new URL("redocly.yaml", specs), "utf8")) as { apis: Record<string, unknown> };
const ids = Object.keys(apis).filter((id) => !id.includes("@"));

test("all providers are watched, but for Quay, which says why it is not", () => {
  expect(ids.filter((id) => !providers.some((provider) => provider.id === id))).toEqual(["quay"]);
  const { info } = parse(readFileSync(new URL("quay/openapi.yaml", specs), "utf8")) as { info: Record<string, string> };
  expect([info["x-unwatched"], existsSync(new URL("quay/facts.json", specs))]).toEqual([expect.stringMatching(/discovery/), false]);
});

test("what only some callers send stands in some sets of the security only: a validator demands every scheme of a set", () => {
  const schemes = ids.flatMap((id) => {
    const { security, components } = parse(readFileSync(new URL(`${id}/openapi.yaml`, specs), "utf8")) as Document;
    const optional = Object.entries(components?.securitySchemes ?? {}).filter(([, { description = "" }]) =>
      /temporary keys only/.test(description),
    );
    return optional.map(([name]) => ({ id, name, demanded: security?.every((set) => name in set) }));
  });
  expect(schemes).toHaveLength(8);
  expect(schemes.filter(({ demanded }) => demanded !== false)).toEqual([]);
});

describe.each(providers.map((provider) => [provider.id, provider] as const))("%s", (_, { folder }) => {
  const facts = JSON.parse(readFileSync(new URL("facts.json", folder), "utf8")) as FactSheet;
  const spec = readSpec(new URL("openapi.yaml", folder), facts.operation);

  test("says what its facts state, and departs from nothing else", () => {
    expect([...specChanges(facts, spec), ...exampleChanges(facts, spec)].map(({ id, message }) => [id, message])).toEqual([]);
  });

  test("is watched where its facts were read, or where their page lives now", () => {
    const { source, page, operation, sha256 } = watchedSource(spec.sources) ?? {};
    expect(sha256).toBe(facts.page.sha256);
    const where = source ?? page ?? "";
    expect(parseGithub(where) !== undefined || URL.canParse(where)).toBe(true);
    // A document of many operations is asked for one.
    expect(operation !== undefined).toBe(["aws-model", "openapi", "specification", "tencent-model"].includes(facts.page.form));
  });
});
