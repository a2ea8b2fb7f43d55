import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change } from "../src/compare/finding.ts";
import { berths, berthsTitle } from "./pages/berths.ts";
import { forms, type TestBlock, type TestForm } from "./pages/blocks.ts";
import { moorings, mooringsTitle } from "./pages/moorings.ts";
import { quays, quaysTitle } from "./pages/quays.ts";
import { renderPage } from "./pages/render.ts";
import { changesBetween, factsOf } from "./support.ts";

type Cells = readonly string[];

/** The page with one row rewritten, or without it. */
function withRow(blocks: readonly TestBlock[], at: TestBlock, index: number, row: Cells | undefined): TestBlock[] {
  return blocks.map((block) =>
    block === at && "header" in block
      ? { ...block, rows: block.rows.flatMap((cells, own) => (own !== index ? [cells] : row ? [row] : [])) }
      : block,
  );
}

function retyped(header: Cells, row: Cells): Cells | undefined {
  const column = header.findIndex((word) => /类型|Type/.test(word) && !/资源/.test(word));
  const type = /bool/i.test(row[column] ?? "") ? "String" : "Boolean";
  return column < 0 ? undefined : row.map((cell, index) => (index === column ? type : cell));
}

function renamed([name = "", ...rest]: Cells): Cells {
  return [/^\d+$/.test(name) ? "418" : `${name}Zz`, ...rest];
}

/** Somebody looks: at the row, or at a place that can no longer be read. A remark that the page has other words is no finding. */
function isNoticed(changes: readonly Change[], name: string): boolean {
  return changes.some(
    // Of an answer that is a failure, the sheet has the words of its rows alone.
    ({ id, subject, message }) =>
      subject !== undefined || id.startsWith("uncertain.") || new RegExp(`failure \\d+ ${name}\\b`).test(message),
  );
}

const pages = [
  ["berths", berthsTitle, berths, forms],
  ["moorings", mooringsTitle, moorings, forms.filter((form) => !form.startsWith("surfercloud"))],
  ["quays", quaysTitle, quays, forms.filter((form) => form !== "surfercloudText")],
] as const;
const cases = pages.flatMap(([name, title, blocks, tried]) =>
  tried.map((form): [string, TestForm, string, readonly TestBlock[]] => [name, form, title, blocks]),
);

describe.each(cases)("of the page of %s in the form %s", (_name, form, title, blocks) => {
  test("no row of any table is removed, renamed or retyped in silence", () => {
    const before = renderPage(form, title, blocks);
    const silent: string[] = [];
    for (const block of blocks) {
      // Which rights a caller needs is no fact of a request.
      if (!("header" in block) || block.header.includes("授权项")) continue;
      for (const [index, row] of block.rows.entries()) {
        const edits = { removed: undefined, renamed: renamed(row), retyped: retyped(block.header, row) };
        for (const [what, edited] of Object.entries(edits)) {
          if (what === "retyped" && edited === undefined) continue;
          const changes = changesBetween(before, renderPage(form, title, withRow(blocks, block, index, edited)));
          if (!isNoticed(changes, row[0] ?? "")) silent.push(`${row[0]} ${what}: ${changes.map(({ id }) => id).join(", ")}`);
        }
      }
    }
    expect(silent).toEqual([]);
  });
});

describe("a row that leaves the answer's table while the example still shows it", () => {
  const without = berths.map((block) => ("header" in block ? { ...block, rows: block.rows.filter(([name]) => name !== "Name") } : block));
  const [before, after] = [berths, without].map((blocks) => renderPage("ucloud", berthsTitle, blocks)) as [string, string];

  test("is behavioural, and all that is said of it", () => {
    expect(changesBetween(before, after).map(({ class: changeClass, id, message }) => [changeClass, id, message])).toEqual([
      [
        "behavioural",
        "response.field.BerthSet[].Name.listed.removed",
        expect.stringContaining("field BerthSet[].Name left the table, still in the example"),
      ],
    ]);
  });

  test("and comes back as what the table states", () => {
    expect(changesBetween(after, before).map(({ class: changeClass }) => changeClass)).not.toContain("breaking");
  });
});

