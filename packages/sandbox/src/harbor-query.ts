// Harbor's conditions and orders, as src/lib/q/builder.go and src/pkg/artifact/dao/dao.go of goharbor/harbor read them: those
// on tags, times, digests and ids.
import type { HarborArtifact } from "./harbor-world.ts";
import { decode } from "./query.ts";

export interface ArtifactQuery {
  matches(artifact: HarborArtifact): boolean;
  compare(a: HarborArtifact, b: HarborArtifact): number;
}

type Matches = ArtifactQuery["matches"];

/** What `q` and `sort` ask for, or why they cannot be read. */
export function readArtifactQuery(q = "", sort = ""): ArtifactQuery | string {
  const pairs = decode(q)
    .split(",")
    .filter(() => q !== "")
    .map((pair): [string, string] => [pair.slice(0, Math.max(0, pair.indexOf("="))), pair.slice(pair.indexOf("=") + 1)]);
  if (pairs.some(([name, value]) => !name || !value)) return 'the query string must contain "=" and the key/value cannot be empty';
  const conditions = pairs.map(([name, value]) => readCondition(name, value));
  const wrong = conditions.find((condition) => typeof condition === "string");
  if (wrong !== undefined) return wrong;
  const all = conditions.filter((condition) => typeof condition !== "string");
  return {
    matches: (artifact) => all.every((matches) => matches(artifact)),
    compare: readSort(sort),
  };
}

function readCondition(name: string, value: string): Matches | string {
  if (name === "tags") return readTagCondition(value);
  if (name === "push_time") return readTimeRange(value);
  if (name === "digest") return ({ digest }) => digest === value;
  // Harbor leaves out of account what is no column.
  return () => true;
}

function readTagCondition(value: string): Matches | string {
  if (/^[[{(]/.test(value)) return 'the value of "tags" query can only be fuzzy match value or exact match value';
  if (value === "*") return ({ tags }) => (tags ?? []).length > 0;
  if (value === "nil") return ({ tags }) => (tags ?? []).length === 0;
  if (value.startsWith("~")) return ({ tags }) => (tags ?? []).some(({ name }) => name.includes(value.slice(1)));
  return ({ tags }) => (tags ?? []).some(({ name }) => name === value);
}

function readTimeRange(value: string): Matches | string {
  const [from, to] = /^\[([^~]*)~([^~]*)\]$/.exec(value)?.slice(1).map(readTime) ?? [];
  if (from === undefined || to === undefined) return `invalid query string value: ${value}`;
  return ({ push_time }) => {
    const time = Date.parse(push_time);
    return (Number.isNaN(from) || time >= from) && (Number.isNaN(to) || time <= to);
  };
}

/** Milliseconds since 1970; not a number where there is no bound. */
function readTime(text: string): number | undefined {
  if (text.trim() === "") return Number.NaN;
  const time = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text.trim()) ? Date.parse(`${text.trim().replace(" ", "T")}Z`) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

const columns = ["push_time", "id", "digest"] as const;
type Column = (typeof columns)[number];

/** The order that is asked for; without one, by push time and id, the latest first. */
function readSort(sort: string): ArtifactQuery["compare"] {
  const fields = (sort || "-push_time,-id").split(",").flatMap((field) => {
    const column = columns.find((name) => name === field.replace(/^-/, ""));
    return column ? [{ column, sign: field.startsWith("-") ? -1 : 1 }] : [];
  });
  return (a, b) => fields.reduce((order, { column, sign }) => order || sign * compareBy(column, a, b), 0);
}

function compareBy(column: Column, a: HarborArtifact, b: HarborArtifact): number {
  const [left, right] = [a[column], b[column]];
  return left < right ? -1 : left > right ? 1 : 0;
}
