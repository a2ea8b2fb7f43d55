import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { namesOf } from "../facts/identity.ts";
import type { FactSheet } from "../facts/sheet.ts";
import type { Change } from "./finding.ts";

/** What changed on the page and in no fact. A row with a finding is looked at anyway, and its words change with its facts. */
export function compareText(before: FactSheet, after: FactSheet, changes: readonly Change[]): Change[] {
  const [old, now] = [before.page, after.page];
  if (old.sha256 === now.sha256) return [];
  const isOnly = changes.length === 0;
  // The words around the page (menus, footers) differ with its form.
  if (old.form !== now.form)
    return isOnly ? [remark("page.layout.changed", `the page is ${now.form} and no longer ${old.form}; no fact changed`)] : [];
  const wording = compareWording(before, after, changes);
  if (wording.length > 0 || !isOnly) return wording;
  if (old.linksSha256 !== now.linksSha256) {
    const digests = { old: old.linksSha256, new: now.linksSha256 };
    return [remark("page.links.changed", "links of the page lead elsewhere; no fact changed", digests)];
  }
  const values = [before.examples, after.examples].map((examples) => examples.map(({ value }) => value));
  if (!isDeepStrictEqual(values[0], values[1])) return [];
  return [remark("page.layout.changed", "the page is laid out in another way; no fact changed")];
}

function compareWording(before: FactSheet, after: FactSheet, changes: readonly Change[]): Change[] {
  const [old, now] = [before.page, after.page];
  const looked = new Set(changes.map(({ line }) => line));
  const rows = namesOf(after).filter(([name, line]) => {
    const [was, is] = [old.rowWords?.[name], now.rowWords?.[name]];
    return was !== undefined && is !== undefined && was !== is && !looked.has(line);
  });
  const failures = Object.keys(old.rowWords ?? {}).filter(
    (name) => name.startsWith("failure ") && old.rowWords?.[name] !== now.rowWords?.[name],
  );
  const isOutside = old.wordsSha256 !== now.wordsSha256;
  if (rows.length + failures.length === 0 && !isOutside) return [];
  const where = [...rows.map(([name, line]) => `${name} (line ${line})`), ...failures, ...(isOutside ? ["elsewhere"] : [])].join(", ");
  const [oldDigest, newDigest] = [old, now].map(({ wordsSha256, rowWords }) =>
    digest([wordsSha256, ...[...rows.map(([name]) => name), ...failures].map((name) => rowWords?.[name])]),
  );
  const change = remark("page.wording.changed", `the page is worded in another way: ${where}; no fact of it changed`, {
    old: oldDigest,
    new: newDigest,
  });
  return [{ ...change, line: rows[0]?.[1] ?? 1 }];
}

function digest(parts: readonly (string | undefined)[]): string {
  return createHash("sha256").update(parts.join("\n")).digest("hex");
}

function remark(id: string, message: string, digests: Pick<Change, "old" | "new"> = {}): Change {
  return { id, class: "documentation", direction: "page", line: 1, ...digests, message };
}
