import { factsOf } from "@imagetags/sandbox";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { ProviderFacts } from "../accept-provider.ts";
import { watchSandbox } from "./watched.ts";

/** Its two doors, tags() and the openapi-fetch client, send one request. */
export function acceptTwoDoors({ id, open, openClient, requestFirstPage }: ProviderFacts): void {
  const { documentedRepository } = factsOf(id);

  describe("two doors", () => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ["Date"], now: new Date("2026-01-02T03:04:05Z") });
      vi.spyOn(crypto, "getRandomValues").mockImplementation((array) => array);
      vi.spyOn(crypto, "randomUUID").mockReturnValue("00000000-0000-4000-8000-000000000000");
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    test("send the same request, byte for byte", async () => {
      const first = watchSandbox();
      await open(first.options).tags(documentedRepository).next();
      const second = watchSandbox();
      await requestFirstPage(openClient(second.options), documentedRepository);
      const [listed, fetched] = [first.sent, second.sent].map((sent) => sent.map(({ signal: _, ...request }) => request));
      expect(listed).toHaveLength(fetched?.length ?? 0);
      expect(fetched).toEqual(listed);
    });

    test("a response shows no signed URL, and states its length", async () => {
      const result = (await requestFirstPage(openClient(watchSandbox().options), documentedRepository)) as { response: Response };
      expect(result.response.url).toBe("");
      expect(result.response.headers.get("content-length")).toMatch(/^[1-9]\d*$/);
    });
  });
}
