export interface Block {
  /** The word after the fence, such as `ts`. */
  readonly language: string;
  readonly text: string;
  /** Where it starts, counted from 1. */
  readonly line: number;
}

/** The fenced blocks of a Markdown text. */
export function readBlocks(markdown: string): Block[] {
  return [...markdown.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(({ 1: language = "", 2: text = "", index }) => ({
    language,
    text,
    line: markdown.slice(0, index).split("\n").length,
  }));
}

/** A block, and what the page shows that it prints: the `text` block right after it. */
export interface Shown extends Block {
  readonly output: string | undefined;
}

export function withOutput(blocks: readonly Block[]): Shown[] {
  return blocks.map((block, index) => {
    const next = blocks[index + 1];
    return { ...block, output: next?.language === "text" ? next.text : undefined };
  });
}