describe("what is drawn like a row and is none", () => {
  const page = renderPage("tencent", berthsTitle, berths);
  const below = (line: string): string => page.replace(/(\n\| SortBy.*)/, `$1\n${line}`);
  const names = (text: string): string[] => factsOf(text).parameters.map(({ name }) => name);

  test.each([
    ["a sentence right under a table", "Note: Offset and Limit go together.", "a row of this table has a name that is none: Note:"],
    ["a Chinese sentence", "注意：offset 和 limit 需要一起使用。", "a row of this table has a name that is none: 注意:offset"],
    ["a row with full-width pipes", "｜ Flag ｜ string ｜ Flag ｜ No ｜", "a row of this table has a name that is none: Flag"],
    ["a row whose name is a sentence", "| Flag of the ship | string | Flag | No |", "a row of this table has a name that is none: Flag"],
    ["a row without a name", "| | string | Flag | No |", "a row of this table has no name"],
  ])("%s is uncertain and no parameter", (_, line, doubt) => {
    expect(names(below(line))).toEqual(names(page));
    const changes = changesBetween(page, below(line)).filter((change) => change.id !== "page.wording.changed");
    expect(changes.map((change) => [change.class, change.id])).toEqual([["behavioural", `uncertain.${doubt}`]]);
  });

  test("whatever stands there, no parameter comes of it without a doubt", () => {
    const known = new Set(names(page));
    const unit = fc.constantFrom(..."abXY09_-.: ，。：、；｜()（）参数注意要");
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 40 }), (line) => {
        const { parameters, uncertain } = factsOf(below(line));
        const added = parameters.filter(({ name }) => !known.has(name));
        expect(added.filter(({ name, line }) => /[^\w$@.-]/.test(name) || !uncertain.some((doubt) => doubt.line === line))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("a second one of the same kind is noticed like the first", () => {
    const [once, twice] = [below("| | string | Flag | No |"), below("| | string | Flag | No |\n| | int | Mast | No |")];
    expect(changesBetween(once, twice).map(({ id }) => id)).toContain("uncertain.a row of this table has no name");
  });

  test("a row that is short of cells is read with a doubt", () => {
    expect(factsOf(below("| Flag | string |")).uncertain.map(({ text }) => text)).toContain(
      "Flag has fewer cells than its table has columns",
    );
  });

  test("a cell more than the header has is not the type", () => {
    const text = "# x\n\nGET /v1/x\n\n## Response Parameters\n\n|Name|Description|Type|\n|--|--|--|\n|mode|How it starts|String|No|\n";
    const { response, uncertain } = factsOf(text);
    expect(response.fields).toMatchObject([{ path: "mode", type: "string", typeWord: "String" }]);
    expect(uncertain.map(({ text }) => text)).toEqual(["mode has more cells than its table has columns"]);
  });
});

describe("a wording that no fact was read from", () => {
  const page = (edit: (text: string) => string): string => edit(renderPage("ucloud", berthsTitle, berths));
  const before = page((text) => text.replace("Column to sort by", "Column to sort by: first wind, then tide"));

  test("does not ride along unseen with another change", () => {
    const after = page((text) => text.replace("Column to sort by", "Column to sort by: first wind").replace("maximum 100", "maximum 200"));
    const changes = changesBetween(before, after);
    expect(changes.map((change) => [change.class, change.id])).toEqual([
      ["additive", "parameter.query.Limit.maximum.changed"],
      ["documentation", "page.wording.changed"],
    ]);
    expect(changes[1]?.message).toMatch(/parameter query SortBy \(line \d+\); no fact of it changed/);
  });

  test("nor one outside the tables", () => {
    const after = page((text) => text.replace("Names the berths", "Names some berths").replace("maximum 100", "maximum 200"));
    expect(changesBetween(page(String), after).map(({ id }) => id)).toEqual([
      "parameter.query.Limit.maximum.changed",
      "page.wording.changed",
    ]);
  });
});
