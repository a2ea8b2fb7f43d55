import type { Capabilities, ImageTag, TimeField } from "@imagetags/normalize";
import type { Context } from "../context.ts";
import type { OutputOptions } from "../options.ts";
import type { Judged } from "../stale.ts";
import type { Column } from "./table.ts";
import { formatAge, formatDigest, formatInstant, formatSize, none } from "./values.ts";

/** A tag, and the source that told of it. */
export interface Listed {
  readonly tag: ImageTag;
  readonly source: Capabilities;
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

/**
 * What a table tells of tags.
 *
 * @param clocks - the times that the listed sources go by. Where one goes by another than the head says, its times say so.
 */
export function tagColumns(
  context: Context,
  { absolute, bytes, full }: OutputOptions,
  clocks: ReadonlySet<TimeField>,
  showRepository: boolean,
): Column<Listed>[] {
  const formatTime = createTimeFormat(context, absolute);
  const [first = "pushedAt"] = clocks;
  const clock = clocks.has("pushedAt") ? "pushedAt" : first;
  const repository = ({ tag }: Listed) => `${tag.provider}/${tag.repository}`;
  return [
    ...(showRepository ? [{ title: "REPOSITORY", value: repository }] : []),
    { title: "TAG", value: ({ tag }) => tag.name },
    {
      title: timeWords[clock].toUpperCase(),
      value: ({ tag, source: { orderedBy } }) => {
        const time = tag[orderedBy];
        return time && orderedBy !== clock ? `${formatTime(time)} (${timeWords[orderedBy]})` : formatTime(time);
      },
      whole: true,
    },
    { title: "SIZE", value: ({ tag }) => formatSize(tag.sizeBytes, bytes === true), align: "right", rank: 2 },
    {
      title: "DIGEST",
      value: ({ tag }) => formatDigest(tag.digest, full === true),
      ...(full ? { whole: true } : { rank: 3 }),
    },
    { title: "PLATFORM", value: ({ tag }) => tag.platforms?.join(" ") ?? none, rank: 1 },
  ];
}

/** Ages on a terminal, instants off it. */
export function createTimeFormat(context: Context, absolute: boolean | undefined): (time: Date | undefined) => string {
  if (absolute || !context.terminal.stdout.isTTY) return formatInstant;
  const now = context.now();
  return (time) => formatAge(time, now);
}
