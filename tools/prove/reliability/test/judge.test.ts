import { createFailure, ImagetagsError } from "@imagetags/core";
import type { Fault } from "@imagetags/sandbox";
import { describe, expect, test } from "vitest";
import { judge } from "../src/judge.ts";
import type { Outcome, Scenario } from "../src/scenario.ts";

const day = (...faults: Fault[]): Scenario => ({
  provider: "tencent-ccr",
  credentials: "environment",
  overHttp: false,
  tags: [1, 2],
  untagged: [],
  anyOrder: false,
  pageSize: 2,
  concurrency: 1,
  faults: faults.map((fault) => [fault]),
});
const outcome = (change: Partial<Outcome>): Outcome => ({
  names: ["v0", "v1"],
  error: undefined,
  lasting: ["v0", "v1"],
  completeness: { proven: true },
  answers: [{ index: 0, total: 2 }],
  broken: [],
  ...change,
});
const lost = { names: ["v1"] };
const unproven = { completeness: { proven: false } };
const refused = { error: new ImagetagsError(createFailure("tencent-ccr", "incomplete", "no proof", {})), completeness: undefined };

describe("a promise is broken", () => {
  test.each<[string, Scenario, Partial<Outcome>, RegExp]>([
    ["when a listing that calls itself complete lacks a tag", day({ kind: "delete", tag: 0 }), lost, /^lost, and called complete: v0$/],
    ["when one that does not lacks a tag though nothing moved", day({ kind: "reset" }), { ...lost, ...unproven }, /^lost: v0$/],
    ["when a tag comes twice", day(), { names: ["v0", "v0", "v1"] }, /twice/],
    ["when a listing fails of nothing", day({ kind: "wrong-content-type" }), refused, /nothing went wrong/],
    ["when a listing ends and does not say whether it is complete", day(), { completeness: undefined }, /does not say/],
    ["when an error is not of this library", day({ kind: "reset" }), { error: new TypeError("x") }, /not an error of this library/],
    ["when the sandbox breaks a spec", day(), { broken: ["a row"] }, /broke a spec/],
    ["when a replica hides a tag from pages that overlap", day({ kind: "replica", behind: 1 }), lost, /called complete/],
  ])("%s", (_, scenario, change, message) => {
    expect(judge(scenario, outcome(change))).toMatch(message);
  });
});

describe("a promise is kept", () => {
  test.each<[string, Scenario, Partial<Outcome>]>([
    ["by a whole listing", day(), {}],
    ["by one that was moved under, and says that it is not complete", day({ kind: "push", tag: "new" }), { ...lost, ...unproven }],
    ["by an error on a day that moved", day({ kind: "push", tag: "new" }), refused],
    ["where a lying total hid a deletion", day({ kind: "lying-total", by: 1 }, { kind: "delete", tag: 1 }), lost],
  ])("%s", (_, scenario, change) => {
    expect(judge(scenario, outcome(change))).toBeUndefined();
  });
});
