import type { Bump } from "@imagetags/vendor-docs/compare/finding";

export interface Changeset {
  readonly bumps: ReadonlyMap<string, Bump>;
  readonly title: string;
  readonly revision: string;
  readonly sentences: readonly string[];
}

const order: readonly Bump[] = ["none", "patch", "minor", "major"];

export function worse(left: Bump, right: Bump): Bump {
  return order.indexOf(left) > order.indexOf(right) ? left : right;
}

/** The text of a changeset. What an earlier run wrote about the same revision stays in it. */
export function renderChangeset({ bumps, title, revision, sentences }: Changeset, before: string | undefined): string {
  const known = before === undefined ? [] : [...before.matchAll(/^"(?<name>[^"]+)": (?<bump>major|minor|patch)$/gm)];
  const all = new Map(known.map(({ groups }) => [groups?.name ?? "", groups?.bump as Bump]));
  for (const [name, bump] of bumps) if (bump !== "none") all.set(name, worse(all.get(name) ?? "none", bump));
  const listed = before === undefined ? [] : [...before.matchAll(/^- (?<sentence>.+)$/gm)].map(({ groups }) => groups?.sentence ?? "");
  const lines = [...new Set([...listed, ...sentences])].map((line) => `- ${line}`);
  const head = [...all].map(([name, bump]) => `"${name}": ${bump}`);
  return `---\n${head.join("\n")}\n---\n\n${title} follows the vendor's page of ${revision}:\n\n${lines.join("\n")}\n`;
}
