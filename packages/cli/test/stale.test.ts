// What a clean-up must not take with it.

import { attachmentOf, type ImageTag } from "@imagetags/normalize";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findStale } from "../src/stale.ts";
import { useSandbox } from "./session.ts";

const { world, imagetags, environment, inEnvironment } = useSandbox();
const repositories = world["huawei-swr"].repositories;
const [documented] = repositories["namespace/busybox"] ?? [];
const digest = (number: number) => `sha256:${number.toString(16).padStart(64, "0")}`;
const attached = (number: number, ending = "") => `${digest(number).replace(":", "-")}${ending}`;

/** Rows of SWR: a name, the number of its image, and the day in November on which it was updated. */
const rows = (...tags: [name: string, image: number, day: number][]) =>
  tags.map(([Tag, image, day]) => ({
    ...documented,
    Tag,
    image_id: digest(image).slice(7),
    digest: digest(image),
    updated: new Date(Date.UTC(2026, 10, day)).toISOString().replace(".000", ""),
  }));

const imageTag = (name: string, pushedAt: Date, image: number, ...manifests: number[]): ImageTag => ({
  provider: "test",
  repository: "a/b",
  raw: {},
  name,
  digest: digest(image),
  manifestDigests: manifests.map(digest),
  pushedAt,
});

async function stale(...args: string[]): Promise<string[]> {
  const { code, stdout } = await imagetags("stale", "huawei-swr/team/app", ...args, "--format", "names", "--quiet");
  expect(code).toBe(0);
  return stdout.split("\n").slice(0, -1);
}

describe("tags of one image", () => {
  const build = rows(["latest", 1, 20], ["v3", 1, 9], ["v2", 2, 8], ["v1", 3, 7], ["old", 3, 6]);

  test("one that stays holds the others back; --shared lists them", async () => {
    repositories["team/app"] = build;
    expect(await stale("--older-than", "5d")).toEqual(["v2", "v1", "old"]);
    expect(await stale("--older-than", "5d", "--shared")).toEqual(["v3"]);
    const { stderr } = await imagetags("stale", "huawei-swr/team/app", "--older-than", "5d");
    expect(stderr).toBe(
      "1 tag shares its image with one that stays, and would stay too; --shared lists what is held back so.\n" +
        "3 of 5 tags would go. Nothing was removed.\n",
    );
  });

  test("one that --match leaves out stays, so it holds back too", async () => {
    repositories["team/app"] = build;
    expect(await stale("--keep", "0", "--match", "v*")).toEqual(["v2"]);
    expect(await stale("--keep", "0", "--match", "v*", "--shared")).toEqual(["v3", "v1"]);
  });

  test("--keep counts images", async () => {
    repositories["team/app"] = build;
    expect(await stale("--keep", "2")).toEqual(["v1", "old"]);
    repositories["team/app"] = rows(["v2", 2, 8], [attached(2, ".sig"), 12, 8], [attached(2, ".att"), 13, 8], ["v1", 1, 7]);
    expect(await stale("--keep", "2")).toEqual([]);
  });

  test("JSON has both, and says with whom an image is shared", async () => {
    repositories["team/app"] = build;
    for (const format of ["json", "ndjson"]) {
      const { stdout } = await imagetags("stale", "huawei-swr/team/app", "--older-than", "5d", "--match", "v*", "--format", format);
      const tags =
        format === "json"
          ? JSON.parse(stdout).tags
          : stdout
              .trimEnd()
              .split("\n")
              .map((line) => JSON.parse(line));
      expect(tags).toMatchObject([
        { name: "v3", verdict: "shared", sharedWith: "latest" },
        { name: "v2", verdict: "stale" },
        { name: "v1", verdict: "shared", sharedWith: "old" },
      ]);
    }
  });
});

