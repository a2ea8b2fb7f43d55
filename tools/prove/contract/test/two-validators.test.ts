// The sandbox holds itself to the specs with a validator of its own: docs/decisions/0006-two-validators.md. Here each judges the other.
import { providerIds } from "@imagetags/sandbox";
import { describe, expect, test } from "vitest";
import { examples } from "../../../../packages/cli/src/examples.ts";
import { readContracts } from "../../../../packages/sandbox/src/contract.ts";
import { loadOperations } from "../../../../packages/sandbox/src/operations.ts";
import { mutate, readContract } from "../src/index.ts";

describe.each(providerIds)("%s", async (id) => {
  const contract = await readContract(`${id}/openapi.yaml`);
  const operations = await loadOperations[id]();
  const findContract = readContracts(id, operations);
  const own = examples.filter(({ provider, holds }) => provider === id && holds === "tags");
  // The operation that lists: the one whose answers hold an example of tags.
  const listing = operations.find(({ id: name }) => own.some((example) => example.name.startsWith(toExampleName(name))));
  const constants = new Map(listing?.parameters.map(({ name, schema }) => [name, schema.const]));
  const path = listing?.path.replaceAll(/\{([^}]+)\}/g, (_, name) => String(constants.get(name) ?? "a")) ?? "/";
  const method = listing?.method ?? "GET";

  async function judgeBoth(body: unknown, status: number): Promise<{ here: boolean; sandbox: boolean }> {
    const bytes = JSON.stringify(body);
    const headers = Object.fromEntries((listing?.answers ?? []).flatMap((answer) => answer.headers.map((name) => [name, "0-1/1"])));
    const here = contract.checkResponse(new Request(`https://sandbox.invalid${path}`, { method }), status, bytes).length === 0;
    const checked = findContract(method, path)?.checkAnswer(new Response(bytes, { status, headers }));
    const sandbox = await Promise.resolve(checked).then(
      () => checked !== undefined,
      () => false,
    );
    return { here, sandbox };
  }

  test.each(own)("both take $name, and refuse what was made of it in one step", async ({ body, status }) => {
    expect(await judgeBoth(body, status)).toEqual({ here: true, sandbox: true });
    for (const { name, value } of mutate(body)) {
      const { here, sandbox } = await judgeBoth(value, status);
      expect(`${name}: ${sandbox}`).toBe(`${name}: ${here}`);
    }
  });
});

/** `GetTagList` → `get-tag-list`, `packages/get-versions` → `get-versions`. */
function toExampleName(id: string): string {
  return id
    .replace(/^.*\//, "")
    .replaceAll(/(?!^)([A-Z])/g, "-$1")
    .toLowerCase();
}
