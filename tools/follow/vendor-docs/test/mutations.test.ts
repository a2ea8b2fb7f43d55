import { describe, expect, test } from "vitest";
import { toFindings } from "../src/compare/finding.ts";
import { CannotCheck } from "../src/errors.ts";
import { berths, berthsTitle } from "./pages/berths.ts";
import type { TestBlock, TestForm } from "./pages/blocks.ts";
import { moorings, mooringsTitle } from "./pages/moorings.ts";
import { renderPage } from "./pages/render.ts";
import { changesBetween } from "./support.ts";

type Blocks = readonly TestBlock[];
type Edit = (blocks: Blocks) => Blocks;

/** Rewrites the row that starts with a name, or takes it out. */
function row(name: string, rewrite: (cells: readonly string[]) => readonly string[] | undefined): Edit {
  return (blocks) =>
    blocks.map((block) =>
      "header" in block
        ? {
            ...block,
            rows: block.rows.flatMap((cells) => (cells[0] === name ? [rewrite(cells)].filter((cells) => cells !== undefined) : [cells])),
          }
        : block,
    );
}

/** Adds a row below the one that starts with a name. */
function rowAfter(name: string, cells: readonly string[]): Edit {
  return (blocks) =>
    blocks.map((block) =>
      "header" in block ? { ...block, rows: block.rows.flatMap((other) => (other[0] === name ? [other, cells] : [other])) } : block,
    );
}

function replace(from: string, to: string): Edit {
  return (blocks) =>
    JSON.parse(JSON.stringify(blocks).replaceAll(JSON.stringify(from).slice(1, -1), JSON.stringify(to).slice(1, -1))) as Blocks;
}

const words = (from: string, to: string): Edit => replace(from, to);

