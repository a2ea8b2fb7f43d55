/** What every page becomes, whatever it was written in. Lines count from 1. */
export interface PageDocument {
  readonly form: PageForm;
  /** The page's first heading. */
  readonly title: string;
  /** The name that the page had before it was moved, where the page keeps it. */
  readonly originalName?: string;
  readonly blocks: readonly Block[];
}

export type PageForm = "html" | "markdown" | "restructuredtext" | "text";

export type Block = Heading | Paragraph | Table | Code;

export interface Heading {
  readonly kind: "heading";
  readonly level: number;
  readonly text: string;
  readonly line: number;
}

export interface Paragraph {
  readonly kind: "paragraph";
  readonly text: string;
  readonly links: readonly string[];
  readonly line: number;
}

export interface Code {
  readonly kind: "code";
  readonly text: string;
  readonly line: number;
}

export interface Table {
  readonly kind: "table";
  /** The caption that belongs to the table itself. A paragraph above it is a paragraph. */
  readonly caption?: string;
  readonly header: readonly string[];
  /** A row may have more or fewer cells than the header: what that means depends on the columns. */
  readonly rows: readonly Row[];
  readonly line: number;
}

export interface Row {
  readonly cells: readonly string[];
  readonly line: number;
}

/** One space for each run of blanks; a line break stays, because cells hold paragraphs. */
export function tidy(text: string): string {
  return text
    .split("\n")
    .map((line) => line.replace(/[\s\u200b]+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}