test("tags without any digest are counted: one that goes may share its image with one that stays", async () => {
  repositories["team/app"] = [...rows(["latest", 1, 20]), ...rows(["v1", 2, 1]).map((row) => ({ ...row, image_id: "", digest: "" }))];
  const { stderr } = await imagetags("stale", "huawei-swr/team/app", "--keep", "0", "--match", "v*");
  expect(stderr).toBe(
    "note: huawei-swr/team/app: the vendor returns no digest for 1 of 2 tags: what would go may be the image of one that stays.\n" +
      "1 of 2 tags would go. Nothing was removed.\n",
  );
  expect((await imagetags("stale", "huawei-swr/team/app", "--keep", "0", "--match", "l*")).stderr).toMatch(/^note: /);
  expect((await imagetags("stale", "huawei-swr/team/app", "--keep", "5")).stderr).not.toMatch(/note: /);
});

describe("signatures, attestations and SBOMs", () => {
  const endings = ["", ".sig", ".att", ".sbom", ".cosign.bundle"];
  const around = (image: number, day: number) =>
    endings.map((ending, index): [string, number, number] => [attached(image, ending), image * 100 + index, day]);

  test("go with their image, and stay while a tag of it stays, whatever their own age and name", async () => {
    repositories["team/app"] = rows(["v2", 2, 20], ["v1", 1, 1], ...around(1, 20), ...around(2, 1), ["latest", 2, 1]);
    const going = [...endings.map((ending) => attached(1, ending)), "v1"];
    expect((await stale("--older-than", "5d")).sort()).toEqual(going.sort());
    expect((await stale("--older-than", "5d", "--match", "v*")).sort()).toEqual(going.sort());
    expect(await stale("--older-than", "5d", "--no-signatures")).toEqual(["v1"]);
  });

  test("of an image that has no tag here are not judged", async () => {
    repositories["team/app"] = rows(["v1", 1, 1], [attached(9, ".sig"), 10, 1]);
    expect(await stale("--keep", "0")).toEqual(["v1"]);
  });

  test("--no-signatures leaves every form out of ls", async () => {
    repositories["team/app"] = rows(["v1", 1, 1], ...around(1, 1));
    const { stdout } = await imagetags("ls", "huawei-swr/team/app", "--no-signatures", "--format", "names");
    expect(stdout).toBe("v1\n");
    const countWith = async (variables: Record<string, string>) => {
      const { stdout } = await inEnvironment({ ...environment(), ...variables }, "ls", "huawei-swr/team/app", "--format", "names");
      return stdout.split("\n").length - 1;
    };
    expect(await countWith({ IMAGETAGS_NO_SIGNATURES: "1" })).toBe(1);
    for (const value of ["", "0", "false"]) expect(await countWith({ IMAGETAGS_NO_SIGNATURES: value })).toBe(6);
  });
});