const edits: readonly (readonly [string, Edit, string, string])[] = [
  [
    "a required parameter is added",
    rowAfter("HarbourName", ["Country", "string", "Country", "Yes"]),
    "breaking",
    "parameter.query.Country.added",
  ],
  [
    "an optional parameter is added",
    rowAfter("HarbourName", ["Country", "string", "Country", "No"]),
    "additive",
    "parameter.query.Country.added",
  ],
  ["a parameter is removed", row("SortBy", () => undefined), "breaking", "parameter.query.SortBy.removed"],
  [
    "a parameter becomes required",
    row("SortBy", ([name = "", type = "", text = ""]) => [name, type, text, "Yes"]),
    "breaking",
    "parameter.query.SortBy.required.changed",
  ],
  [
    "a parameter becomes optional",
    row("HarbourName", ([name = "", type = "", text = ""]) => [name, type, text, "No"]),
    "additive",
    "parameter.query.HarbourName.required.changed",
  ],
  [
    "a parameter's type changes",
    row("HarbourName", ([name = "", , text = "", need = ""]) => [name, "object", text, need]),
    "breaking",
    "parameter.query.HarbourName.type.changed",
  ],
  ["a default changes", words("default is 20", "default is 50"), "behavioural", "parameter.query.Limit.default.changed"],
  [
    "all becomes a hundred",
    words("default is 20, maximum 100", "if left out, all berths are returned, maximum 100"),
    "behavioural",
    "parameter.query.Limit.default.changed",
  ],
  ["a maximum falls", words("maximum 100", "maximum 50"), "behavioural", "parameter.query.Limit.maximum.changed"],
  ["a maximum rises", words("maximum 100", "maximum 200"), "additive", "parameter.query.Limit.maximum.changed"],
  [
    "a maximum appears",
    words("Berths to skip, default 0", "Berths to skip, default 0, at most 900"),
    "behavioural",
    "parameter.query.Offset.maximum.added",
  ],
  [
    "a longer text is allowed",
    words("1 to 32 characters", "1 to 64 characters"),
    "additive",
    "parameter.query.HarbourName.maxLength.changed",
  ],
  ["a value may no longer be chosen", words("Name or Depth", "Name or Length"), "breaking", "parameter.query.SortBy.enum.changed"],
  ["another value may be chosen", words("Name or Depth", "Name, Length or Depth"), "additive", "parameter.query.SortBy.enum.changed"],
  [
    "parameters have to go together",
    words("Berths to skip, default 0", "Berths to skip, default 0. Must be used together with Limit."),
    "breaking",
    "parameter.query.Offset.requires.added",
  ],
  ["a filter matches otherwise", words("Harbour, 1 to", "Harbour, fuzzy, 1 to"), "behavioural", "parameter.query.HarbourName.match.added"],
  ["a credential is added", rowAfter("PublicKey", ["Token", "string", "Token", "No"]), "behavioural", "parameter.common.Token.added"],
  [
    "a required credential is added",
    rowAfter("PublicKey", ["Signature", "string", "Signature", "Yes"]),
    "behavioural",
    "parameter.common.Signature.added",
  ],
  ["a required credential is removed", row("PublicKey", () => undefined), "behavioural", "parameter.common.PublicKey.removed"],
  [
    "a default is written beside a field",
    words("Zero when all is well", "Zero when all is well, default 0"),
    "additive",
    "response.field.RetCode.default.added",
  ],
  [
    "a limit is written beside a field",
    words("Zero when all is well", "Zero when all is well, maximum 999"),
    "additive",
    "response.field.RetCode.maximum.added",
  ],
  ["a field is added", rowAfter("Name", ["Flag", "string", "Flag", "No"]), "additive", "response.field.BerthSet[].Flag.added"],
  [
    "a number that needed 64 bits grows",
    words("0 to 9,223,372,036,854,775,807", "0 to 9,223,372,036,854,775,900"),
    "behavioural",
    "response.field.BerthSet[].Tonnage.maximum.changed",
  ],
  ["a field is removed", row("RetCode", () => undefined), "breaking", "response.field.RetCode.removed"],
  [
    "a field's type changes",
    row("Name", ([name = "", , text = "", need = ""]) => [name, "bool", text, need]),
    "breaking",
    "response.field.BerthSet[].Name.type.changed",
  ],
  [
    "a field grows to 64 bits",
    row("RetCode", ([name = "", , text = "", need = ""]) => [name, "long", text, need]),
    "breaking",
    "response.field.RetCode.type.changed",
  ],
  [
    "a field may be missing",
    row("RetCode", ([name = "", type = "", text = ""]) => [name, type, text, "No"]),
    "breaking",
    "response.field.RetCode.required.changed",
  ],
  [
    "a field's time zone changes",
    words("in UTC", "in the harbour's time"),
    "behavioural",
    "response.field.BerthSet[].Sailed.timeZone.removed",
  ],
  ["the order changes", words("descending", "ascending"), "behavioural", "response.order.changed"],
  [
    "the operation is deprecated",
    (blocks) => [{ text: "This API is deprecated." }, ...blocks],
    "behavioural",
    "operation.deprecation.added",
  ],
  ["the host changes", words("api.harbour.example", "api.port.example"), "breaking", "operation.host.changed"],
  [
    "a limit can no longer be read",
    words("Column to sort by. ", "Column to sort by, about 50 of them at most or up to near 100. "),
    "behavioural",
    "uncertain.SortBy mentions a limit that cannot be read",
  ],
  ["the wording changes", words("Name on the quay", "What the quay calls it"), "documentation", "page.wording.changed"],
  ["a sample value changes", words("quay 7", "quay 8"), "documentation", "example.response.changed"],
];

const tried: readonly TestForm[] = ["ucloud", "otcGrid", "surfercloudText", "surfercloudHtml"];

describe.each(edits)("when %s", (_name, edit, changeClass, id) => {
  test.each(tried)(`${changeClass} and nothing else, in the form %s`, (form) => {
    const changes = changesBetween(renderPage(form, berthsTitle, berths), renderPage(form, berthsTitle, withExample(edit(berths), id)));
    expect(changes.map((change) => [change.class, change.id])).toEqual([[changeClass, id]]);
  });
});

/** A vendor that removes or adds a field does so in the example too. */
function withExample(blocks: Blocks, id: string): Blocks {
  return id === "response.field.RetCode.removed" ? replace('  "RetCode": 0,\n', "")(blocks) : blocks;
}

