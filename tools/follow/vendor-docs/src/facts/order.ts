import type { Language } from "../meaning/language.ts";
import { languages } from "../meaning/prose.ts";
import { fold } from "../meaning/words.ts";
import type { ResponseFacts, Uncertain } from "./sheet.ts";

type Order = NonNullable<ResponseFacts["order"]>;

/** The order of the answer, as texts about it state it; an order that cannot be read, and a second one, is uncertain. */
export function readOrder(texts: readonly { readonly text: string; readonly line: number }[], uncertain: Uncertain[]): Order | undefined {
  let order: Order | undefined;
  for (const { text, line } of texts) {
    const folded = fold(text).replace(/\s+/g, " ");
    for (const language of languages) {
      const { stated, doubt } = readStatement(folded, language);
      if (doubt !== undefined) uncertain.push({ line, text: `the answer's order cannot be read: ${doubt}` });
      else if (stated && order && !isSame(stated, order))
        uncertain.push({ line, text: `the answer has a second order: ${stated.by} ${stated.direction}` });
      else if (stated) order ??= { ...stated, line };
    }
  }
  return order;
}

type Statement = Omit<Order, "line">;

/** One order, and no other word of order beside it: what is left then may say "or the other way round". */
function readStatement(text: string, language: Language): { readonly stated?: Statement; readonly doubt?: string } {
  const match = language.order.map((pattern) => pattern.exec(text)).find((match) => match !== null);
  const rest = match ? text.replace(match[0], " ; ") : text;
  const doubt = language.promises.order.exec(rest)?.[0];
  if (doubt !== undefined) return { doubt };
  const { by, descending } = match?.groups ?? {};
  return by === undefined ? {} : { stated: { by, direction: descending === undefined ? "ascending" : "descending" } };
}

function isSame(left: Statement, right: Statement): boolean {
  return left.by === right.by && left.direction === right.direction;
}
