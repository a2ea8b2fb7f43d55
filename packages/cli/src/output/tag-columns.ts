import type { Capabilities, ImageTag, TimeField } from "@imagetags/normalize";
import type { Context } from "../context.ts";
import type { OutputOptions } from "../options.ts";
import type { Judged } from "../stale.ts";
import type { Column } from "./table.ts";
import { countDigits, formatAge, formatDigest, formatInstant, formatSize, none } from "./values.ts";

/** A tag, and the source that returned it. */
export interface Listed {
  readonly tag: ImageTag;
  readonly source: Capabilities;
  /** Its repository as it was typed, where several are listed: two regions have the same name for it. */
  readonly repository?: string;
  /** What `stale` says of it. */
  readonly verdict?: Judged["verdict"];
  readonly sharedWith?: Judged["sharedWith"];
}

export const timeWords: Readonly<Record<TimeField, string>> = {
  pushedAt: "pushed",
  updatedAt: "updated",
  createdAt: "created",
  imagePushedAt: "image pushed",
};

/** What stands behind a time that is of another kind than the head says. */
const marks: Readonly<Record<TimeField, string>> = { pushedAt: "!", updatedAt: "*", createdAt: "+", imagePushedAt: "^" };

/** What a table shows of tags. */
export function tagColumns(
  context: Context,
  { absolute, bytes, full }: OutputOptions,
  clocks: ReadonlySet<TimeField>,
  showRepository: boolean,
): Column<Listed>[] {
  const formatTime = createTimeFormat(context, absolute);
  const clock = headClock(clocks);
  const digest = digestColumn<Listed>("DIGEST", ({ tag }) => tag.digest, full === true);
  const mark = (kind: TimeField) => (clocks.size <= 1 ? "" : kind === clock ? " " : marks[kind]);
  return [
    ...(showRepository
      ? [
          {
            title: "REPOSITORY",
            value: ({ tag, repository }: Listed) => repository ?? `${tag.provider}/${tag.repository}`,
            cut: true as const,
          },
        ]
      : []),
    { title: "TAG", value: ({ tag }) => tag.name, names: true },
    {
      title: timeWords[clock].toUpperCase(),
      value: ({ tag, source: { orderedBy } }) => {
        const time = tag[orderedBy];
        return time ? `${formatTime(time)}${mark(orderedBy)}` : none;
      },
    },
    { title: "SIZE", value: ({ tag }) => formatSize(tag.sizeBytes, bytes === true), align: "right", rank: 2 },
    full ? digest : { ...digest, rank: 3 },
    { title: "PLATFORM", value: ({ tag }) => tag.platforms?.join(" ") ?? none, rank: 1 },
  ];
}

/** The kind of time that a table's head names: the push, where a source returns it. */
function headClock(clocks: ReadonlySet<TimeField>): TimeField {
  const [first = "pushedAt"] = clocks;
  return clocks.has("pushedAt") ? "pushedAt" : first;
}

/** What the marks behind times mean; nothing where all times are of one kind. */
export function explainMarks(clocks: ReadonlySet<TimeField>): string | undefined {
  const head = headClock(clocks);
  const others = [...clocks].filter((clock) => clock !== head);
  if (others.length === 0) return undefined;
  return others.map((clock) => `${marks[clock]} ${timeWords[clock]}, not ${timeWords[head]}`).join("; ");
}

/** A column of digests, each with as many digits as tell it from the others. */
export function digestColumn<Row>(title: string, digestOf: (row: Row) => string | undefined, full: boolean): Column<Row> {
  let digits: ReturnType<typeof countDigits> = new Map();
  return {
    title,
    learn(rows) {
      digits = countDigits(rows.map(digestOf));
    },
    value(row) {
      const digest = digestOf(row);
      return formatDigest(digest, full ? Number.POSITIVE_INFINITY : digits.get(digest));
    },
  };
}

/** Ages on a terminal, instants off it. */
function createTimeFormat(context: Context, absolute: boolean | undefined): (time: Date | undefined) => string {
  if (absolute || !context.terminal.stdout.isTTY) return formatInstant;
  const now = context.now();
  return (time) => formatAge(time, now);
}