describe("a Chinese page", () => {
  const before = renderPage("huaweiPipes", mooringsTitle, moorings);
  test.each<[string, Edit, string, string]>([
    ["a maximum falls", words("最大值 100", "最大值 50"), "behavioural", "parameter.query.limit.maximum.changed"],
    ["a header is removed", row("Content-Range", () => undefined), "breaking", "response.header.Content-Range.removed"],
    ["a header is added", rowAfter("Content-Range", ["X-Harbour", "String", "港口"]), "additive", "response.header.X-Harbour.added"],
    ["a status is added", rowAfter("200", ["401", "鉴权失败"]), "additive", "response.status.401.added"],
    [
      "a path parameter becomes optional",
      row("harbour", ([name = "", , ...rest]) => [name, "否", ...rest]),
      "documentation",
      "parameter.path.harbour.required.changed",
    ],
    [
      "a known value is added to an answer",
      words("0：浅水；1：深水", "0：浅水；1：深水；2：干船坞"),
      "breaking",
      "response.field.[].depth.enum.changed",
    ],
  ])("when %s", (_name, edit, changeClass, id) => {
    const changes = changesBetween(before, renderPage("huaweiPipes", mooringsTitle, edit(moorings)));
    expect(changes.map((change) => [change.class, change.id])).toEqual([[changeClass, id]]);
  });

  test("when its parameters move to the body", () => {
    const changes = changesBetween(before, renderPage("huaweiPipes", mooringsTitle, replace("Query参数", "请求Body参数")(moorings)));
    expect(changes.map((change) => [change.class, change.id])).toEqual(
      ["limit", "name", "offset", "order"].map((name) => ["breaking", `parameter.body.${name}.in.changed`]),
    );
  });
});

test("a page that begins to list its own action says nothing new", () => {
  const without = renderPage("ucloud", berthsTitle, row("Action", () => undefined)(berths));
  const changes = changesBetween(without, renderPage("ucloud", berthsTitle, berths));
  expect(changes.map((change) => [change.class, change.id])).toEqual([["documentation", "parameter.common.Action.added"]]);
});

test("the same page has no changes, and one in another form only another layout", () => {
  const text = renderPage("ucloud", berthsTitle, berths);
  expect(changesBetween(text, text)).toEqual([]);
  expect(changesBetween(text, renderPage("tencent", berthsTitle, berths)).map(({ id }) => id)).toEqual(["page.layout.changed"]);
  expect(changesBetween(text, text.replaceAll("\n", "\r\n")).map(({ id }) => id)).toEqual(["page.layout.changed"]);
});

test("samples that are drawn anew each time are no change", () => {
  const drawn = (name: string, total: number): Blocks => [
    ...berths.slice(0, -3),
    { code: `https://api.harbour.example/?Action=ListBerths\n&HarbourName=${name}\n&Offset=${total}` },
    { heading: "Response Example" },
    { code: `{ "RetCode": 0, "Total": ${total}, "BerthSet": [ { "Name": "${name}", "Tonnage": ${total}, "Sailed": "${name}" } ] }` },
  ];
  expect(
    changesBetween(renderPage("ucloud", berthsTitle, drawn("PYFwfOHm", 3)), renderPage("ucloud", berthsTitle, drawn("BvXJygZe", 5))),
  ).toEqual([]);
});

test("another endpoint's page is refused", () => {
  const other = renderPage("ucloud", "List Ships - ListShips", replace("ListBerths", "ListShips")(berths));
  expect(() => changesBetween(renderPage("ucloud", berthsTitle, berths), other)).toThrow(CannotCheck);
});

test("another method on the same path is another endpoint's page", () => {
  const listing = renderPage("huaweiPipes", mooringsTitle, moorings);
  const removal = renderPage("huaweiPipes", "删除泊位", replace("GET /v1", "DELETE /v1")(moorings));
  expect(() => changesBetween(listing, removal)).toThrow(/another endpoint's page: its method is DELETE, and not GET/);
});

test("another method of the same action is a breaking change", () => {
  const before = replace("https://api.harbour", "GET https://api.harbour")(berths);
  const after = replace("https://api.harbour", "POST https://api.harbour")(berths);
  const changes = changesBetween(renderPage("ucloud", berthsTitle, before), renderPage("ucloud", berthsTitle, after));
  expect(changes.map((change) => [change.class, change.id])).toContainEqual(["breaking", "operation.method.changed"]);
});

test("findings have stable ids and fingerprints, and the behavioural ones stand first", () => {
  const after = renderPage(
    "ucloud",
    berthsTitle,
    rowAfter("HarbourName", ["Country", "string", "Country", "Yes"])(words("default is 20", "default is 50")(berths)),
  );
  const findings = toFindings(changesBetween(renderPage("ucloud", berthsTitle, berths), after), "harbour");
  expect(findings.map(({ class: changeClass, bump, old, new: now }) => [changeClass, bump, old, now])).toEqual([
    ["behavioural", "minor", 20, 50],
    ["breaking", "major", undefined, "required"],
  ]);
  expect(findings).toEqual(toFindings(changesBetween(renderPage("ucloud", berthsTitle, berths), after), "harbour"));
  expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
});
