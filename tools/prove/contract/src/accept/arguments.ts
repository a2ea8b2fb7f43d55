import { isImagetagsError } from "@imagetags/core";
import { describe, expect, test } from "vitest";
import type { ProviderFacts } from "../accept-provider.ts";
import { watchSandbox } from "./watched.ts";

const badEverywhere = ["", "/kubetest", "test//kubetest", "test/../kubetest", "test/./kubetest", "test/kubetest/.", "test/kube test"];
const badTags = ["", "-v1", "a b", "x".repeat(129)];
const badOptions: readonly (readonly [object, RegExp])[] = [
  [{ baseUrl: "ftp://x" }, /baseUrl must be an http\(s\) URL/],
  [{ baseUrl: "https://user:hush@host" }, /baseUrl must be an http\(s\) URL without user/],
  [{ userAgent: "é\n" }, /userAgent must be printable ASCII/],
  [{ timeoutMs: 0 }, /timeoutMs must be a whole number from 1/],
  [{ concurrency: 0 }, /concurrency must be a whole number from 1/],
  [{ retry: { attempts: 0 } }, /retry.attempts must be a whole number from 1/],
];

/** It refuses what cannot be right before anything is sent, and names the argument and the rule. */
export function acceptArguments({ id, open, badRepositories, badOptions: badHere }: ProviderFacts): void {
  describe("arguments", () => {
    test.each([...badEverywhere, "test/kubetest:v1", "test/kubetest@sha256:0", ...badRepositories])(
      "the repository %j is refused before anything is sent",
      async (repository) => {
        const { options, sent } = watchSandbox();
        const reader = open(options);
        expect(() => reader.tags(repository)).toThrow(/repository must be "/);
        expect(() => reader.pages(repository)).toThrow(/repository must be "/);
        await expect(reader.getTag(repository, "v1")).rejects.toMatchObject({ kind: "argument" });
        expect(sent).toEqual([]);
      },
    );

    test.each(badTags)("the tag %j is refused", async (tag) => {
      const { options, sent } = watchSandbox();
      await expect(open(options).getTag("test/many", tag)).rejects.toMatchObject({
        kind: "argument",
        message: expect.stringContaining("tag must be"),
      });
      expect(sent).toEqual([]);
    });

    test.each([...badOptions, ...badHere])("options that cannot be right are refused: %j", (options, message) => {
      const openBadly = () => open({ ...watchSandbox().options, ...options });
      expect(openBadly).toThrow(message);
      expect(openBadly).not.toThrow(/hush/);
    });

    test.each([null, 7, "options"])("%j is no options of a listing", (options) => {
      const reader = open(watchSandbox().options);
      const thrown = (call: () => unknown) => {
        try {
          return call();
        } catch (error) {
          return error;
        }
      };
      expect(isImagetagsError(thrown(() => reader.tags("test/many", options as never)))).toBe(true);
    });

    test(`an error names ${id}'s argument, not the library's inside`, () => {
      expect(() => open(watchSandbox().options).tags(undefined as never)).toThrow(/repository must be .*; got undefined/);
    });
  });
}
