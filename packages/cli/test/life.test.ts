import type { Capabilities } from "@imagetags/normalize";
import { providerIds } from "@imagetags/sandbox";
import { expect, test } from "vitest";
import { providers } from "../src/providers.ts";
import { useSandbox } from "./session.ts";

const { imagetags } = useSandbox();

interface Shown {
  readonly name: string;
  readonly digest?: string;
  readonly imageId?: string;
  readonly sizeBytes?: number;
  readonly kind?: string;
}

const day = 24 * 3_600_000;

test.each(providerIds)("%s has a repository that looks like life", async (id) => {
  const capabilities: Capabilities = (await providers[id]?.())?.capabilities ?? expect.unreachable();
  const { code, stdout, stderr } = await imagetags("ls", `${id}/team/shop`, "--json", "--quiet");
  expect([code, stderr]).toEqual([0, ""]);
  const tags = stdout
    .trim()
    .split("\n")
    .map((line): Shown & Record<string, string> => JSON.parse(line));
  const named = new Map(tags.map((tag) => [tag.name, tag]));
  const names = [...named.keys()];
  expect(names).toEqual(expect.arrayContaining(["latest", "nightly", "v2.14.3", "v2.14.1-rc.2", "v1.36.8", "pr-1187"]));
  // Harbor keeps signatures with their image.
  expect(names.filter((name) => /^sha256-[0-9a-f]{64}\.sig$/.test(name))).toHaveLength(id === "harbor" ? 0 : 2);
  expect(new Set(names).size).toBe(tags.length);

  const image = capabilities.digest ? "digest" : "imageId";
  if (capabilities[image]) {
    expect(named.get("latest")?.[image]).toBe(named.get("v2.14.3")?.[image]);
    expect(new Set(tags.map((tag) => tag[image])).size).toBe(tags.length - 2);
  }
  if (capabilities.times.length > 0) {
    const times = tags.map((tag) => Date.parse(tag[capabilities.orderedBy] ?? ""));
    expect(Math.min(...times)).toBeGreaterThan(Date.now() - 400 * day);
    expect(Math.max(...times)).toBeGreaterThan(Date.now() - day);
    expect(Math.max(...times)).toBeLessThan(Date.now());
  }
  if (capabilities.platform) expect(named.get("v1.36.8")).toMatchObject({ platforms: ["linux/amd64"] });
});
