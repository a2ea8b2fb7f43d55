// What a run loads, and what it keeps off the disk: start-up is what a person waits for each time.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { environmentOf, providerIds } from "@imagetags/sandbox";
import { expect, test } from "vitest";

const main = fileURLToPath(new URL("../src/main.ts", import.meta.url));
const hook = `import { registerHooks } from "node:module";
registerHooks({ load(url, context, next) { process.stderr.write("loaded " + url + "\\n"); return next(url, context); } });`;

/** The modules that the command loads, builtin ones included. */
function loadedBy(...args: string[]): string[] {
  const env = { PATH: process.env.PATH, ...environmentOf("tencent-ccr"), IMAGETAGS_ENDPOINT_TENCENT_CCR: "no url" };
  const options = ["--conditions=@imagetags/source", "--import", `data:text/javascript,${encodeURIComponent(hook)}`];
  const { stderr } = spawnSync(process.execPath, [...options, main, ...args], { encoding: "utf8", env });
  return [...stderr.matchAll(/^loaded (.*)$/gm)].map(([, url = ""]) => url);
}

const sourceOf = (url: string) => /packages\/([\w-]+)\/src\/([\w./-]+)/.exec(url)?.slice(1).join("/");

test.each([[["--help"]], [["ls", "--help"]], [["sandbox", "-h"]]])("%j loads two small files", (args) => {
  expect(loadedBy(...args).map(sourceOf)).toEqual(["cli/main.ts", "cli/help.ts"]);
});

test("a provider's code is loaded when it is named, and no other's", () => {
  const sources = loadedBy("ls", "tencent-ccr/test/kubetest").map(sourceOf);
  expect(sources).toContain("tencent-ccr/reader.ts");
  expect(sources).not.toContain("tencent-ccr/client.ts");
  const others = providerIds.filter((id) => id !== "tencent-ccr");
  expect(sources.filter((file) => others.some((id) => file?.includes(id)))).toEqual([]);
  expect(sources.filter((file) => file?.startsWith("sandbox/"))).toEqual([]);
});

test("a mistake in an option loads no provider at all", () => {
  const sources = loadedBy("ls", "tencent-ccr/test/kubetest", "--newst", "1").map(sourceOf);
  expect(sources).toContain("cli/program.ts");
  expect(sources.filter((file) => file !== undefined && !/^(?:cli|core)\//.test(file))).toEqual([]);
});
