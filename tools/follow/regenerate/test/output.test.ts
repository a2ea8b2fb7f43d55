import { expect, test } from "vitest";
import { exitCodeOf, renderReport } from "../src/output/report.ts";
import type { Task } from "../src/plan/task.ts";
import type { Outcome } from "../src/regenerate.ts";
import { renderChangeset } from "../src/stage/changeset.ts";

const held: Task = {
  finding: {
    id: "parameter.query.limit.maximum.changed",
    class: "behavioural",
    direction: "request",
    line: 2,
    old: 100,
    new: 50,
    message: "parameter limit: maximum 100 → 50",
    fact: "maximum",
    subject: { kind: "parameter", name: "limit" },
    scope: "acme-cr",
    bump: "minor",
    fingerprint: "0123456789abcdef",
  },
  fingerprints: ["0123456789abcdef"],
  state: "ask",
  stated: 50,
  pointers: ["#/paths/~1/get/parameters/0"],
  edit: { text: "Say `maximum: 50`", make: () => undefined },
  isUncertain: false,
  isSaidInSpec: true,
  depart: () => {},
};

function outcome(tasks: readonly Task[], more: Partial<Outcome> = {}): Outcome {
  const plan = {
    id: "acme-cr",
    page: "page.md",
    pageText: "# Page\n| limit \u001b[31m| <b>at most</b> 50 |",
    title: "Acme",
    revision: "2026-02-01",
  };
  const provider = { plan: { ...plan, tasks, noticed: [], lineOf: () => 7, undescribed: [], files: new Map() }, bumps: new Map() };
  return { providers: [provider], failures: [], written: [], ...more };
}

test("what waits is told with both lines, the reason, the edit and how to accept it", () => {
  const text = renderReport(outcome([held]), "terminal", false);
  expect(text).toContain("BEHAVIOURAL  parameter limit: maximum 100 → 50");
  expect(text).toContain("spec  specs/acme-cr/openapi.yaml:7");
  expect(text).toMatch(/page {2}line 2: \| limit .*at most.* 50/);
  expect(text).toContain("why   A greater value may now be refused");
  expect(text).toContain("edit  Say `maximum: 50`");
  expect(text).toContain("--accept 0123456789abcdef");
});

test("no control character of a page reaches the terminal", () => {
  expect(renderReport(outcome([held]), "terminal", false)).not.toMatch(/[^\P{C}\n]/u);
});

test("in Markdown nothing of the page becomes markup, and none of its sentences are quoted", () => {
  const message = "new field <img src=x> | @everyone `x`";
  const text = renderReport(outcome([{ ...held, finding: { ...held.finding, message } }]), "markdown", false);
  expect(text).not.toContain("at most");
  expect(text).toContain("| new field \\<img src=x\\> \\| \\@everyone 'x' |");
});

test("the exit code tells whether somebody has to look", () => {
  expect(exitCodeOf(outcome([{ ...held, state: "apply" }]))).toBe(0);
  expect(exitCodeOf(outcome([held]))).toBe(20);
  expect(exitCodeOf(outcome([], { failures: [{ scope: "acme-cr", message: "no page", fix: "" }] }))).toBe(30);
  expect(exitCodeOf(outcome([], { providers: [] }))).toBe(30);
});

test("a changeset keeps what an earlier run wrote, and the worse bump", () => {
  const facts = { title: "Acme", revision: "2026-02-01" };
  const first = renderChangeset({ ...facts, bumps: new Map([["@imagetags/acme-cr", "major"]]), sentences: ["One."] }, undefined);
  expect(first).toBe('---\n"@imagetags/acme-cr": major\n---\n\nAcme follows the vendor\'s page of 2026-02-01:\n\n- One.\n');
  const bumps = new Map([
    ["@imagetags/acme-cr", "minor"],
    ["@imagetags/normalize", "minor"],
    ["@imagetags/core", "none"],
  ] as const);
  expect(renderChangeset({ ...facts, bumps, sentences: ["One.", "Two."] }, first)).toBe(
    '---\n"@imagetags/acme-cr": major\n"@imagetags/normalize": minor\n---\n\nAcme follows the vendor\'s page of 2026-02-01:\n\n- One.\n- Two.\n',
  );
});
