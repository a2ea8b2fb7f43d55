// How values are shown to a person. What the vendor does not say is a dash.

export const none = "-";

/** An instant, to the second: `2017-09-12T07:33:39Z`. */
export function formatInstant(time: Date | undefined): string {
  return time ? `${time.toISOString().slice(0, 19)}Z` : none;
}

const units = [
  ["year", 365 * 24 * 3600],
  ["month", 30 * 24 * 3600],
  ["day", 24 * 3600],
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/** How long ago, in the largest unit that has passed whole: `3 days ago`. */
export function formatAge(time: Date | undefined, now: Date): string {
  if (!time) return none;
  const seconds = (now.getTime() - time.getTime()) / 1000;
  const [unit, length] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  const count = Math.trunc(Math.abs(seconds) / length);
  const span = `${count} ${unit}${count === 1 ? "" : "s"}`;
  return seconds < 0 ? `in ${span}` : `${span} ago`;
}

const largerUnits = ["KiB", "MiB", "GiB", "TiB", "PiB"];

/** A size in the unit that fits: `512 B`, `1.0 KiB`, `56.5 MiB`. */
export function formatSize(bytes: number | undefined, exact: boolean): string {
  if (bytes === undefined) return none;
  if (exact) return String(bytes);
  let [value, unit] = [bytes, "B"];
  for (const larger of largerUnits) {
    // As it is shown: 1023.99 KiB would be 1024.0.
    if (Number(value.toFixed(1)) < 1024) break;
    [value, unit] = [value / 1024, larger];
  }
  return `${unit === "B" ? value : value.toFixed(1)} ${unit}`;
}

/** How many digits of a digest are shown. */
const leastDigits = 12;

/** A digest, or its algorithm and first digits. */
export function formatDigest(digest: string | undefined, digits = leastDigits): string {
  if (digest === undefined) return none;
  return digest.slice(0, digest.indexOf(":") + 1 + digits);
}

/** How many digits tell these digests from each other: 12, or more where two begin alike. */
export function countDigits(digests: Iterable<string | undefined>): number {
  const sorted = [...new Set(digests)].filter((digest) => digest !== undefined).sort();
  return sorted.reduce((digits, digest, index) => Math.max(digits, countCommon(digest, sorted[index - 1] ?? "") + 1), leastDigits);
}

function countCommon(one: string, other: string): number {
  const start = one.indexOf(":") + 1;
  let end = 0;
  while (end < one.length && one[end] === other[end]) end++;
  return Math.max(0, end - start);
}

/** `1 tag`, `1,200 tags`. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
