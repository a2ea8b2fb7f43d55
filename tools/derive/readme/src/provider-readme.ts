import type { Capabilities } from "@imagetags/normalize";
import { renderErrors } from "./error-table.ts";
import { renderCapabilities } from "./table.ts";

/** A provider's README with the tables of what its source says: each stands at the end of its section. */
export function deriveReadme(root: string, id: string, capabilities: Capabilities, text: string): string {
  const withCapabilities = endSection(text, "What the vendor returns", renderCapabilities(id, capabilities));
  return endSection(withCapabilities, "Errors", renderErrors(root, id));
}

/** A page whose section ends with a table, in place of the one that it had. */
function endSection(page: string, heading: string, table: string): string {
  const [before, rest] = page.split(`\n## ${heading}\n`);
  if (rest === undefined) throw new Error(`There is no section "${heading}".`);
  const [section = "", ...others] = rest.split(/(?=\n## )/);
  const words = section.replace(/^\|.*\n/gm, "").trim();
  return `${before}\n## ${heading}\n\n${words}\n\n${table}${others.join("")}`;
}
