import { isDeepStrictEqual } from "node:util";
import { namedFact } from "@imagetags/vendor-docs/check/named-fact";
import type { Finding } from "@imagetags/vendor-docs/compare/finding";
import { nameOf } from "@imagetags/vendor-docs/spec/departure";
import type { Sides } from "../edit/additions.ts";
import { recordDeparture } from "../edit/departures.ts";
import { editOf } from "./edit-of.ts";
import { departureName, type Matter, mattersOf, worstOf } from "./matter.ts";
import type { Decisions, Task, TaskState } from "./task.ts";

/** What a spec can say, so that a page's change of it is followed as soon as the two agree. */
const saidInSpec = new Set(
  ["presence", "in", "method", "path", "host", "action", "deprecated"].concat([
    "type",
    "required",
    "default",
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
    "enum",
    "nullable",
  ]),
);
/** Followed by new example files, `facts.json` and `info.x-sources`, not by an edit of their own. */
const bookkeeping = /^(?:example\.|facts\.stale|spec\.x-sources|page\.)/;

/** What there is to do, each thing once, the most harmful first. */
export function tasksOf(sides: Sides, findings: readonly Finding[], decisions: Decisions): Task[] {
  const isLoose = ({ id }: Finding) => bookkeeping.test(id);
  const notes = findings.filter((finding) => isLoose(finding) && finding.id.startsWith("page.")).map(noteOf);
  const matters = mattersOf(
    findings.filter((finding) => !isLoose(finding)),
    sides.spec,
  );
  return [...matters.map((matter) => taskOf(sides, matter, decisions)), ...notes];
}

function taskOf(sides: Sides, matter: Matter, { accepted, reason }: Decisions): Task {
  const group = [...(matter.onPage ? [matter.onPage] : []), ...matter.inSpec];
  const [first] = group as [Finding];
  const worst = worstOf(group, matter.departure !== undefined);
  const finding = { ...first, class: worst, bump: group.find((one) => one.class === worst)?.bump ?? first.bump };
  const fingerprints = [...new Set(group.map(({ fingerprint }) => fingerprint))];
  const edit = matter.inSpec.length > 0 || isLeftInSpec(sides, matter) ? editOf(sides, matter) : undefined;
  const isUncertain = isFromDoubt(sides, matter, finding);
  const state = stateOf(sides, matter, finding, edit !== undefined && !isUncertain);
  const isAccepted = state === "ask" && fingerprints.some((fingerprint) => accepted.has(fingerprint));
  return {
    finding,
    fingerprints,
    state: !isAccepted ? state : reason === undefined ? "accepted" : "departed",
    stated: matter.stated,
    pointers: matter.pointers,
    ...(edit ? { edit } : {}),
    isUncertain,
    isSaidInSpec: matter.inSpec.length > 0 || saidInSpec.has(matter.fact),
    depart: (reason) => depart(sides, matter, finding, reason),
  };
}

function stateOf(sides: Sides, matter: Matter, { class: changeClass, id }: Finding, hasEdit: boolean): TaskState {
  const isOnPageOnly = matter.inSpec.length === 0;
  if (isOnPageOnly && isFollowed(sides, matter)) return "settled";
  if (changeClass === "documentation") return "note";
  if (changeClass !== "additive") return "ask";
  if (isOnPageOnly) return id.startsWith("uncertain.") ? "ask" : "settled";
  return hasEdit ? "apply" : "ask";
}

/** A row that could not be read for certain, or whose type nobody knows, never edits a spec by itself. */
function isFromDoubt({ sheet }: Sides, { subject, fact }: Matter, { line }: Finding): boolean {
  if (line > 1 && sheet.uncertain.some((doubt) => doubt.line === line)) return true;
  const isAddition = fact === "presence" && subject?.kind === "parameter";
  return isAddition && sheet.parameters.some(({ name, type }) => name === subject.name && type === "unknown");
}

/** The spec agrees with the page's change, or a departure tells why it does not. */
function isFollowed(sides: Sides, matter: Matter): boolean {
  if (saidInSpec.has(matter.fact)) return !isLeftInSpec(sides, matter);
  return matter.departure !== undefined && isDeepStrictEqual(matter.departure.stated, matter.stated);
}

/** What the page took back and a comparison does not miss: an answer may hold more than the page lists. */
function isLeftInSpec({ spec }: Sides, { subject, fact, stated }: Matter): boolean {
  if (stated !== null) return false;
  if (fact === "deprecated") return spec.isDeprecated;
  return subject?.kind === "header" && fact === "presence" && spec.headers.has(subject.name.toLowerCase());
}

function depart(sides: Sides, matter: Matter, finding: Finding, reason: string): void {
  const { fact, subject, departure, stated } = matter;
  // A sheet has no word for it: the record is for people.
  if (fact === "") {
    recordDeparture(sides, undefined, {}, `${finding.message}: ${reason}`);
    return;
  }
  const name = matter.isOutdatedDeparture ? fact : departureName(subject, fact, stated);
  const isNamed = subject === undefined || name.includes(" ");
  const value = name === "listed" ? false : isNamed && !matter.isOutdatedDeparture ? namedFact(sides.sheet, name) : stated;
  const of = departure ? departure.of : isNamed ? undefined : nameOf(subject);
  recordDeparture(sides, of, { [name]: value }, reason);
}

function noteOf(finding: Finding): Task {
  const { fingerprint, new: now = null } = finding;
  const nothing = () => {};
  return {
    finding,
    fingerprints: [fingerprint],
    state: "note",
    stated: now,
    pointers: [],
    isUncertain: false,
    isSaidInSpec: false,
    depart: nothing,
  };
}
