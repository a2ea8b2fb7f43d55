import { join } from "node:path";
import type { Registries } from "./cases.ts";
import { type Image, type TagContent, writeLayout } from "./layout.ts";
import type { Registry } from "./registry.ts";
import { copyLayout } from "./skopeo.ts";

const firstDay = Date.UTC(2018, 0, 1);

/**
 * Makes the images below `folder`, and copies them into a registry.
 *
 * @param count - tags of `test/many`.
 */
export async function fill(folder: string, registry: Registry, count: number): Promise<Registries["layouts"]> {
  const layouts = {
    "team/app": writeLayout(join(folder, "app"), kindsOfTags()),
    "test/many": writeLayout(join(folder, "many"), manyTags(count)),
  };
  for (const [repository, layout] of Object.entries(layouts)) await copyLayout(layout, registry, repository);
  return layouts;
}

function kindsOfTags(): Map<string, TagContent> {
  return new Map<string, TagContent>([
    ["v1", imageOf(0)],
    ["V1", imageOf(0)],
    ["v2", imageOf(1)],
    ["latest", [imageOf(1), { ...imageOf(1), architecture: "arm64" }]],
  ]);
}

function manyTags(count: number): Map<string, TagContent> {
  return new Map(Array.from({ length: count }, (_, hour) => [`v1.${hour}`, imageOf(hour)]));
}

function imageOf(hour: number): Image {
  return { architecture: "amd64", created: new Date(firstDay + hour * 3_600_000).toISOString() };
}
