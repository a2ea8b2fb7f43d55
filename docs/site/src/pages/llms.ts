import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

interface Page {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
}

/** llms.txt and llms-full.txt (https://llmstxt.org): the English pages as a list, and as one text. */
export function writeLlms(folder: string, site: string): { list: string; full: string } {
  const pages = globSync("**/*.{md,mdx}", { cwd: folder })
    .filter((file) => !/^zh-cn|^404/.test(file))
    .sort()
    .map((file) => readPage(folder, file));
  const [home, others] = [pages.find(({ path }) => path === ""), pages.filter(({ path }) => path !== "")];
  const head = `# imagetags\n\n> ${home?.description ?? ""}\n\n`;
  const urlOf = ({ path }: Page) => `${site}${path}`;
  return {
    list: `${head}${others.map((page) => `- [${page.title}](${urlOf(page)}): ${page.description}`).join("\n")}\n`,
    full: `${head}${others.map((page) => `# ${page.title}\n\n${urlOf(page)}\n\n${page.text}`).join("\n\n")}\n`,
  };
}

function readPage(folder: string, file: string): Page {
  const [, facts = "", text = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(readFileSync(join(folder, file), "utf8")) ?? [];
  const fact = (name: string) => new RegExp(`^${name}: (.*)$`, "m").exec(facts)?.[1]?.replaceAll(/^"|"$/g, "") ?? "";
  const path = file.replace(/(?:(?:^|\/)index)?\.mdx?$/, "");
  return { path: path && `${path}/`, title: fact("title"), description: fact("description"), text: withoutComponents(text) };
}

/** A page's words. Of a drawing, what it says to those who do not see it. */
export function withoutComponents(page: string): string {
  const words = page
    .replaceAll(/^import .* from ".*";\n/gm, "")
    .replaceAll(/^<[A-Z][\s\S]*?\/>$/gm, (component) => /title="([^"]*)"/.exec(component)?.[1] ?? "");
  return words.replaceAll(/\n{3,}/g, "\n\n").trim();
}
