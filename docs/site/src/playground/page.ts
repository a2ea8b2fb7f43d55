import { wordsOf } from "./words.ts";

/** What the page says, in its language. */
export const words = wordsOf(document.documentElement.lang);

/** The element of the playground that is marked `data-part="<part>"`. */
export function find<T extends HTMLElement>(part: string, type: new () => T): T {
  const element = document.querySelector(`[data-part="${part}"]`);
  if (element instanceof type) return element;
  throw new Error(`The page has no ${type.name} for ${part}.`);
}

/** An element with a class and a text. */
export function make(tag: string, className: string, text = ""): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}

export function formatMs(ms: number): string {
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

/** A program's text as nodes, with its comments and strings marked. */
export function splitCode(program: string): (string | HTMLElement)[] {
  return program.split(/(\/\/ .*|"[^"\n]*")/).map((text, index) => {
    if (index % 2 === 0) return text;
    return make("span", text.startsWith("//") ? "comment" : "string", text);
  });
}
