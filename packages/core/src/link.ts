// The Link header: https://www.rfc-editor.org/rfc/rfc8288#section-3
import { createFailure, ImagetagsError } from "./errors.ts";

/**
 * The address of the next page, as the answer's Link header has it; nothing where it has none.
 *
 * @throws ImagetagsError of kind `unreadable` for a header that is no list of links: it may be the one that tells of a next page.
 */
export function readNextLink(provider: string, headers: Headers): string | undefined {
  const text = headers.get("link") ?? "";
  let at = 0;
  const take = (form: RegExp): RegExpExecArray | null => {
    form.lastIndex = at;
    const found = form.exec(text);
    if (found) at = form.lastIndex;
    return found;
  };
  let next: string | undefined;
  for (let link = take(/[\s,]*<([^>]*)>/y); link; link = take(/\s*,[\s,]*<([^>]*)>/y)) {
    let relation = "";
    for (let field = take(parameter); field; field = take(parameter)) {
      const [, name = "", quoted, plain] = field;
      // Of several, the first counts.
      if (name.toLowerCase() === "rel") relation ||= quoted ?? plain ?? relation;
    }
    if (/(^|[\s'])next([\s']|$)/i.test(relation)) next ??= link[1];
  }
  if (/^[\s,]*$/.test(text.slice(at))) return next;
  throw new ImagetagsError(createFailure(provider, "unreadable", "the answer's Link header, which may name a next page, cannot be read"));
}

// `; rel=next`, `; title="a, b"`, with or without blanks.
const parameter = /\s*;\s*(?:([\w!#$%&'*+.^`|~-]+)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s",;]*)))?)?/y;
