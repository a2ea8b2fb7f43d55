import { createHash } from "node:crypto";
import { fold } from "../meaning/words.ts";

/** Tells one wording from another, however the page is laid out. */
export function digest(words: string): string {
  return createHash("sha256").update(fold(words).replace(/\s+/g, "")).digest("hex").slice(0, 8);
}
