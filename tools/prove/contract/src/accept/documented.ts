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

  describe.each(documented)("the documented answer $file", async ({ file, headers, repository, tag, isMutated }: DocumentedAnswer) => {
    const contract = await readContract(`${id}/openapi.yaml`);
    const answer = readExample(`${id}/examples/${file}`);

    /** Everything that is wrong with an answer, as the spec and the normalized tag show it. */
    async function judge(body: unknown): Promise<string[]> {
      const { violations, handler } = serve(contract, endpoint, body, { headers });
      server.resetHandlers(handler);
      try {
        const listing = source.listImageTags(open({ retry: { attempts: 1 } }), repository);
        const { value: first } = await listing.next();
        expect(first).toEqual(tag);
        expect(JSON.stringify(answer, replacer)).toContain(JSON.stringify(first?.raw, replacer));
      } catch (error) {
        violations.push(String(error));
      }
      return violations;
    }

    test("keeps to the spec, as does what is sent for it, and its first row becomes this ImageTag", async () => {
      expect(await judge(answer)).toEqual([]);
    });

    test.each(isMutated === false ? [] : mutate(answer))("a change is noticed: $name", async ({ value }) => {
      expect(await judge(value)).not.toEqual([]);
    });
  });

  test.each(refusals)("the documented refusal $file is thrown with the vendor's code", async ({ file, status, kind, code }) => {
    const contract = await readContract(`${id}/openapi.yaml`);
    const { violations, handler } = serve(contract, endpoint, readExample(`${id}/examples/${file}`), { status });
    server.resetHandlers(handler);
    const reader = open({ retry: { attempts: 1 } });
    await expect(reader.tags(factsOf(id).documentedRepository).next()).rejects.toMatchObject({ kind, code, status, provider: id });
    expect(violations).toEqual([]);
  });
}

function replacer(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? Number(value) : value;
}
