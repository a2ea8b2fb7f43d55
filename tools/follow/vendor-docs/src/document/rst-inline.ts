// A backslash takes the meaning from what follows it; before a blank it joins two words. Private characters keep
// such text away from the rules below until all marks are read.
const escapeBase = 0xe000;

/** The text of a line of reStructuredText without its marks. */
export function inlineText(source: string): string {
  const hidden: string[] = [];
  const hide = (text: string): string => {
    hidden.push(text);
    return String.fromCharCode(escapeBase + hidden.length - 1);
  };
  const shown = source
    .replace(/``(.+?)``/g, (_, text: string) => hide(text))
    .replace(/\\(\s|.)/g, (_, character: string) => hide(character.trim()))
    .replace(
      /:[a-z:]+:`(?:([^`<]*?)\s*<[^`>]*>|([^`]*))`/g,
      (_, title: string | undefined, text: string | undefined) => title ?? text ?? "",
    )
    .replace(/`([^`<]*?)\s*<[^`>]*>`__?/g, "$1")
    .replace(/`([^`]+)`_?_?/g, "$1")
    .replace(/\*\*([^\s*](?:[^*]*[^\s*])?)\*\*/g, "$1")
    .replace(/\*([^\s*](?:[^*]*[^\s*])?)\*/g, "$1");
  return shown.replace(/[\ue000-\uf8ff]/g, (character) => hidden[character.charCodeAt(0) - escapeBase] ?? "");
}

/** Where the links of a line lead. */
export function linksIn(source: string): string[] {
  return [...source.matchAll(/`[^`<]*<([^`>]+)>`/g)].map((match) => match[1] ?? "");
}
