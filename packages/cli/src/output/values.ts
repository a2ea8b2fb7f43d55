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

let relative: Intl.RelativeTimeFormat | undefined;

/** How long ago, in the largest unit that has passed whole: `3 days ago`. */
export function formatAge(time: Date | undefined, now: Date): string {
  if (!time) return none;
  relative ??= new Intl.RelativeTimeFormat("en");
  const seconds = (time.getTime() - now.getTime()) / 1000;
  const [unit, length] = units.find(([, length]) => Math.abs(seconds) >= length) ?? ["second", 1];
  return relative.format(Math.trunc(seconds / length), unit).replaceAll(",", "");
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

/** A digest, or its algorithm and first 12 digits. */
export function formatDigest(digest: string | undefined, whole: boolean): string {
  if (digest === undefined) return none;
  return whole ? digest : digest.slice(0, digest.indexOf(":") + 13);
}

/** `1 tag`, `1,200 tags`. */
export function formatCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
