import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { providerIds } from "@imagetags/sandbox";
import { expect, test } from "vitest";
import { readFailure } from "../../../../packages/tencent-ccr/src/errors.ts";
import { readErrorTable, unknownText } from "../src/error-table.ts";
import { deriveReadme } from "../src/provider-readme.ts";

const root = fileURLToPath(new URL("../../../..", import.meta.url));

test.each(providerIds)("the table of errors of %s is whole", (id) => {
  const rows = readErrorTable(root, id);
  expect(rows.length).toBeGreaterThan(2);
  expect(rows.filter(({ hint, kind, codes }) => [hint ?? "", kind, ...codes].some((text) => text.includes(unknownText)))).toEqual([]);
});

test("the table says what the client says", () => {
  const headers = new Headers();
  for (const { codes, kind, hint } of readErrorTable(root, "tencent-ccr").filter(({ codes }) => /^\d/.test(codes[0] ?? ""))) {
    for (const code of codes) {
      const failure = readFailure({ status: 200, headers, body: { code: Number(code), message: "no" } });
      expect([code, failure?.kind, failure?.hint]).toEqual([code, kind, hint]);
    }
  }
});

test("a family's table has the words of its provider", () => {
  const keys = readErrorTable(root, "ucloud-uhub").find(({ codes }) => codes.includes("171"));
  expect(keys).toMatchObject({
    kind: "authentication",
    again: "no",
    hint: expect.stringContaining("https://console.ucloud.cn/uapi/apikey"),
  });
});

test("the provider's own meaning of a code comes before the family's", () => {
  expect(readErrorTable(root, "otc-swr")[0]).toMatchObject({ codes: ["0301"], said: "/aksk signature fail/" });
});

// Of requests that push.
const pushed = ["BLOB_UPLOAD_INVALID", "BLOB_UPLOAD_UNKNOWN", "MANIFEST_BLOB_UNKNOWN", "SIZE_INVALID"];

test("every code that a vendor's document lists for its operation has a meaning", () => {
  const documented = providerIds.flatMap((id) => {
    const file = `${root}specs/${id}/facts.json`;
    const { errors = [] } = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as { errors?: { code: string }[] }) : {};
    return errors.map(({ code }) => ({ id, code }));
  });
  expect(new Set(documented.map(({ id }) => id))).toEqual(new Set(["oci", "aws-ecr"]));
  const unknown = documented.filter(({ id, code }) => !readErrorTable(root, id).some(({ codes }) => codes.includes(code)));
  expect(unknown.map(({ code }) => code)).toEqual(pushed);
});

test.each(providerIds)("the README of %s has the tables that its sources make", async (id) => {
  const { capabilities } = await import(`../../../../packages/normalize/src/sources/${id}.ts`);
  const text = readFileSync(`${root}packages/${id}/README.md`, "utf8");
  expect(deriveReadme(root, id, capabilities, text)).toBe(text);
});

test("a table takes the place of the one that its section had, and leaves the other sections as they are", async () => {
  const { capabilities } = await import("../../../../packages/normalize/src/sources/quay.ts");
  const page = "# Q\n\n## What the vendor returns\n\nNames.\n\n| old |\n| --- |\n\n## Errors\n\nMany.\n\n## What to know\n\n| kept |\n";
  const derived = deriveReadme(root, "quay", capabilities, page);
  expect(derived).toMatch(
    /^# Q\n\n## What the vendor returns\n\nNames\.\n\n\| an `ImageTag` has [\s\S]+\|\n\n## Errors\n\nMany\.\n\n\| the vendor's code [\s\S]+\|\n\n## What to know\n\n\| kept \|\n$/,
  );
  expect(derived).not.toContain("old");
  expect(() => deriveReadme(root, "quay", capabilities, "# Q\n")).toThrow('There is no section "What the vendor returns".');
});
