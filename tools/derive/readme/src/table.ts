import type { Capabilities } from "@imagetags/normalize";

const times = { createdAt: "created", updatedAt: "updated", pushedAt: "pushed", imagePushedAt: "image pushed" } as const;
const orders = {
  createdAt: "latest build first",
  updatedAt: "latest update first",
  pushedAt: "latest push first",
  imagePushedAt: "latest image first",
} as const;
const yes = (is: boolean) => (is ? "yes" : "no");

/** A provider's row in the table of what the vendors return. */
export function renderRow(id: string, capabilities: Capabilities): string[] {
  const { digest, imageId, size, order, orderedBy, complete } = capabilities;
  return [
    `[\`${id}\`](packages/${id})`,
    ...[digest, imageId, size].map(yes),
    capabilities.times.map((time) => times[time]).join(", "),
    order === "newest-first" ? orders[orderedBy] : "not documented",
    complete === "proven" ? "proven complete" : "best effort",
  ];
}

/** The titles of {@link renderRow}'s cells. */
export const titles = ["provider", "digest", "image ID", "size", "times", "order", "a listing is"];

/** What a provider's page tells of the same, a row each. */
export function renderCapabilities(id: string, capabilities: Capabilities): string {
  const { platform, pullReference, kind, total } = capabilities;
  const [, digest = "", imageId = "", size = "", times = "", order = "", listing = ""] = renderRow(id, capabilities);
  return renderTable(
    ["an `ImageTag` has", ""],
    [
      ["digest of the manifest", digest],
      ["image ID", imageId],
      ["size", size],
      ["platforms", yes(platform)],
      ["what `docker pull` takes", yes(pullReference)],
      ["whether it is an image, an index or a signature", yes(kind)],
      ["times", times],
      ["order of a listing", order],
      ["number of tags", yes(total)],
      ["a listing is", listing],
    ],
  );
}

/** A table, as the formatter would have it. */
export function renderTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = header.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |\n`;
  return [header, widths.map((width) => "-".repeat(width)), ...rows].map(line).join("");
}
