import { readApis } from "@imagetags/codegen/apis";
import { runShown } from "@imagetags/readme/command";
import { beforeAll, expect, test } from "vitest";
import { withoutComponents } from "../src/pages/llms.ts";
import { leadOut, readSection, renderTable } from "../src/pages/markdown.ts";
import { listHosts, readProof } from "../src/pages/provider.ts";
import { listDepartures } from "../src/pages/spec.ts";
import { derivePages } from "../src/pages/write.ts";

const root = process.cwd();
const ids = readApis(root).map(({ id }) => id);
let pages: Map<string, string>;

beforeAll(async () => {
  pages = await derivePages(root);
});

test("every provider of specs/redocly.yaml has its page and its API", () => {
  for (const id of ids) {
    expect(pages.get(`src/content/docs/providers/${id}.md`)).toContain(`@imagetags/${id}`);
    expect(pages.get(`src/content/docs/reference/api/${id}.md`)).toContain(`createClient`);
  }
});

test("no page shows a value that could not be read", () => {
  for (const [path, text] of pages) expect({ path, found: /\[object Object\]|\bNaN\b|\| undefined \|/.exec(text)?.[0] }).toEqual({ path });
});

test("a provider's page has its README's tables of errors and of what an ImageTag has", () => {
  const page = pages.get("src/content/docs/providers/harbor.md");
  expect(page).toMatch(/^\| `FORBIDDEN` `DENIED` +\| `permission` +\|/m);
  expect(page).toMatch(/^\| digest of the manifest +\| yes +\|$/m);
});

test("an export is shown as it is declared, below what its comment says", () => {
  const page = pages.get("src/content/docs/reference/api/tencent-ccr.md");
  expect(page).toContain("### createTencentCcr\n\nA client for Tencent Cloud CCR's GetTagList");
  expect(page).toContain("```ts\nexport function createTencentCcr(options: TencentCcrOptions): TencentCcr;\n```");
});

test("departures are those of all operations, each with what it is about", () => {
  const departure = { page: "says so", reason: "because" };
  const get = { operationId: "listShips", "x-departures": [departure, { of: "field size", ...departure }] };
  expect(listDepartures({ info: { title: "Ships" }, paths: { "/": { get } } })).toEqual([
    { of: "the operation", page: "says so", reason: "because" },
    { of: "field size", page: "says so", reason: "because" },
  ]);
  expect(pages.get("src/content/docs/providers/harbor.md")).toContain("| `parameter page_size` |");
});

test("a bar in a cell does not end it, and a section ends where the next begins", () => {
  expect(renderTable(["a"], [["x|y"]])).toBe("| a |\n| --- |\n| x\\|y |");
  expect(readSection("# T\n\n## A\n\none\n\n## B\n\ntwo\n", "A")).toBe("one");
  expect(() => readSection("## A\n", "B")).toThrow('There is no section "B".');
  expect(leadOut("[a](docs/x.md) [b](https://b.example) [c](#c)", "packages/p")).toBe(
    "[a](https://github.com/imagetags/imagetags/blob/main/packages/p/docs/x.md) [b](https://b.example) [c](#c)",
  );
});

test("of a component, the words for those who do not see it are kept", () => {
  const page = 'import A from "a";\n\n## H\n\n<A />\n\n<A\n  title="Three pages."\n  rows={["a"]}\n/>\n\nend\n';
  expect(withoutComponents(page)).toBe("## H\n\nThree pages.\n\nend");
});

test("a provider is found by its hosts, or told by its id", () => {
  expect(listHosts("ghcr", ["ghcr.io"])).toBe("`ghcr.io`");
  expect(listHosts("quay", ["quay.io", "*"])).toBe("`quay.io`, your own, typed as `quay/…`");
  expect(listHosts("harbor", ["*"])).toBe("your own, typed as `harbor/…`");
  expect(listHosts("tencent-tcr", [])).toBe("not documented, typed as `tencent-tcr/…`");
});

test("the page of all providers names each, and how it is found", () => {
  const page = pages.get("src/content/docs/providers/index.md");
  for (const id of ids) expect(page).toContain(`](${id}/)`);
  expect(page).toContain(
    "| [Docker Hub](docker-hub/) | `docker.io`, `index.docker.io`, `registry-1.docker.io` | none for what everybody may read |",
  );
});

test("a proof is read from the provider's own words, or its family's", () => {
  expect(["oci", "docker-hub", "huawei-swr", "ucloud-uhub"].map((id) => readProof(root, id))).toEqual([
    "names",
    "two-passes",
    "latest-first",
    "nothing",
  ]);
});

test.each(ids)("the command that the page of %s names lists from the sandbox", async (id) => {
  const [, command = ""] = /^```sh\n(npm start .*)$/m.exec(pages.get(`src/content/docs/providers/${id}.md`) ?? "") ?? [];
  expect(await runShown(root, command)).toMatch(/^TAG +/);
});
