import { describe, expect, test, vi } from "vitest";
import { CannotCheck } from "../src/errors.ts";
import { type GithubSource, parseGithub, readGithub } from "../src/source/github.ts";
import { loadBytes } from "../src/source/load.ts";
import { watchedSource } from "../src/spec/sources.ts";
import { harbourPage } from "./pages/harbour.ts";
import { listMoorings, mooringsDocument } from "./pages/moorings-document.ts";

const raw = "https://raw.githubusercontent.com/harbour/docs/HEAD/";
const tree = "https://api.github.com/repos/harbour/docs/git/trees/HEAD?recursive=1";

/** A GitHub that has these files. */
function github(files: Record<string, string>, asked: string[] = []) {
  return async (url: string): Promise<Response> => {
    asked.push(url);
    if (url === tree) return Response.json({ tree: Object.keys(files).map((path) => ({ path, type: "blob" })) });
    const file = files[decodeURIComponent(url.slice(raw.length))];
    return file === undefined ? new Response("", { status: 404 }) : new Response(file);
  };
}

test.each<[string, GithubSource | undefined]>([
  ["github:harbour/docs", { repository: "harbour/docs", branch: "HEAD" }],
  ["github:harbour/docs:api/查询 泊位.md", { repository: "harbour/docs", branch: "HEAD", path: "api/查询 泊位.md" }],
  ["github:harbour/docs@main:api/a.md", { repository: "harbour/docs", branch: "main", path: "api/a.md" }],
  ["https://github.com/harbour/docs/blob/main/api/a.md", { repository: "harbour/docs", branch: "main", path: "api/a.md" }],
  ["https://harbour.example/a.md", undefined],
])("%s is read as a source", (source, expected) => {
  expect(parseGithub(source)).toEqual(expected);
});

describe("a page on GitHub", () => {
  const source = { repository: "harbour/docs", branch: "HEAD", path: "api/querying_berths.rst" };
  const moved = ":original_name: hbr_02_0007.html\n\nListing Berths\n";

  test("is read where it is, its name encoded", async () => {
    const asked: string[] = [];
    const { bytes } = await loadBytes("github:harbour/docs:api/查询 泊位.md", github({ "api/查询 泊位.md": "here" }, asked));
    expect(new TextDecoder().decode(bytes)).toBe("here");
    expect(asked).toEqual([`${raw}api/%E6%9F%A5%E8%AF%A2%20%E6%B3%8A%E4%BD%8D.md`]);
  });

  test("is found by its original name when its file has moved", async () => {
    const files = { "api/index.rst": "Berths", "api/listing_berths.rst": moved, "guide/a.md": "hbr_02_0007", "logo.png": "x" };
    const { path } = await readGithub(source, { originalName: "hbr_02_0007" }, github(files));
    expect(path).toBe("api/listing_berths.rst");
  });

  test("is found by an anchor, or by its action, in the forms that have those", async () => {
    const anchor = await readGithub(
      source,
      { originalName: "hbr_02_0007" },
      github({ "cn/查询.md": '# 查询<a name="hbr_02_0007"></a>\n' }),
    );
    expect(anchor.path).toBe("cn/查询.md");
    const action = await readGithub(
      { repository: "harbour/docs", branch: "HEAD" },
      { action: "ListBerths" },
      github({ "a/ListBerths overview.md": "# ListBerths", "a/list_berths.md": harbourPage }),
    );
    expect(action.path).toBe("a/list_berths.md");
  });

  test("is found by GitHub's search where its file is named in another way", async () => {
    vi.stubEnv("GITHUB_TOKEN", "token");
    const files = github({ "api/泊位.md": harbourPage });
    const asked: string[] = [];
    const search = async (url: string): Promise<Response> => {
      asked.push(url);
      return url.includes("/search/code") ? Response.json({ items: [{ path: "api/泊位.md" }] }) : await files(url);
    };
    const { path } = await readGithub({ repository: "harbour/docs", branch: "HEAD" }, { action: "ListBerths" }, search);
    expect([path, asked[0]]).toEqual(["api/泊位.md", expect.stringContaining("q=ListBerths%20repo%3Aharbour%2Fdocs")]);
    vi.unstubAllEnvs();
  });

  test("that is nowhere is an error that says what to do", async () => {
    await expect(readGithub(source, { originalName: "hbr_02_0007" }, github({ "api/index.rst": "Berths" }))).rejects.toThrow(
      /none of 1 likely files carries hbr_02_0007/,
    );
  });
});

test("an address that is gone, a server in trouble and a network that fails are errors", async () => {
  const answer = (status: number) => async (): Promise<Response> => new Response("", { status });
  await expect(loadBytes("https://harbour.example/a", answer(404))).rejects.toThrow(CannotCheck);
  await expect(loadBytes("https://harbour.example/a", answer(500))).rejects.toThrow(/HTTP 500/);
  await expect(
    loadBytes("https://harbour.example/a", async () => {
      throw new Error("getaddrinfo ENOTFOUND");
    }),
  ).rejects.toThrow(/ENOTFOUND/);
});

describe("of several sources", () => {
  const raw = (revision: string) => ({ source: `github:harbour/docs:${revision}.yaml`, revision });
  test.each([
    ["the newest is watched", [raw("2025-01-01"), raw("2026-01-01")], 1],
    ["the first of two equally new", [raw("2026-01-01"), raw("2026-01-01")], 0],
    ["one with a raw file before a newer page", [raw("2025-01-01"), { page: "https://harbour.example", revision: "3.1" }], 0],
    ["a page where there is no raw file", [{ page: "https://harbour.example", revision: "2025" }], 0],
  ])("%s", (_, sources, index) => {
    expect(watchedSource(sources)).toBe(sources[index]);
  });
});

test("a document that has moved is found by the operation that it has", async () => {
  const files = { "api/v1/swagger.yaml": "swagger: '2.0'\npaths: {}", "api/v2/swagger.yaml": mooringsDocument, "README.md": "# Moorings" };
  const source = { repository: "harbour/docs", branch: "HEAD", path: "api/swagger.yaml" };
  const found = await readGithub(source, { title: "Moorings", operations: [listMoorings] }, github(files));
  expect(found.path).toBe("api/v2/swagger.yaml");
});
