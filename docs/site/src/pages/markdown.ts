const repository = "https://github.com/imagetags/imagetags/blob/main";

/** A page of the site: its front matter and its text. */
export function renderPage(facts: { readonly title: string; readonly description: string; readonly order?: number }, text: string): string {
  const { title, description, order } = facts;
  const sidebar = order === undefined ? "" : `sidebar: { order: ${order} }\n`;
  return `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(description)}\neditUrl: false\n${sidebar}---\n\n${text.trim()}\n`;
}

/** A table. What stands in a cell is Markdown of one line. */
export function renderTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

/** A text of somebody else's as Markdown of one line: no HTML comes of it. */
export function toLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").replaceAll("<", "&lt;").trim();
}

export function toCode(text: string): string {
  return `\`${text.replaceAll("`", "'")}\``;
}

/** The text below a heading of the second level, without the heading. */
export function readSection(markdown: string, heading: string): string {
  const [, rest] = `\n${markdown}`.split(`\n## ${heading}\n`);
  if (rest === undefined) throw new Error(`There is no section "${heading}".`);
  return (rest.split(/\n## /)[0] ?? "").trim();
}

/** Leads links within the repository to the repository. */
export function leadOut(markdown: string, folder: string): string {
  return markdown.replaceAll(/\]\((?!https?:|#)([^)]+)\)/g, (_, path: string) => `](${new URL(path, `${repository}/${folder}/`)})`);
}
