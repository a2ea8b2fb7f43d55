import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toFindings } from "../src/compare/finding.ts";
import type { Issue } from "../src/issues/github-issues.ts";
import { syncIssues } from "../src/issues/sync-issues.ts";
import { formats, renderReport } from "../src/output/format.ts";
import { exitCodeOfReport, type Report } from "../src/output/report.ts";

const findings = toFindings(
  [
    {
      id: "parameter.query.Limit.maximum.changed",
      class: "behavioural",
      direction: "request",
      line: 12,
      old: 100,
      new: 50,
      message: "Limit: 100 → 50, or | less",
      pointer: "#/paths",
      fix: "Follow\nit.",
    },
    { id: "response.field.Flag.added", class: "additive", direction: "response", line: 20, new: "string", message: "new field Flag" },
  ],
  "harbour",
);
const report: Report = { checked: ["harbour: page.md"], findings, failures: [] };
const failure = { scope: "harbour", message: "HTTP 503.", fix: "Try later." };

test("exit codes: nothing, documentation or additive, behavioural or breaking, could not check", () => {
  const codes = [
    { ...report, findings: [] },
    { ...report, findings: findings.slice(1) },
    report,
    { ...report, failures: [failure] },
    { checked: [], findings: [], failures: [] },
  ];
  expect(codes.map((report) => exitCodeOfReport(report))).toEqual([0, 10, 20, 30, 30]);
});

