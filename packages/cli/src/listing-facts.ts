import type { Capabilities, Completeness, ImageTag, TimeField } from "@imagetags/normalize";
import type { Context } from "./context.ts";
import { namesAlone } from "./open-source.ts";
import type { SelectionOptions } from "./options.ts";
import { formatCount } from "./output/values.ts";
import { printable } from "./printable.ts";
import type { Reference } from "./reference.ts";

/** What is to be known of one listing beside its tags. `--format json` prints it as it is. */
export interface ListingFacts {
  readonly provider: string;
  readonly repository: string;
  /** How many tags were read whose name is selected, of whatever time. */
  matched: number;
  /** How many of these have no readable time. */
  undated: number;
  /** Whether the listing was shown to hold every tag; absent when it was not read to its end. */
  complete?: boolean;
  /** Why it was not. */
  incompleteBecause?: string | undefined;
  /** That tags were seen to come in another order than the vendor usually keeps. */
  outOfOrder?: true;
  /** Of a comparison: for how many of these the mirror's tag was compared by name alone. */
  uncompared?: number;
}

/** The facts of a listing that begins. */
export function startFacts({ provider, repository }: Reference): ListingFacts {
  return { provider, repository, matched: 0, undated: 0 };
}

/** The facts of a repository that was read to its end, with the tags that are selected by name. */
export function countTags(facts: ListingFacts, tags: readonly ImageTag[], clock: TimeField): ListingFacts {
  const undated = tags.filter(({ [clock]: time }) => time === undefined).length;
  return { ...facts, matched: tags.length, undated };
}

/** What a listing that ended says of itself. */
export function learnCompleteness(facts: ListingFacts, completeness: Completeness | undefined): void {
  if (!completeness) return;
  facts.complete = completeness.proven;
  if (completeness.reason !== undefined) facts.incompleteBecause = completeness.reason;
}

/** Tells a person what the listing could not be shown to hold, and what a selection by time could not go by. */
export function sayFacts(facts: ListingFacts, { text }: Reference, context: Context, isByTime: boolean): void {
  const { matched, undated, outOfOrder, complete, incompleteBecause } = facts;
  const say = (what: string) => sayNote(`${text}: ${what}`, context);
  if (complete === false) say(`the listing could not be proven complete: ${incompleteBecause}.`);
  if (!isByTime) return;
  if (outOfOrder) say(`the tags do not come newest first${complete === undefined ? "" : "; all of them were read"}.`);
  if (undated === 0) return;
  if (undated === matched && facts.provider === namesAlone) {
    say("the registry lists names alone; --details created asks for the time of each, by two requests or three.");
  } else {
    const have = undated === 1 ? "has" : "have";
    say(`${undated.toLocaleString("en")} of ${formatCount(matched, "tag")} ${have} no readable time.`);
  }
}

/** Tells a person why the newest of a listing took all of it. */
export function sayAllRead(
  { complete }: ListingFacts,
  { text }: Reference,
  context: Context,
  { order }: Pick<Capabilities, "order">,
): void {
  if (complete === undefined || order !== "undocumented") return;
  sayNote(`${text}: everything was read to find the newest, because the vendor documents no order.`, context);
}

/** Tells a person what is to be known of a right answer. */
export function sayNote(text: string, context: Context): void {
  context.say(`${context.paintError("yellow", "note:")} ${printable(text)}`);
}

/** Whether a selection goes by time. */
export function isByTime({ since, until, newest, sort }: SelectionOptions & { newest?: number; sort?: string }): boolean {
  return since !== undefined || until !== undefined || newest !== undefined || sort === "time";
}
