import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

// The pages of the site link by its addresses: docs/site/src/check follows those.
const site = "docs/site/starlight/";
const onGitHub = "https://github.com/imagetags/imagetags/blob/main/";

/** Everything that a Markdown page of the repository at `root` names and that is not there: files, headings, scripts, tests. */
export function checkPages(root: string): string[] {
  const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], { cwd: root, encoding: "utf8" }).split(
    "\n",
  );
  const pages = files.filter((file) => /\.mdx?$/.test(file) && existsSync(join(root, file)));
  return pages.flatMap((page) => {
    const text = readFileSync(join(root, page), "utf8");
    return [...brokenLinks(root, page, text), ...missingPaths(root, text), ...missingScripts(root, text), ...missingTests(files, text)].map(
      (problem) => `${page}: ${problem}`,
    );
  });
}

function brokenLinks(root: string, page: string, text: string): string[] {
  return [...proseOf(text).matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = ""]) => {
    const target = targetOf(page, link);
    return target === undefined || isThere(root, target) ? [] : [`${link} leads nowhere`];
  });
}

/** Path below the root, with the heading; `undefined` for what is not of this repository. */
function targetOf(page: string, link: string): string | undefined {
  if (link.startsWith(onGitHub)) return link.slice(onGitHub.length);
  if (/^\w+:/.test(link) || page.startsWith(site)) return undefined;
  return link.startsWith("#") ? page + link : join(dirname(page), link);
}

function isThere(root: string, target: string): boolean {
  const [path = "", heading] = target.split("#");
  if (!existsSync(join(root, path))) return false;
  return heading === undefined || headingsOf(readFileSync(join(root, path), "utf8")).includes(heading);
}

/** Headings as GitHub names them in an address. */
function headingsOf(text: string): string[] {
  return [...proseOf(text).matchAll(/^#+ +(.*)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function missingPaths(root: string, text: string): string[] {
  const named = proseOf(text).matchAll(/`((?:tools|packages|docs|specs|\.github|\.changeset)\/[\w./-]*)`/g);
  // A folder below a hidden one is made by whoever needs it.
  return [...named].flatMap(([, path = ""]) => (existsSync(join(root, path)) || path.includes("/.") ? [] : [`${path} is not there`]));
}

function missingScripts(root: string, text: string): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  return [...text.matchAll(/npm run ([\w:]*\w)/g)].flatMap(([, name = ""]) => (name in scripts ? [] : [`there is no script ${name}`]));
}

function missingTests(files: readonly string[], text: string): string[] {
  const named = proseOf(text).matchAll(/`([\w-]+\.test\.ts)`/g);
  return [...named].flatMap(([, name = ""]) => (files.some((file) => file.endsWith(`/${name}`)) ? [] : [`there is no test ${name}`]));
}

/** The text without its blocks of code. */
function proseOf(text: string): string {
  return text.replaceAll(/^```.*?^```/gms, "");
}
