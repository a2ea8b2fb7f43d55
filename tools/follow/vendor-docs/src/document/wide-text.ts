// Columns of a reStructuredText table are counted as a terminal shows them: a Chinese character takes two.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1f64f}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]/gu;
const filler = "\u0000";

/** Puts a filler after each wide character, so that a place in the text is a place on the screen. */
export function widen(text: string): string {
  // A character outside the basic plane is two units long already.
  return text.replace(wide, (character) => (character.length === 1 ? character + filler : character));
}

export function narrow(text: string): string {
  return text.replaceAll(filler, "");
}
