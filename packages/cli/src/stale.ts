import { attachmentOf, type ImageTag, sortTags, type TimeField } from "@imagetags/normalize";
import { holdBackShared, partsOf } from "./shared-images.ts";

/** A tag that an age rule is about, and what becomes of it. */
export interface Judged {
  readonly tag: ImageTag;
  readonly verdict: "stale" | "shared" | "undated";
  /** Name of a tag of the same image that stays. */
  readonly sharedWith?: string | undefined;
}

export interface CleanUp {
  /** The images that a rule may remove. */
  readonly selected: readonly ImageTag[];
  /** Whether signatures and the like go with their images. */
  readonly signatures: boolean;
  readonly clock: TimeField;
  /** Only what is older. */
  readonly before?: Date | undefined;
  /** So many of the newest images stay. */
  readonly keep?: number | undefined;
}

/**
 * What would go, and what is held back because it shares its image with a tag that stays: the newest first. A tag without a time
 * stays, since its age is not known. What is attached to an image goes when no tag of that image is left.
 */
export function findStale(tags: readonly ImageTag[], { selected, signatures, clock, before, keep = 0 }: CleanUp): Judged[] {
  const dated = sortTags(selected, clock).filter((tag) => tag[clock] !== undefined);
  const imageOf = nameImages(dated);
  const images = new Set<string>();
  const beyond = dated.filter((tag) => images.add(imageOf(tag)).size > keep);
  const outlived = beyond.filter((tag) => before === undefined || (tag[clock] as Date) < before);
  for (let attached = signatures ? findAttached(outlived, tags) : []; ; ) {
    const { removable, held } = holdBackShared([...outlived, ...attached], tags);
    const gone = findGone(removable, tags);
    const left = attached.filter((tag) => isAttachedToOne(tag, gone));
    if (left.length === attached.length) return sortTags([...outlived, ...attached], clock).map((tag) => judge(tag, held.get(tag)));
    // What is attached to an image that is held back stays, and may hold back others.
    attached = left;
  }
}

function judge(tag: ImageTag, sharedWith: string | undefined): Judged {
  return sharedWith === undefined ? { tag, verdict: "stale" } : { tag, verdict: "shared", sharedWith };
}

/** What a tag's image is known by: its digest, its own or that of a tag with the same parts; else its parts, or its name. */
function nameImages(tags: readonly ImageTag[]): (tag: ImageTag) => string {
  const nameOf = (tag: ImageTag) => [...partsOf(tag)].sort().join() || tag.name;
  const digests = new Map(tags.flatMap((tag) => (tag.digest === undefined ? [] : [[nameOf(tag), tag.digest]])));
  return (tag) => tag.digest ?? digests.get(nameOf(tag)) ?? nameOf(tag);
}

/** What is attached to an image that goes, and what is attached to that: an SBOM may be signed. */
function findAttached(removed: readonly ImageTag[], tags: readonly ImageTag[]): readonly ImageTag[] {
  for (let attached: readonly ImageTag[] = []; ; ) {
    const gone = findGone([...removed, ...attached], tags);
    const found = tags.filter((tag) => isAttachedToOne(tag, gone));
    if (found.length === attached.length) return found;
    attached = found;
  }
}

/** The images that no tag is left of, once those are removed: neither one of their own, nor one of an index that holds them. */
function findGone(removed: readonly ImageTag[], tags: readonly ImageTag[]): Set<string> {
  const going = new Set(removed);
  const gone = new Set(removed.flatMap(digestsOf));
  for (const digest of tags.filter((tag) => !going.has(tag)).flatMap(digestsOf)) gone.delete(digest);
  return gone;
}

function digestsOf({ digest, manifestDigests = [] }: ImageTag): readonly string[] {
  return digest === undefined ? manifestDigests : [digest, ...manifestDigests];
}

function isAttachedToOne(tag: ImageTag, digests: ReadonlySet<string>): boolean {
  const subject = attachmentOf(tag)?.subject;
  return subject !== undefined && digests.has(subject);
}
