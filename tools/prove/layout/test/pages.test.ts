import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkPages } from "../src/pages.ts";

test("what this repository's pages name is there", () => {
  expect(checkPages(process.cwd())).toEqual([]);
});

test.each([
  ["See [b](docs/b.md).", "docs/b.md leads nowhere"],
  ["See [a](docs/a.md#other).", "docs/a.md#other leads nowhere"],
  ["See [above](#other).", "#other leads nowhere"],
  [
    "See [b](https://github.com/imagetags/imagetags/blob/main/docs/b.md).",
    "https://github.com/imagetags/imagetags/blob/main/docs/b.md leads nowhere",
  ],
  ["It stands in `docs/b.md`.", "docs/b.md is not there"],
  ["Run `npm run build:all`.", "there is no script build:all"],
  ["Tested by `b.test.ts`.", "there is no test b.test.ts"],
])("%s", (text, problem) => {
  expect(checkPages(repositoryOf(text))).toEqual([`README.md: ${problem}`]);
});

test("a page that names what is there", () => {
  const text =
    "# Top\n\n[One](docs/a.md#two-words-and-code), [top](#top), `docs/a.md`, `npm run build`, `a.test.ts`, [web](https://example.com/b.md)\n\n" +
    "```md\n[b](docs/b.md)\n```\n";
  expect(checkPages(repositoryOf(text))).toEqual([]);
});

function repositoryOf(readme: string): string {
  const root = mkdtempSync(join(tmpdir(), "imagetags-pages-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const files = {
    "README.md": readme,
    "docs/a.md": "## Two words, and `code`\n",
    "test/a.test.ts": "",
    "package.json": '{"scripts":{"build":"tsc"}}',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  execFileSync("git", ["init", "--quiet"], { cwd: root });
  return root;
}