describe("an image whose digest the vendor does not tell", () => {
  const of = (name: string, fields: Partial<ImageTag>): ImageTag => ({ provider: "test", repository: "a/b", raw: {}, name, ...fields });
  const verdictOf = (goes: Partial<ImageTag>, stays: Partial<ImageTag>) => {
    const tags = [of("v1", { ...goes, pushedAt: new Date(0) }), of("latest", stays)];
    return findStale(tags, { selected: tags.slice(0, 1), signatures: true, clock: "pushedAt" }).map(({ verdict }) => verdict)[0];
  };

  test.each<[string, Partial<ImageTag>, Partial<ImageTag>, string]>([
    ["a tag of the only image of the index that goes", { manifestDigests: [digest(1)] }, { digest: digest(1) }, "shared"],
    ["a tag of an index with an image in common", { manifestDigests: [digest(1)] }, { manifestDigests: [digest(2), digest(1)] }, "shared"],
    [
      "an index with an image of the one that goes",
      { digest: digest(9), manifestDigests: [digest(1)] },
      { manifestDigests: [digest(1)] },
      "shared",
    ],
    ["a tag of the same configuration", { digest: digest(1), imageId: digest(2) }, { imageId: digest(2) }, "shared"],
    [
      "two indexes that have an image in common",
      { digest: digest(8), manifestDigests: [digest(1)] },
      { digest: digest(9), manifestDigests: [digest(1)] },
      "stale",
    ],
    ["two images of one configuration", { digest: digest(1), imageId: digest(3) }, { digest: digest(2), imageId: digest(3) }, "stale"],
    ["a tag of another image", { manifestDigests: [digest(1)] }, { digest: digest(2) }, "stale"],
  ])("is compared by what it tells: %s", (_, goes, stays, verdict) => {
    expect(verdictOf(goes, stays)).toBe(verdict);
  });

  test("is one image for --keep, under however many names", () => {
    const dated = (name: string, day: number, image: number) => of(name, { manifestDigests: [digest(image)], pushedAt: new Date(day) });
    const tags = [dated("latest", 3, 1), dated("v2", 3, 1), dated("v1", 2, 2), dated("v0", 1, 3)];
    const judged = findStale(tags, { selected: tags, signatures: true, clock: "pushedAt", keep: 2 });
    expect(judged.map(({ tag }) => tag.name)).toEqual(["v0"]);
  });

  test.each([
    [["v2", "latest"], ["v0"]],
    [["latest", "v2"], ["v0"]],
  ])("is one image for --keep with a tag whose digest is told: %j", (names, going) => {
    const parts = { imageId: digest(7) };
    const orders = [
      [digest(1), digest(2)],
      [digest(2), digest(1)],
    ];
    const [known, unknown] = names.map((name, index) =>
      of(name, { ...parts, manifestDigests: orders[index] ?? [], pushedAt: new Date(9 - index) }),
    );
    const others = ["v1", "v0"].map((name, index) =>
      of(name, { digest: digest(index), imageId: digest(7), pushedAt: new Date(7 - index) }),
    );
    const tags = [...others, { ...known, digest: digest(9) }, unknown] as ImageTag[];
    const judged = findStale(tags, { selected: tags, signatures: true, clock: "pushedAt", keep: 2 });
    expect(judged.map(({ tag }) => tag.name)).toEqual(going);
  });
});

describe("an image that stands in an index", () => {
  const day = (number: number) => new Date(Date.UTC(2026, 0, number));
  const tag = (name: string, image: number, ...manifests: number[]) => imageTag(name, day(image), image, ...manifests);
  const tags = [tag("v1", 9, 1, 2), tag("v1-amd64", 1), tag("v1-arm64", 2), tag("v0", 3)];
  const judge = (match: RegExp) => {
    const selected = tags.filter(({ name }) => match.test(name));
    return findStale(tags, { selected, signatures: true, clock: "pushedAt" }).map(({ tag: { name }, ...judged }) => [name, judged]);
  };

  test("is held back by an index that stays, and goes with one that goes", () => {
    expect(judge(/v1-|v0/)).toEqual([
      ["v0", { verdict: "stale" }],
      ["v1-arm64", { verdict: "shared", sharedWith: "v1" }],
      ["v1-amd64", { verdict: "shared", sharedWith: "v1" }],
    ]);
    expect(judge(/./).map(([, judged]) => judged)).toEqual(Array(4).fill({ verdict: "stale" }));
  });

  test("takes its signature with it when no tag is left that holds it", () => {
    const signed = [tag("v1", 9, 1, 2), tag("v0", 8, 2), tag(attached(1, ".sig"), 11), tag(attached(2, ".sig"), 12)];
    const goingWith = (...names: string[]) => {
      const selected = signed.filter(({ name }) => names.includes(name));
      const judged = findStale(signed, { selected, signatures: true, clock: "pushedAt" });
      return judged.filter(({ verdict }) => verdict === "stale").map((one) => one.tag.name);
    };
    expect(goingWith("v1")).toEqual([attached(1, ".sig"), "v1"]);
    expect(goingWith("v1", "v0")).toEqual([attached(2, ".sig"), attached(1, ".sig"), "v1", "v0"]);
    expect(goingWith("v0")).toEqual(["v0"]);
  });
});

