// Registries whose rows are images, with more of them than any sandbox has by itself.
import { newest } from "@imagetags/normalize";
import { createSandbox, type Fault, type ProviderId, type World } from "@imagetags/sandbox";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fetchFrom, openSource } from "../src/open.ts";

const repository = "test/big";

interface Image {
  readonly number: number;
  readonly tags: readonly string[];
  readonly at: Date;
}

/** Replaces a repository by so many images, each with three tags, an hour apart. */
const fillers: { readonly [Id in ProviderId]?: (world: World, images: readonly Image[]) => void } = {
  "aws-ecr": ({ "aws-ecr": { repositories } }, images) => {
    const [template] = repositories["test/many"] ?? [];
    repositories[repository] = images.flatMap(({ number, tags, at }) =>
      template ? { ...template, imageDigest: digestOf(number), imageTags: tags, imagePushedAt: at.getTime() / 1000 } : [],
    );
  },
  ghcr: ({ ghcr: { repositories } }, images) => {
    const [template] = repositories["test/many"] ?? [];
    repositories[repository] = images.flatMap(({ number, tags, at }) => {
      if (!template) return [];
      const metadata = { package_type: "container", container: { tags } };
      return { ...template, id: number, name: digestOf(number), created_at: `${at.toISOString().slice(0, 19)}Z`, metadata };
    });
  },
  harbor: ({ harbor: { repositories } }, images) => {
    const [template] = repositories["test/many"] ?? [];
    repositories[repository] = images.flatMap(({ number, tags, at }) => {
      const push_time = at.toISOString();
      const named = tags.map((name) => ({ name, push_time }));
      return template ? { ...template, id: number, digest: digestOf(number), push_time, tags: named } : [];
    });
  },
};
const ids = Object.keys(fillers) as ProviderId[];

function digestOf(number: number): string {
  return `sha256:${number.toString(16).padStart(64, "0")}`;
}

/** A sandbox with so many images, and the source that lists it. */
async function open(id: ProviderId, count: number, faults: readonly (readonly Fault[])[] = []) {
  let requests = 0;
  const sandbox = createSandbox({ faults: ({ index }) => faults[index] });
  const images = Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    tags: ["a", "b", "c"].map((letter) => `${letter}${index}`),
    at: new Date(Date.UTC(2020, 0, 1) + index * 3_600_000),
  }));
  fillers[id]?.(sandbox.world, images);
  const watched = {
    fetch: (request: Request) => {
      requests++;
      return sandbox.fetch(request);
    },
  };
  const source = await openSource(id, { fetch: fetchFrom(watched), retry: { delayMs: 0 } });
  return { source, names: images.flatMap(({ tags }) => tags), requests: () => requests };
}

describe.each(ids)("%s", (id) => {
  // Whatever is pushed anew or deleted in the first pages; `d0` is new.
  const edit = fc.record({ kind: fc.constantFrom("push", "delete"), tag: fc.constantFrom("a0", "b0", "a29", "b29", "c15", "d0") });
  const faults = fc.array(fc.array(edit, { maxLength: 3 }), { maxLength: 8 });

  test("each tag that stays comes once, whatever is pushed and deleted meanwhile", async () => {
    await fc.assert(
      fc.asyncProperty(faults, fc.integer({ min: 1, max: 9 }), async (edits, pageSize) => {
        const { source, names } = await open(id, 30, edits as Fault[][]);
        const edited = edits.flat().map(({ tag }) => tag);
        // Where an image goes with its tag, its other tags go too.
        const staying = names.filter((name) => !edited.some((tag) => tag.slice(1) === name.slice(1)));
        const found = (await Array.fromAsync(source.list(repository, { pageSize }))).map(({ name }) => name);
        expect(new Set(found).size).toBe(found.length);
        expect(staying.filter((name) => !found.includes(name))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test("10,000 images with 3 tags each are 30,000 tags, each once, under edits", async () => {
    const edits: Fault[][] = [[], [{ kind: "delete", tag: "a1" }], [{ kind: "push", tag: "a2" }], [{ kind: "push", tag: "new" }]];
    const { source, names } = await open(id, 10_000, edits);
    const found = (await Array.fromAsync(source.list(repository))).map(({ name }) => name);
    expect(new Set(found).size).toBe(found.length);
    const all = new Set(found);
    const gone = ["a1", "b1", "c1", "a2"];
    expect(names.filter((name) => !all.has(name) && !gone.includes(name))).toEqual([]);
  }, 60_000);
});

test.each([
  ["harbor", 1],
  // 10,000 images, 1,000 a page.
  ["aws-ecr", 10],
] as const)(
  "the newest 20 of 10,000 images at %s are %i requests",
  async (id, count) => {
    const { source, requests } = await open(id, 10_000);
    const tags = await newest(source.list(repository), 20, source.capabilities);
    expect(tags.map(({ name }) => name).slice(0, 3)).toEqual(["a9999", "b9999", "c9999"]);
    expect(requests()).toBe(count);
  },
  60_000,
);
