import type { TagListing } from "@imagetags/core";
import { type DescribeOptions, describeTags } from "@imagetags/core/registry";
import { expect, test, vi } from "vitest";

/** A listing of these names, and whether it was left. */
function list(...names: string[]) {
  const left = vi.fn();
  async function* read() {
    try {
      yield* names;
    } finally {
      left();
    }
  }
  const completeness = { proven: true };
  return { left, listing: Object.assign(read(), { completeness }) as TagListing<string> };
}

const shout: DescribeOptions<string> = { describe: async (tag) => tag.toUpperCase(), window: { size: 8 } };

test.each([[[]], [["a"]], [["a", "b", "c", "d"]]])(
  "each of %j comes described, in order, with the listing's completeness",
  async (names) => {
    const described = describeTags(list(...names).listing, shout);
    expect(await Array.fromAsync(described)).toEqual(names.map((name) => name.toUpperCase()));
    expect(described.completeness).toEqual({ proven: true });
  },
);

test("what fails, fails in its place", async () => {
  const describe = async (tag: string) => (tag === "a" ? tag : Promise.reject(new Error(`no ${tag}`)));
  const described = describeTags(list("a", "b", "c").listing, { ...shout, describe });
  expect((await described.next()).value).toBe("a");
  await expect(described.next()).rejects.toThrow("no b");
});

test("whoever leaves cancels what is asked, leaves the listing, and nothing on the signal", async () => {
  const { signal } = new AbortController();
  const added = vi.spyOn(signal, "addEventListener");
  const removed = vi.spyOn(signal, "removeEventListener");
  const { left, listing } = list("a", "b", "c");
  const asked: AbortSignal[] = [];
  const describe = (tag: string, own: AbortSignal) => {
    asked.push(own);
    return tag === "c" ? new Promise<string>(() => {}) : Promise.resolve(tag);
  };
  let taken = 0;
  for await (const _ of describeTags(listing, { ...shout, describe, signal })) if (++taken === 2) break;
  expect(asked.map(({ aborted }) => aborted)).toEqual([true, true, true]);
  expect(left).toHaveBeenCalledOnce();
  expect(added).toHaveBeenCalledOnce();
  for (const [type, listener] of added.mock.calls) expect(removed).toHaveBeenCalledWith(type, listener);
});

test("an abort of before is heard by the first that is asked about", async () => {
  const reason = new Error("enough");
  const describe = async (tag: string, signal: AbortSignal) => {
    signal.throwIfAborted();
    return tag;
  };
  await expect(describeTags(list("a").listing, { ...shout, describe, signal: AbortSignal.abort(reason) }).next()).rejects.toBe(reason);
});
