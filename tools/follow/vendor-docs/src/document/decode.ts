import { CannotCheck } from "../errors.ts";

/** The text of a page's bytes: no byte order mark, line feeds only. */
export function decodePage(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new CannotCheck("The page is not UTF-8 text.", "Give the page's raw text file, not an archive, an image or a PDF.");
  }
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells a binary file.
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) {
    throw new CannotCheck("The page is binary.", "Give the page's raw text file, not an archive, an image or a PDF.");
  }
  if (text.trim() === "") throw new CannotCheck("The page is empty.", "Look whether its address still leads to the page.");
  return text.replace(/\r\n?/g, "\n");
}
