import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { readProvider } from "@imagetags/vendor-docs/check/check-provider";
import { extractFacts } from "@imagetags/vendor-docs/facts/extract";
import { renderSheet } from "@imagetags/vendor-docs/facts/sort";
import { beforeEach, describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { type Harbour, harbourPage, harbourSpec, makeHarbour } from "../../vendor-docs/test/pages/harbour.ts";
import { formatYaml, yamlOf } from "../src/edit/spec-document.ts";
import { type ProviderPlan, planProvider } from "../src/plan/plan-provider.ts";

const specPath = "specs/harbour/openapi.yaml";
const documented = formatYaml(stringify(harbourSpec(), { aliasDuplicateObjects: false })).replace(
  "        - name: Limit",
  "        # Why this stands here.\n        - name: Limit",
);
let harbour: Harbour;
let before: string;

beforeEach(() => {
  harbour = makeHarbour();
  before = documented;
  writeFileSync(new URL("openapi.yaml", harbour.provider.folder), before);
  return () => rmSync(fileURLToPath(new URL("..", harbour.specs)), { recursive: true });
});

async function plan(page: string, accepted: readonly string[] = [], reason?: string): Promise<ProviderPlan> {
  harbour.writePage(page, "2026-02-01.en.md");
  const state = await readProvider(harbour.provider, harbour.pages, noNetwork);
  return planProvider(state, { accepted: new Set(accepted), ...(reason === undefined ? {} : { reason }) });
}

async function noNetwork(): Promise<Response> {
  throw new Error("no network in tests");
}

/** The lines that went and came, without those that name the revision. */
function difference(after: string): string[] {
  const isOfRevision = (line: string) => /sha256|revision|documented-2026|examples|\.yaml/.test(line);
  const [old, now] = [before.split("\n"), after.split("\n")];
  const minus = (left: string[], right: string[]) =>
    left.filter(
      (line, index) => left.slice(0, index + 1).filter((one) => one === line).length > right.filter((one) => one === line).length,
    );
  return [...minus(old, now).map((line) => `- ${line.trim()}`), ...minus(now, old).map((line) => `+ ${line.trim()}`)].filter(
    (line) => !isOfRevision(line),
  );
}

function edited({ files }: ProviderPlan): string[] {
  return difference(files.get(specPath) ?? "");
}

function waiting({ tasks }: ProviderPlan): string[] {
  return tasks.filter(({ state }) => state === "ask").map(({ fingerprints }) => fingerprints[0] ?? "");
}

const row = (name: string, type: string, text: string, need: string) => `| **${name}** | ${type} | ${text} | ${need} |`;
const after = (name: string, line: string) => harbourPage.replace(new RegExp(`(\\n\\| \\*\\*${name}\\*\\*.*)`), `$1\n${line}`);

describe("what needs no judgement goes into the spec, and nothing else changes", () => {
  test.each<[string, () => string, string[]]>([
    ["nothing", () => harbourPage, []],
    [
      "an optional parameter",
      () => after("SortBy", row("Country", "string", "Country, 1 to 2 characters", "No")),
      ["+ - name: Country", "+ in: query", "+ schema:", "+ type: string", "+ minLength: 1", "+ maxLength: 2"],
    ],
    ["a field", () => after("Name", row("Flag", "string", "Flag", "No")), ["+ Flag:", "+ type: string"]],
    ["a greater limit", () => harbourPage.replace("maximum 100", "maximum 200"), ["- maximum: 100", "+ maximum: 200"]],
    ["another value to choose", () => harbourPage.replace("Name or Depth", "Name, Length or Depth"), ["+ - Length"]],
    ["a need that fell away", () => harbourPage.replace(/(\*\*HarbourName\*\*.*)Yes/, "$1No"), ["- required: true"]],
  ])("%s", async (_name, page, expected) => {
    const result = await plan(page());
    expect([edited(result), waiting(result)]).toEqual([expected, []]);
    expect(result.files.get(specPath)).toContain("# Why this stands here.");
  });

  test("a field that the page requires and older answers lack stays optional, and the spec tells why", async () => {
    const result = await plan(after("Name", row("Flag", "string", "Flag", "Yes")));
    expect(edited(result)).toEqual([
      "+ x-departures:",
      "+ - of: field BerthSet[].Flag",
      "+ stated: { required: true }",
      "+ reason: Answers documented before 2026-02-01 do not have it.",
      "+ Flag:",
      "+ type: string",
    ]);
  });

  test.each([
    ["that every example has is promised", "Tonnage: 1", ["+ - Tonnage"]],
    [
      "that an older example lacks stays optional for a reason",
      "Depth: 1",
      ["+ stated: { required: true }", "+ reason: Answers documented before 2026-02-01 do not have it."],
    ],
  ])("a field %s", async (_name, value, expected) => {
    writeFileSync(new URL("examples/older.yaml", harbour.provider.folder), `value: { BerthSet: [{ Name: quay 6, ${value} }] }`);
    const result = await plan(harbourPage.replace(/(\*\*Tonnage\*\*.*)No/, "$1Yes"));
    expect(edited(result)).toEqual(expect.arrayContaining(expected));
    expect(waiting(result)).toEqual([]);
  });

  test("the list of an answer's values stays open", async () => {
    const result = await plan(after("Name", row("Kind", "string", "Kind. The value can be quay or pier.", "No")));
    expect(edited(result)).toContain("+ stated: { enum: [pier, quay] }");
    expect(edited(result)).not.toContain("+ enum: [pier, quay]");
  });

  test("a new object comes with its fields", async () => {
    const example = harbourPage.replace('"Sailed": null', '"Sailed": null, "Owner": { "Name": "port", "Since": 1999 }');
    expect(edited(await plan(example))).toEqual([
      "+ Owner:",
      "+ type: object",
      "+ properties:",
      "+ Name:",
      "+ type: string",
      "+ Since:",
      "+ type: integer",
    ]);
  });

  test("a list that a departure keeps open grows in the departure", async () => {
    before = before
      .replace(/\n\s+enum:\n\s+- Name\n\s+- Depth|enum: \[Name, Depth\]/, "")
      .replace(
        "      parameters:",
        "      x-departures:\n        - of: parameter SortBy\n          stated: { enum: [Depth, Name] }\n          reason: Because.\n      parameters:",
      );
    writeFileSync(new URL("openapi.yaml", harbour.provider.folder), before);
    const result = await plan(harbourPage.replace("Name or Depth", "Name, Length or Depth"));
    expect([edited(result), waiting(result)]).toEqual([
      ["- stated: { enum: [Depth, Name] }", "+ stated: { enum: [Depth, Length, Name] }"],
      [],
    ]);
  });

  test("facts, revision and examples follow", async () => {
    const { files } = await plan(harbourPage.replace("quay 7", "quay 8"));
    expect([...files.keys()]).toEqual([
      specPath,
      "specs/harbour/examples/list-berths.2026-02-01.response.yaml",
      "specs/harbour/facts.json",
    ]);
    expect(files.get(specPath)).toMatch(/revision: ['"]?2026-02-01/);
    expect(files.get("specs/harbour/facts.json")).toContain("quay 8");
  });
});

describe("what is behavioural or breaking waits", () => {
  const cases: [string, () => string, string[]][] = [
    ["another default", () => harbourPage.replace("default is 20", "default is 50"), ["- default: 20", "+ default: 50"]],
    ["a lower limit", () => harbourPage.replace("maximum 100", "maximum 50"), ["- maximum: 100", "+ maximum: 50"]],
    ["a limit that is new", () => harbourPage.replace("default 0", "default 0, at most 900"), ["+ maximum: 900"]],
    [
      "a required parameter",
      () => after("SortBy", row("Country", "string", "Country", "Yes")),
      ["+ - name: Country", "+ in: query", "+ required: true", "+ schema:", "+ type: string"],
    ],
    ["a value that is gone", () => harbourPage.replace("Name or Depth", "Name"), ["- - Depth"]],
    [
      "a parameter that is gone",
      () => harbourPage.replace(/\n\| \*\*SortBy\*\*.*/, ""),
      ["- - name: SortBy", "- in: query", "- required: false", "- schema:", "- type: string", "- enum:", "- - Name", "- - Depth"],
    ],
    ["another type", () => harbourPage.replace("| **Total** | int |", "| **Total** | long |"), ["+ format: int64"]],
    [
      "another host",
      () => harbourPage.replaceAll("api\\.harbour\\.example", "api\\.port\\.example").replaceAll("api.harbour.example", "api.port.example"),
      ["- - url: https://api.harbour.example", "+ - url: https://api.port.example"],
    ],
    ["another order", () => harbourPage.replace("descending", "ascending"), []],
    ["another time zone", () => harbourPage.replace("in UTC", "in the harbour's time"), []],
  ];

  test.each(cases)("%s, until it is accepted", async (_name, page, expected) => {
    const held = await plan(page());
    const [fingerprint = "", ...others] = waiting(held);
    expect([edited(held), others]).toEqual([[], []]);
    // What the spec does not follow is no revision of it.
    expect(held.files.has("specs/harbour/facts.json")).toBe(false);
    const done = await plan(page(), [fingerprint]);
    expect([edited(done), waiting(done)]).toEqual([expected, []]);
    expect(done.files.has("specs/harbour/facts.json")).toBe(true);
  });

  test.each(cases)("%s, or it becomes a departure that the drift tool understands", async (_name, page) => {
    const [fingerprint = ""] = waiting(await plan(page()));
    const done = await plan(page(), [fingerprint], "The port says otherwise.");
    expect(waiting(done)).toEqual([]);
    expect(done.files.get(specPath)).toContain("reason: The port says otherwise.");
    for (const name of ["openapi.yaml", "facts.json"])
      writeFileSync(new URL(name, harbour.provider.folder), done.files.get(`specs/harbour/${name}`) ?? "");
    const again = await plan(page());
    expect(again.tasks.filter(({ state }) => state !== "settled")).toEqual([]);
  });

  test("a field that is gone stays for the older answers, and is promised no longer", async () => {
    const page = harbourPage.replace(/\n\| \*\*Total\*\*.*/, "").replace('  "Total": 1,\n', "");
    const fingerprints = waiting(await plan(page));
    expect(edited(await plan(page, fingerprints))).toEqual(
      expect.arrayContaining(["- - Total", "+ stated: { listed: false }", "+ reason: Answers documented before 2026-02-01 have it."]),
    );
  });

  test("each names its line in the spec, and an accepted edit that nobody can make says so", async () => {
    const page = after("SortBy", row("Content\\-Type", "string", "Form", "Yes")).replace("Request Parameters", "Request Header Parameters");
    const { tasks, lineOf } = await plan(harbourPage.replace("maximum 100", "maximum 50"));
    const line = lineOf(tasks.find(({ state }) => state === "ask")?.pointers[0] ?? "");
    expect(before.split("\n")[line - 1]).toContain("name: Limit");
    const fingerprints = waiting(await plan(page));
    await expect(plan(page, fingerprints)).rejects.toThrow(/has no edit that can be made without you/);
  });
});

describe("what cannot be read for certain edits nothing", () => {
  test.each([
    ["a sentence under a table", "Note: Offset and Limit go together."],
    ["a row with full-width pipes", "｜ Flag ｜ string ｜ Flag ｜ No ｜"],
    ["a row whose name is a sentence", row("Flag of the ship", "string", "Flag", "No")],
  ])("%s", async (_name, line) => {
    const held = await plan(after("SortBy", line));
    expect([edited(held), waiting(held).length]).toEqual([[], 1]);
    expect(held.files.has("specs/harbour/facts.json")).toBe(false);
    const read = await plan(after("SortBy", line), waiting(held));
    expect([edited(read), waiting(read)]).toEqual([[], []]);
  });

  test.each([
    ["a parameter whose row is short", "| **Flag** | string |", ["+ - name: Flag", "+ in: query", "+ schema:", "+ type: string"]],
    ["a parameter of no known type", row("Flag", "quux-ish thing", "Flag", "No"), ["+ - name: Flag", "+ in: query", "+ schema: {}"]],
  ])("%s waits, until somebody has looked", async (_name, line, expected) => {
    const held = await plan(after("SortBy", line));
    expect([edited(held), held.tasks.map(({ state, isUncertain }) => [state, isUncertain])]).toEqual([[], [["ask", true]]]);
    expect(edited(await plan(after("SortBy", line), waiting(held)))).toEqual(expected);
  });
});

test("a field that leaves the table waits while the example still shows it; accepted, it is promised no longer", async () => {
  const page = harbourPage.replace(/\n\| \*\*Total\*\*.*/, "");
  const held = await plan(page);
  expect(held.tasks.filter(({ state }) => state === "ask").map(({ finding }) => [finding.class, finding.subject?.name])).toContainEqual([
    "behavioural",
    "Total",
  ]);
  expect([edited(held), held.files.has("specs/harbour/facts.json")]).toEqual([[], false]);
  expect(edited(await plan(page, waiting(held)))).toEqual(expect.arrayContaining(["- - Total", "+ stated: { listed: false }"]));
});

test("a user notices what the spec says, and not what a departure records", async () => {
  const answer = await plan(after("Name", row("Kind", "string", "Kind. The value can be quay or pier.", "No")));
  expect(answer.noticed.map(({ finding }) => finding.subject?.name)).toEqual(["BerthSet[].Kind"]);
  const open = before.replace(
    "      parameters:",
    "      x-departures:\n        - of: field BerthSet[].Name\n          stated: { enum: [quay] }\n          reason: Because.\n      parameters:",
  );
  writeFileSync(new URL("openapi.yaml", harbour.provider.folder), open);
  writeFileSync(
    new URL("facts.json", harbour.provider.folder),
    factsText(harbourPage.replace("Name on the quay", "Name. The value can be quay or ship.")),
  );
  const listed = await plan(harbourPage.replace("Name on the quay", "Name. The value can be quay or pier or ship."));
  const done = await plan(harbourPage.replace("Name on the quay", "Name. The value can be quay or pier or ship."), waiting(listed));
  expect(done.files.get(specPath)).toContain("stated: { enum: [pier, quay, ship] }");
  expect(done.noticed).toEqual([]);
});

test("what other readers of YAML take for a date or a truth value is written in quotes", async () => {
  writeFileSync(new URL("openapi.yaml", harbour.provider.folder), before.replace(/revision: .*/, "revision: 2026-legacy"));
  const { files } = await plan(harbourPage.replace('"quay 7"', '"2026-11-01"').replace('"Sailed": null', '"Sailed": "on"'));
  expect(files.get(specPath)).toContain('revision: "2026-02-01"\n');
  const example = files.get("specs/harbour/examples/list-berths.2026-02-01.response.yaml");
  expect(example).toContain('Name: "2026-11-01"\n');
  expect(example).toContain('Sailed: "on"\n');
});

test("a value comes back as the text that it was, whichever version of YAML reads it", () => {
  const texts = [
    "2026-11-01",
    "2026-11-01 10:00:00 +08:00",
    "on",
    "No",
    "y",
    "1_000",
    "0o17",
    "0x1f",
    "12:30:45",
    "1e3",
    ".5",
    "~",
    "null",
    "",
    "v1.2",
    "a b",
  ];
  for (const version of ["1.1", "1.2"] as const) expect(parse(yamlOf({ texts }), { version })).toEqual({ texts });
});

function factsText(page: string): string {
  return renderSheet(extractFacts(new TextEncoder().encode(page)));
}

test("a copy of a revision that the spec has left changes nothing", async () => {
  const left = harbourPage.replace("maximum 100", "maximum 50");
  const { sha256 } = extractFacts(new TextEncoder().encode(left)).page;
  const spec = harbourSpec() as { info: { "x-sources": object[] } };
  spec.info["x-sources"].push({ page: "https://harbour.example/docs", revision: "2025-01-01", sha256 });
  before = formatYaml(stringify(spec, { aliasDuplicateObjects: false }));
  writeFileSync(new URL("openapi.yaml", harbour.provider.folder), before);
  const result = await plan(left);
  expect([result.tasks, result.files.get(specPath), result.files.get("specs/harbour/facts.json")]).toEqual([
    [],
    before,
    readFileSync(new URL("facts.json", harbour.provider.folder), "utf8"),
  ]);
});

test("a second run changes nothing", async () => {
  const page = after("Name", row("Flag", "string", "Flag", "No"));
  const first = await plan(page);
  for (const [path, text] of first.files) writeFileSync(new URL(path.replace("specs/harbour/", ""), harbour.provider.folder), text);
  for (const [path, text] of (await plan(page)).files)
    expect(readFileSync(new URL(path.replace("specs/harbour/", ""), harbour.provider.folder), "utf8")).toBe(text);
});