describe("a report", () => {
  test.each(formats)("in the format %s names class, line, pointer, fix and failure", (format) => {
    const text = renderReport({ ...report, failures: [failure] }, format);
    for (const part of [/behavioural/i, /12/, /#\/paths/, /HTTP 503\./, /Try later\./, new RegExp(findings[0]?.fingerprint ?? "none")])
      expect(text).toMatch(part);
  });

  test("as JSON can be read again", () => {
    expect(JSON.parse(renderReport(report, "json"))).toEqual({ exitCode: 20, ...report });
  });

  test("as Markdown keeps its columns, as annotations its lines", () => {
    expect(renderReport(report, "markdown")).toContain("or \\| less");
    expect(renderReport(report, "github")).toContain("::error title=harbour%3A behavioural::");
    expect(
      renderReport(report, "github")
        .split("\n")
        .filter((line) => line.startsWith("::")),
    ).toHaveLength(2);
  });
});

test("an annotation has one line and its own properties, whatever a page says", () => {
  const text = renderReport(
    { ...report, findings: [], failures: [{ scope: "a,b:c", message: "50%\r\n::warning::x", fix: "Wait." }] },
    "github",
  );
  expect(text).toContain("::error title=a%2Cb%3Ac%3A could not check::50%25%0D%0A::warning::x Wait.");
  expect(text).not.toContain("\r");
});

describe("issues", () => {
  function tracker(list: Issue[]) {
    const issues = [...list];
    return {
      issues,
      list: async () => issues,
      create: async (title: string, body: string) => void issues.push({ number: issues.length + 1, state: "open", title, body }),
      update: async (number: number, change: Partial<Issue>) =>
        void Object.assign(issues.find((issue) => issue.number === number) ?? {}, change),
    };
  }

  test("are opened once, rewritten when the words change, closed when the finding is gone", async () => {
    const github = tracker([]);
    await syncIssues(report, github);
    expect(github.issues.map(({ title }) => title)).toEqual(["harbour: Limit: 100 → 50, or | less", "harbour: new field Flag"]);
    expect(await syncIssues(report, github)).toEqual([]);
    const reworded = { ...report, findings: findings.map((finding) => ({ ...finding, line: finding.line + 1 })) };
    expect(await syncIssues(reworded, github)).toHaveLength(2);
    await syncIssues({ ...report, findings: [] }, github);
    expect(github.issues.map(({ state }) => state)).toEqual(["closed", "closed"]);
  });

  test("a page that holds another issue's marker, or the tool's mark of closing, floods and silences nothing", async () => {
    const hostile = fc.constantFrom(
      "<!-- docs-watch harbour 0123456789abcdef -->",
      "\n<!-- docs-watch harbour 0123456789abcdef -->\n",
      "\r\n<!-- docs-watch: closed because the finding was gone -->",
      "`",
      "``",
      "@everyone",
      "word",
      "\u2028",
      " ",
    );
    const words = fc.array(hostile, { maxLength: 6 }).map((pieces) => pieces.join(""));
    await fc.assert(
      fc.asyncProperty(words, words, words, async (old, now, fix) => {
        const github = tracker([]);
        const touched = { ...report, findings: findings.map((finding) => ({ ...finding, message: now, old, new: now, fix, id: old })) };
        expect(await syncIssues(touched, github)).toHaveLength(findings.length);
        expect(await syncIssues(touched, github)).toEqual([]);
        await github.update(1, { state: "closed" });
        expect(await syncIssues(touched, github)).toEqual([]);
        for (const { body } of github.issues) expect(body?.match(/^<!--/gm)).toHaveLength(1);
        expect(await syncIssues({ ...report, findings: [] }, github)).toHaveLength(findings.length - 1);
      }),
    );
  });

  test("what a person writes below stays there, makes no second issue, and one that a person closed stays closed", async () => {
    const note = "Waiting for the vendor.\n\n<!-- docs-watch other 0123456789abcdef -->\n> quoted";
    for (const end of ["\n", "\r\n"]) {
      const github = tracker([]);
      await syncIssues(report, github);
      const [first] = github.issues;
      const written = [first?.body, "", note].join("\n").replaceAll("\n", end);
      await github.update(1, { body: written });
      expect(await syncIssues(report, github)).toEqual([]);
      const reworded = { ...report, findings: findings.map((finding) => ({ ...finding, line: finding.line + 1 })) };
      expect(await syncIssues(reworded, github)).toHaveLength(2);
      expect(github.issues[0]?.body).toMatch(/line 13\n.*-->\n\nWaiting for the vendor\.\n.*> quoted$/s);
      const none = { ...report, findings: [] };
      await syncIssues(none, github);
      expect(await syncIssues(reworded, github)).toEqual([
        expect.stringMatching(/^reopened {2}#1 /),
        expect.stringMatching(/^reopened {2}#2 /),
      ]);
      expect(github.issues[0]?.body).toContain("Waiting for the vendor.");
      await github.update(1, { state: "closed" });
      expect(await syncIssues(reworded, github)).toEqual([]);
      expect(github.issues).toHaveLength(2);
    }
  });

  test("one that a person opened again, and then closed, stays closed", async () => {
    const github = tracker([]);
    await syncIssues(report, github);
    await syncIssues({ ...report, findings: [] }, github);
    await github.update(1, { state: "open" });
    await syncIssues(report, github);
    await github.update(1, { state: "closed" });
    expect(await syncIssues(report, github)).toEqual([]);
  });

  test("a value longer than an issue is cut", async () => {
    const github = tracker([]);
    await syncIssues({ ...report, findings: findings.map((finding) => ({ ...finding, old: "x".repeat(1_000_000) })) }, github);
    for (const { body } of github.issues) expect(body?.length).toBeLessThan(10_000);
  });

  test("are opened again when a finding returns that the tool closed, and close again with it", async () => {
    const github = tracker([]);
    await syncIssues(report, github);
    const bodies = github.issues.map(({ body }) => body);
    const none = { ...report, findings: [] };
    await syncIssues(none, github);
    expect(await syncIssues(none, github)).toEqual([]);
    expect(await syncIssues(report, github)).toEqual([
      expect.stringMatching(/^reopened {2}#1 /),
      expect.stringMatching(/^reopened {2}#2 /),
    ]);
    expect(github.issues.map(({ state, body }) => ({ state, body }))).toEqual(bodies.map((body) => ({ state: "open", body })));
    expect(await syncIssues(report, github)).toEqual([]);
    await syncIssues(none, github);
    expect(github.issues.map(({ state }) => state)).toEqual(["closed", "closed"]);
  });

  test("stay closed when a person closed them after the tool had opened them again", async () => {
    const github = tracker([]);
    for (const findings of [report.findings, [], report.findings]) await syncIssues({ ...report, findings }, github);
    await github.update(1, { state: "closed" });
    expect(await syncIssues(report, github)).toEqual([]);
    expect(github.issues.map(({ state }) => state)).toEqual(["closed", "open"]);
  });

  test("stay closed when a person closed them, and stay open when their provider could not be checked", async () => {
    const github = tracker([]);
    await syncIssues(report, github);
    await github.update(1, { state: "closed" });
    await syncIssues(report, github);
    await syncIssues({ checked: [], findings: [], failures: [failure] }, github);
    expect(github.issues.map(({ state }) => state)).toEqual(["closed", "open"]);
  });
});
