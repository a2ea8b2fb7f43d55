import { isImagetagsError } from "@imagetags/core";
import { factsOf, scriptFaults } from "@imagetags/sandbox";
import { describe, expect, test } from "vitest";
import type { ProviderFacts } from "../accept-provider.ts";
import { countForFirstPage, watchSandbox } from "./watched.ts";

const repository = "test/many";
const everyName = Array.from({ length: 1000 }, (_, index) => `v1.${index}`);

/** It lists every tag once, in pages, and one tag by its name. */
export function acceptListing(facts: ProviderFacts): void {
  const { id, open, source, nameOf, maxPageSize } = facts;
  const { order, rows } = factsOf(id);
  const namesOf = (tags: readonly unknown[]) => tags.map((tag) => nameOf(tag));

  describe("listing", () => {
    test("tags() yields every tag once", async () => {
      const { options, sent } = watchSandbox();
      const names = namesOf(await Array.fromAsync(open(options).tags(repository)));
      expect(names.toSorted()).toEqual(everyName.toSorted());
      expect(sent.length).toBeGreaterThan(0);
    });

    test("in the vendor's order, where there is one", async () => {
      const names = namesOf(await Array.fromAsync(open(watchSandbox().options).tags(repository)));
      if (order === "latest-first" && rows === "tags") expect(names).toEqual(everyName.toReversed());
      if (order === "oldest-first" && rows === "tags") expect(names).toEqual(everyName);
    });

    test("pages() yields the same tags, with the place and the vendor's answer of each page", async () => {
      const reader = open(watchSandbox().options);
      const pages = await Array.fromAsync(reader.pages(repository, { pageSize: 20 }));
      expect(pages.length).toBeGreaterThan(10);
      expect(pages.every(({ body }) => typeof body === "object" && body !== null)).toBe(true);
      expect(pages.map(({ offset }) => offset)).toEqual(pages.map(({ offset }) => offset).toSorted((a, b) => a - b));
    });

    test("a listing says at its end whether it is complete, as its source states", async () => {
      const listing = source.listImageTags(open(watchSandbox().options), repository);
      expect(listing.completeness).toBeUndefined();
      for await (const _ of listing);
      const { proven } = listing.completeness ?? {};
      if (source.capabilities.complete === "proven") expect(proven).toBe(true);
      else expect(proven).toBeDefined();
    });

    test("leaving the loop early requests no further page", async () => {
      const { options, sent } = watchSandbox();
      for await (const _ of open(options).tags(repository)) break;
      expect(sent).toHaveLength(await countForFirstPage(facts, repository));
    });

    test("an aborted signal stops it with the signal's reason, the requests in flight too", async () => {
      const answered = await countForFirstPage(facts, repository);
      const { options, sent } = watchSandbox(({ index }) => (index < answered ? undefined : { kind: "slow-headers", ms: 60_000 }));
      const controller = new AbortController();
      const pages = open(options).pages(repository, { signal: controller.signal, pageSize: 10 });
      await pages.next();
      const next = pages.next();
      const before = sent.length;
      while (sent.length === before) await new Promise((resolve) => setImmediate(resolve));
      controller.abort(new Error("enough"));
      await expect(next).rejects.toThrow("enough");
      expect(sent.at(-1)?.signal?.aborted).toBe(true);
    });

    test("every request carries the user agent", async () => {
      const { options, sent } = watchSandbox();
      await open({ ...options, userAgent: "inventory/1.0" })
        .tags(repository)
        .next();
      expect(sent.every(({ headers }) => headers["user-agent"] === "inventory/1.0")).toBe(true);
    });

    test("getTag() returns the tag of exactly that name, and undefined when there is none", async () => {
      const reader = open(watchSandbox().options);
      expect(nameOf(await reader.getTag(repository, "v1.7"))).toBe("v1.7");
      expect(await reader.getTag(factsOf(id).documentedRepository, "v1.7")).toBeUndefined();
    });

    test("a page size beyond the documented one is refused before anything is sent", () => {
      const { options, sent } = watchSandbox();
      for (const pageSize of [0, 1.5, Number.NaN, ...(maxPageSize === undefined ? [] : [maxPageSize + 1])]) {
        expect(() => open(options).tags(repository, { pageSize })).toThrow(/pageSize must be a whole number from 1 to/);
      }
      expect(sent).toEqual([]);
    });

    test("a gateway that fails and a connection that breaks are tried again, each attempt authenticated afresh", async () => {
      const { options, sent } = watchSandbox(scriptFaults([{ kind: "html", status: 502 }, { kind: "reset" }]));
      const names = namesOf(await Array.fromAsync(open(options).tags(factsOf(id).documentedRepository)));
      expect(names.length).toBeGreaterThan(0);
      expect(sent.length).toBeGreaterThanOrEqual(3);
    });

    test("HTML in a 200 is unreadable, with a hint, and not an empty repository", async () => {
      const { options } = watchSandbox(() => ({ kind: "html", status: 200 }));
      const error: unknown = await Array.fromAsync(open(options).tags(repository)).catch((caught: unknown) => caught);
      expect(isImagetagsError(error) && [error.kind, error.provider]).toEqual(["unreadable", id]);
      expect(error).toHaveProperty("hint", expect.any(String));
    });
  });

  describe("an ImageTag", () => {
    test("has its row at hand, out of JSON, and no field that is undefined", async () => {
      for await (const tag of source.listImageTags(open(watchSandbox().options), factsOf(id).documentedRepository)) {
        expect(tag.raw).toBeTypeOf("object");
        expect(Object.values(tag)).not.toContain(undefined);
        expect(JSON.parse(JSON.stringify(tag))).toMatchObject({ provider: id, name: tag.name });
        expect(JSON.parse(JSON.stringify(tag))).not.toHaveProperty("raw");
      }
    });

    test("tells what its source's capabilities state, and nothing beyond", async () => {
      const told = new Set<string>();
      for await (const tag of source.listImageTags(open(watchSandbox().options), repository))
        for (const name of Object.keys(tag)) told.add(name);
      const { digest, imageId, size, platform, pullReference, kind, times } = source.capabilities;
      const stated = Object.entries({
        digest,
        imageId,
        sizeBytes: size,
        manifestDigests: platform,
        platforms: platform,
        pullReference,
        kind,
      });
      const allowed = [...stated.flatMap(([name, is]) => (is ? [name] : [])), ...times, "provider", "repository", "name"];
      expect([...told].filter((name) => !allowed.includes(name))).toEqual([]);
    });
  });
}
