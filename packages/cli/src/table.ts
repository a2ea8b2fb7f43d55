import type { ImageTag } from "@imagetags/normalize";
import Table from "cli-table3";
import { printable } from "./printable.ts";

const none = "-";

/** An aligned table without lines: the repository if asked for, tag, pushed, size, digest, platform. */
export function renderTable(tags: readonly ImageTag[], { withRepository }: { readonly withRepository: boolean }): string {
  const [head, aligns] = withRepository ? [["REPOSITORY"], ["left" as const]] : [[], []];
  const table = new Table({
    head: [...head, "TAG", "PUSHED", "SIZE", "DIGEST", "PLATFORM"],
    colAligns: [...aligns, "left", "left", "right", "left", "left"],
    chars: noBorders,
    style: { head: [], border: [], "padding-left": 0, "padding-right": 2 },
  });
  for (const tag of tags) {
    const repository = withRepository ? [`${tag.provider}/${printable(tag.repository)}`] : [];
    table.push([
      ...repository,
      printable(tag.name),
      formatTime(tag),
      formatSize(tag.sizeBytes),
      formatDigest(tag.digest),
      tag.platform ?? none,
    ]);
  }
  return `${table.toString().replaceAll(/ +$/gm, "")}\n`;
}

const noBorders = Object.fromEntries(
  ["top", "top-mid", "top-left", "top-right", "bottom", "bottom-mid", "bottom-left", "bottom-right"]
    .concat(["left", "left-mid", "mid", "mid-mid", "right", "right-mid", "middle"])
    .map((name) => [name, ""]),
);

/** The time of the push; the time of the update, marked, where the vendor tells no other. */
function formatTime({ pushedAt, updatedAt }: ImageTag): string {
  const time = pushedAt ?? updatedAt;
  return time ? `${time.toISOString().slice(0, 19)}Z${pushedAt ? "" : " (updated)"}` : none;
}

function formatSize(bytes: number | undefined): string {
  return bytes === undefined ? none : `${(bytes / 2 ** 20).toFixed(1)} MiB`;
}

function formatDigest(digest: string | undefined): string {
  return digest === undefined ? none : digest.slice(0, "sha256:".length + 12);
}
