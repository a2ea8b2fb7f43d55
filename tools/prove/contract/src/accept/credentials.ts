import { isImagetagsError } from "@imagetags/core";
import { environmentOf, factsOf, isPublic } from "@imagetags/sandbox";
import { describe, expect, test } from "vitest";
import type { ProviderFacts } from "../accept-provider.ts";
import { countForFirstPage, watchSandbox } from "./watched.ts";

/** It is known to its vendor in every way that the vendor documents, sends a wrong secret once, and shows none. */
export function acceptCredentials(facts: ProviderFacts): void {
  const { id, open } = facts;
  const { credentials, credentialVariables, documentedRepository, refusal } = factsOf(id);
  const environment = environmentOf(id);
  const secretNames = Object.keys(environment).filter((name) => credentialVariables[name] === "secret");
  const failureOf = (listing: AsyncGenerator<unknown>) => listing.next().catch((caught: unknown) => caught);

  describe("credentials", () => {
    test.each(Object.keys(credentials))("%s are accepted", async (way) => {
      const { sandbox, options } = watchSandbox();
      const reader = open({ ...options, ...{ credentials: sandbox.issueCredentials(id, way) } });
      expect((await Array.fromAsync(reader.tags(documentedRepository))).length).toBeGreaterThan(0);
    });

    test.each(Object.keys(credentials))("%s that a function returns outlive the end of every token", async (way) => {
      const { sandbox, options } = watchSandbox(({ index }) => (index === 0 ? { kind: "expired-token" } : undefined));
      const reader = open({ ...options, ...{ credentials: () => sandbox.issueCredentials(id, way) } });
      expect((await Array.fromAsync(reader.tags(documentedRepository))).length).toBeGreaterThan(0);
    });

    if (secretNames.length === 0) return;

    test("a wrong secret is refused with the vendor's words and a hint, and sent once however many ask", async () => {
      if (isPublic(id) || !refusal) return;
      const wrong = { ...environment, ...Object.fromEntries(secretNames.map((name) => [name, "wrong-secret"])) };
      const { options, sent } = watchSandbox();
      const reader = open(options, wrong);
      const errors = await Promise.all(Array.from({ length: 8 }, () => failureOf(reader.tags("test/many"))));
      expect(errors[0]).toMatchObject({ kind: "authentication", provider: id, retryable: false, hint: expect.any(String) });
      expect((errors[0] as Error).message).toContain(refusal.message);
      expect(errors).toEqual(Array(8).fill(errors[0]));
      expect(sent).toHaveLength(1);
    });

    test("no error and no event shows a secret, though the server echoes what it was sent", async () => {
      const seen: object[] = [];
      const { options, sent } = watchSandbox();
      const last = await countForFirstPage(facts, documentedRepository);
      const fetch: typeof options.fetch = async (url, init) => {
        // What leads to the first page may be what lets the server know the secret.
        const response = await options.fetch(url, init);
        if (sent.length < last) return response;
        const echo = [url, ...new Headers(init.headers).values(), ...secretNames.map((name) => environment[name])].join(" ");
        const body = { message: echo, code: 4, RetCode: 4, errors: [{ code: "NO", message: echo }] };
        return Response.json(body, { status: 400, headers: { "x-echo": encodeURI(echo) } });
      };
      const watch = { onRequest: (event: object) => void seen.push(event), onResponse: (event: object) => void seen.push(event) };
      const error = await failureOf(open({ fetch, retry: { attempts: 1 }, ...watch }, environment).tags(documentedRepository));
      expect(isImagetagsError(error)).toBe(true);
      const shown = [JSON.stringify([error, seen]), (error as Error).message, (error as Error).stack].join(" ");
      for (const name of secretNames) expect(shown).not.toContain(environment[name]);
    });
  });
}
