import { createFailure, type Failure, ImagetagsError } from "./errors.ts";
import type { Completeness, Page, RowListing } from "./listing.ts";
import { type Pass, readPass } from "./pass.ts";
import { findDoubt, isProven, isUnchanged } from "./proof.ts";
import { readAhead } from "./read-ahead.ts";

const maxPasses = 5;

/**
 * Reads every page; a row is yielded once, however often it is read. Tells at the end whether the listing is complete.
 *
 * A row can be skipped without a sign when a tag is pushed or deleted between two requests. So a pass over the pages counts only
 * with the proof that the vendor's documentation allows. Otherwise the pages are read again, for the rows not yet yielded.
 *
 * @throws ImagetagsError of kind `incomplete` when five passes gave no proof, or when pages never end. Where the vendor documents
 * too little, or the first page has no total, a listing ends instead with the first further pass that finds nothing new, or with
 * the fifth while there are fewer rows than the total says.
 */
export async function* readPages<Row, Body>(
  given: RowListing<Row, Body>,
  onEnd: (completeness: Completeness) => void,
): AsyncGenerator<Page<Row, Body>, void, undefined> {
  // Two pages cannot share a row where each holds one.
  const listing = given.paging === "row-offset" ? { ...given, pageSize: Math.max(2, given.pageSize) } : given;
  const ahead = readAhead(listing);
  const yielded = new Set<string>();
  let previous: Pass<Row, Body> | undefined;
  try {
    for (let number = 1; number <= maxPasses; number++) {
      const known = yielded.size;
      // The first pass yields all that it reads: one set of ids will do.
      const pass: Pass<Row, Body> = yield* readPass(listing, ahead, yielded, number === 1 ? yielded : new Set());
      if (pass.isEndless) break;
      if (isProven(listing, pass, previous) && (await isUnchanged(listing, ahead, pass))) return onEnd({ proven: true });

      const reason = findDoubt(listing, pass);
      const isSettled = listing.paging === "cursor" || (number > 1 && yielded.size === known);
      const lacksSome = yielded.size < (pass.first.total ?? 0);
      if (reason && (number === maxPasses || (isSettled && !lacksSome))) return onEnd({ proven: false, reason });
      previous = pass;
    }
  } finally {
    ahead.stop();
  }
  throw incompleteError(listing.provider, yielded.size);
}

function incompleteError(provider: string, read: number): ImagetagsError {
  const what = `the pages contradict each other, so the listing may lack tags; the ${read} that were read are real`;
  return createIncomplete(provider, what, { read, hint: "List again when fewer pushes and deletions are under way." });
}

/** The error for a search that found nothing, and that may have missed what it was for. */
export function unprovenSearchError(provider: string, tag: string, reason: string | undefined): ImagetagsError {
  const what = `the search for ${tag} found nothing, and could not be shown to be complete: ${reason ?? "it did not end"}`;
  return createIncomplete(provider, what, { hint: "List all tags instead." });
}

function createIncomplete(provider: string, what: string, more: Partial<Failure>): ImagetagsError {
  return new ImagetagsError(createFailure(provider, "incomplete", what, { retryable: true, complete: false, ...more }));
}
