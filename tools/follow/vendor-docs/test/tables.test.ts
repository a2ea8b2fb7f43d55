import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readDocument } from "../src/document/read.ts";
import { forms, type TestForm, type TestTable } from "./pages/blocks.ts";
import { renderPage } from "./pages/render.ts";

const letters = [..."abcXYZ019参数说明泊位。，：（）", ..."_*|<>&`~:[]{}()#+=.,;!?$%^@/'\"-\\"];

function cellOf(form: TestForm): fc.Arbitrary<string> {
  // Text with pipes has no way to write a backslash or a line break; a simple table has none for a line break.
  const allowed = letters.filter((letter) => form !== "surfercloudText" || letter !== "\\");
  const word = fc.string({ unit: fc.constantFrom(...allowed), minLength: 1, maxLength: 8 });
  const line = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));
  const hasLines = form !== "surfercloudText" && form !== "otcSimple";
  return hasLines
    ? fc.oneof(
        line,
        fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join("\n")),
      )
    : line;
}

function tableOf(form: TestForm): fc.Arbitrary<TestTable> {
  const name = fc.string({ unit: fc.constantFrom(..."abcXYZ泊位名"), minLength: 1, maxLength: 8 });
  return fc.integer({ min: 2, max: 5 }).chain((width) => {
    const cells = fc.tuple(
      name,
      ...Array.from({ length: width - 1 }, () =>
        fc.oneof({ weight: 5, arbitrary: cellOf(form) }, { weight: 1, arbitrary: fc.constant("") }),
      ),
    );
    return fc.record({
      header: fc.array(name, { minLength: width, maxLength: width }),
      rows: fc.array(cells, { minLength: 1, maxLength: 5 }),
    });
  });
}

describe("a table comes back as it was written", () => {
  test.each(forms)("in the form %s", (form) => {
    fc.assert(
      fc.property(tableOf(form), (table) => {
        const { blocks } = readDocument(renderPage(form, "Some Page", [{ heading: "Request Parameters" }, table]));
        const read = blocks.find((block) => block.kind === "table");
        expect(read && { header: read.header, rows: read.rows.map(({ cells }) => cells) }).toEqual(table);
      }),
      { numRuns: 150 },
    );
  });
});
