import type { Element, Root, RootContent } from "hast";
import rehypeParse from "rehype-parse";
import { unified } from "unified";
import type { Block } from "./document.ts";
import { tidy } from "./document.ts";
import { readHtmlTable } from "./html-table.ts";

const parser = unified().use(rehypeParse, { fragment: true });
const silent = new Set(["script", "style", "noscript", "template", "nav", "svg", "button", "select"]);
const breaking = new Set(["p", "div", "li", "br", "tr", "dd", "dt", "ul", "ol", "pre"]);
const textBlocks = new Set(["p", "li", "dt", "dd", "blockquote", "caption", "strong", "b", "span", "a", "em", "label", "code"]);

/** The blocks of an HTML page. */
export function readHtml(text: string): Block[] {
  const root: Root = parser.parse(text);
  return root.children.flatMap((node) => readNode(node));
}

/** The text that a reader of the page sees. */
export function textOf(node: RootContent | Root): string {
  if (node.type === "text") return node.value;
  if (node.type !== "element" && node.type !== "root") return "";
  if (node.type === "element" && silent.has(node.tagName)) return "";
  const inner = node.children.map((child) => textOf(child as RootContent)).join("");
  return node.type === "element" && breaking.has(node.tagName) ? `\n${inner}\n` : inner;
}

function readNode(node: RootContent): Block[] {
  const line = node.position?.start.line ?? 1;
  if (node.type === "text") return paragraph(tidy(node.value), [], line);
  if (node.type !== "element" || silent.has(node.tagName)) return [];
  const heading = /^h([1-6])$/.exec(node.tagName);
  if (heading) return [{ kind: "heading", level: Number(heading[1]), text: tidy(textOf(node)).replaceAll("\n", " "), line }];
  if (node.tagName === "table") return [readHtmlTable(node, line)];
  if (node.tagName === "pre") return [{ kind: "code", text: textOf(node).replace(/^\n+|\s+$/g, ""), line }];
  const isText = textBlocks.has(node.tagName) && !hasBlocks(node);
  if (isText) return paragraph(tidy(textOf(node)), linksIn(node), line);
  return node.children.flatMap((child) => readNode(child as RootContent));
}

function paragraph(text: string, links: string[], line: number): Block[] {
  return text === "" ? [] : [{ kind: "paragraph", text, links, line }];
}

function hasBlocks(element: Element): boolean {
  return element.children.some(
    (child) => child.type === "element" && (/^(?:h[1-6]|table|pre|p|ul|ol|div)$/.test(child.tagName) || hasBlocks(child)),
  );
}

function linksIn(node: RootContent): string[] {
  if (node.type !== "element") return [];
  const own = node.tagName === "a" && typeof node.properties.href === "string" ? [node.properties.href] : [];
  return [...own, ...node.children.flatMap((child) => linksIn(child as RootContent))];
}
