import { factsOf } from "@imagetags/sandbox";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { DocumentedAnswer, ProviderFacts } from "../accept-provider.ts";
import { readContract } from "../contract.ts";
import { readExample } from "../examples.ts";
import { serve } from "../exchange.ts";
import { mutate } from "../mutations.ts";

/** What its vendor documents comes out as its page says, and both sides keep to the spec. */
export function acceptDocumented({ id, open, source, documented, refusals, endpoint }: ProviderFacts): void {
  const server = setupServer();
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  afterAll(() => server.close());

  describe.each(documented)("the documented answer $file", async (documentedAnswer: DocumentedAnswer) => {
    const { file, headers, repository, tags, rows, isMutated, meaningless } = documentedAnswer;
    const contract = await readContract(`${id}/openapi.yaml`);
    const answer = readExample(`${id}/examples/${file}`);

    const mutations = isMutated === false ? [] : mutate(answer).filter(({ name }) => !meaningless?.test(name));

    /** Everything that is wrong with an answer, as the spec, the rows and the normalized tags show it. */
    async function judge(body: unknown): Promise<string[]> {
      const { violations, handler } = serve(contract, endpoint, body, { headers });
      server.resetHandlers(handler);
      try {
        const reader = open({ retry: { attempts: 1 } });
        const listed = await take(source.listImageTags(reader, repository), tags.length);
        expect(listed).toEqual(tags);
        const { value: page } = await reader.pages(repository).next();
        for (const { raw } of listed) expect(page?.rows).toContainEqual(raw);
        if (rows) expect(page?.rows).toEqual(rows);
        else for (const row of page?.rows ?? []) expect(toText(answer)).toContain(toText(row));
      } catch (error) {
        violations.push(String(error));
      }
      return violations;
    }

    test("keeps to the spec, as does what is sent for it, and its rows become these ImageTags", async () => {
      expect(await judge(answer)).toEqual([]);
    });

    test.each(mutations)("a change is noticed: $name", async ({ value }) => {
      expect(await judge(value)).not.toEqual([]);
    });
  });

  test.each(refusals)("the documented refusal $file is thrown with the vendor's code", async ({ file, status, kind, code }) => {
    const contract = await readContract(`${id}/openapi.yaml`);
    const { violations, handler } = serve(contract, endpoint, readExample(`${id}/examples/${file}`), { status });
    server.resetHandlers(handler);
    const reader = open({ retry: { attempts: 1 } });
    await expect(reader.tags(factsOf(id).documentedRepository).next()).rejects.toMatchObject({
      kind,
      status,
      provider: id,
      ...(code !== undefined && { code }),
    });
    expect(violations).toEqual([]);
  });
}

async function take<T>(listing: AsyncIterable<T>, count: number): Promise<T[]> {
  const taken: T[] = [];
  for await (const item of listing) if (taken.push(item) === count) break;
  return taken;
}

function toText(value: unknown): string {
  return JSON.stringify(value, (_, part) => (typeof part === "bigint" ? Number(part) : part));
}