test("what is attached to an attachment goes with it: the signature of an SBOM", () => {
  const tag = (name: string, image: number): ImageTag => ({ provider: "test", repository: "a/b", raw: {}, name, digest: digest(image) });
  const dated = { ...tag("old", 2), pushedAt: new Date(0) };
  const tags = [tag("new", 1), dated, tag(attached(2, ".sbom"), 3), tag(attached(3, ".sig"), 4), tag(attached(4, ".sig"), 5)];
  const going = (signatures: boolean) =>
    findStale(tags, { selected: [dated], signatures, clock: "pushedAt" }).map(({ tag: { name }, verdict }) => [name, verdict]);
  expect(going(true).sort()).toEqual(
    [attached(2, ".sbom"), attached(3, ".sig"), attached(4, ".sig"), "old"].map((name) => [name, "stale"]).sort(),
  );
  expect(going(false)).toEqual([["old", "stale"]]);
});

test("what is attached to an attachment that is held back stays with it, and what it held back goes where it goes", () => {
  const tag = (name: string, image: number, ...manifests: number[]) => imageTag(name, new Date(0), image, ...manifests);
  const judge = (selected: ImageTag[], ...others: ImageTag[]) =>
    findStale([...selected, ...others], { selected, signatures: true, clock: "pushedAt" }).map(({ tag: { name }, verdict }) => [
      name,
      verdict,
    ]);
  const [old, sbom, signature] = [tag("old", 1), tag(attached(1, ".sbom"), 2), tag(attached(2, ".sig"), 3)];
  expect(judge([old], sbom, signature, tag("kept", 2)).sort()).toEqual(
    [
      ["old", "stale"],
      [sbom.name, "shared"],
    ].sort(),
  );
  // An index that is attached to an image holds one that has a tag of its own.
  expect(judge([old, tag("part", 5)], tag(attached(1), 4, 5)).sort()).toEqual(
    [
      ["old", "stale"],
      ["part", "stale"],
      [attached(1), "stale"],
    ].sort(),
  );
});

test("whatever goes, no tag that stays has its image", () => {
  const oneOf = <T>(...values: T[]) => fc.constantFrom(...values);
  const tag = fc.record({
    name: fc.oneof(
      fc.nat(9).map((number) => `v${number}`),
      fc.nat(3).map((number) => attached(number, ".sig")),
    ),
    digest: fc.option(fc.nat(3).map(digest), { nil: undefined }),
    imageId: fc.option(fc.nat(3).map(digest), { nil: undefined }),
    manifestDigests: fc.array(fc.nat(3).map(digest), { maxLength: 2 }),
    updatedAt: fc.option(
      fc.nat(9).map((day) => new Date(Date.UTC(2026, 0, day + 1))),
      { nil: undefined },
    ),
  });
  const repository = fc.uniqueArray(tag, { selector: ({ name }) => name, maxLength: 10 });
  fc.assert(
    fc.property(repository, fc.nat(3), fc.nat(9), oneOf(true, false), oneOf(/./, /[02468]$/), (fields, keep, day, signatures, match) => {
      const tags: ImageTag[] = fields.map((one) => ({ provider: "test", repository: "a/b", raw: {}, ...one }));
      const selected = tags.filter(({ name }) => name.startsWith("v") && match.test(name));
      const judged = findStale(tags, { selected, signatures, clock: "updatedAt", keep, before: new Date(Date.UTC(2026, 0, day + 1)) });
      const going = new Set(judged.filter(({ verdict }) => verdict === "stale").map((one) => one.tag));
      for (const { verdict, sharedWith } of judged) {
        expect(verdict === "shared").toBe(tags.some((one) => one.name === sharedWith && !going.has(one)));
      }
      for (const stays of tags.filter((one) => !going.has(one))) {
        for (const goes of going) {
          expect([stays.digest, ...(stays.manifestDigests ?? [])]).not.toContain(attachmentOf(goes)?.subject ?? "none");
          if (goes.digest !== undefined) expect(stays.manifestDigests).not.toContain(goes.digest);
          if (goes.digest !== undefined && stays.digest !== undefined) expect(goes.digest).not.toBe(stays.digest);
          else {
            if (goes.imageId !== undefined) expect(goes.imageId).not.toBe(stays.imageId);
            for (const manifest of goes.manifestDigests ?? [])
              expect([stays.digest, ...(stays.manifestDigests ?? [])]).not.toContain(manifest);
          }
        }
      }
    }),
  );
});
