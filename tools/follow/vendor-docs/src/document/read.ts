import { detectForm } from "./detect.ts";
import type { Block, PageDocument, PageForm } from "./document.ts";
import { readHtml } from "./html.ts";
import { readMarkdown } from "./markdown.ts";
import { readRestructuredText } from "./rst.ts";
import { readText } from "./text.ts";

const readers: Record<PageForm, (text: string) => Block[]> = {
  html: readHtml,
  markdown: readMarkdown,
  restructuredtext: readRestructuredText,
  text: readText,
};

// Huawei's generators leave the page's first name in an anchor, Open Telekom Cloud's in a field.
const originalName = /^:original_name:\s*(\S+)|^# .*<a name="([a-z]+_\d+_\d+)"><\/a>/m;

/** Reads a page of any form into the one document that the extractor knows. */
export function readDocument(text: string): PageDocument {
  const form = detectForm(text);
  const blocks = readers[form](text);
  const title = blocks.find((block) => block.kind === "heading")?.text ?? "";
  const [, field, anchor] = originalName.exec(text) ?? [];
  const name = field ?? anchor;
  return { form, title, blocks, ...(name === undefined ? {} : { originalName: name.replace(/\.html?$/, "") }) };
}
