import { CannotCheck } from "../errors.ts";
import type { PageForm } from "./document.ts";
import { isPipeRule } from "./pipe-row.ts";

const restructuredText = [/^:original_name:/m, /^ *\.\. (?:_[^\n]+:|[a-z-]+::)/m, /^ *\+(?:[-=]+\+){2,}\s*$/m, /^ *={2,}(?: +={2,})+\s*$/m];
/** Headings, of either kind, and fences. */
const markdownMarks = [/^#{1,6} +\S/m, /^ {0,3}(?:```|~~~)/m, /^[^|\n]*\S\n(?:={3,}|-{3,})\s*$/m];
const markdown = [...markdownMarks, /^ *\|?.*\|.*\n *\|? *:?-{3,}:? *\|/m];

/** The form of a page, from its own text: names of files and headers of servers are wrong too often. */
export function detectForm(text: string): PageForm {
  // A page that is Markdown with HTML tables inside starts with Markdown.
  if (/^\s*<(?:!doctype|html|head|body|main|article|section|div|h[1-6]|table)\b/i.test(text)) return "html";
  if (restructuredText.some((sign) => sign.test(text))) return "restructuredtext";
  if (text.split("\n").some(isPipeRule) && !markdownMarks.some((sign) => sign.test(text))) return "text";
  if (markdown.some((sign) => sign.test(text)) || /^ {0,3}<table\b/im.test(text)) return "markdown";
  throw new CannotCheck(
    "This is no page that the tool knows: not Markdown, HTML, reStructuredText or text with tables of pipes.",
    "Give the page's raw file; if the vendor writes in a new form, add a reader in tools/follow/vendor-docs/src/document.",
  );
}
