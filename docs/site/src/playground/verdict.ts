import { find, formatMs, make, words } from "./page.ts";
import type { Outcome, Run } from "./run.ts";

/** Says how a run stands, and how it ended: to everybody, screen readers included. */
export class Verdict {
  readonly #box = find("verdict", HTMLElement);

  begin(): void {
    this.#box.dataset.outcome = "running";
    this.#box.replaceChildren(make("strong", "", words.listing), make("p", "", words.whileListing));
  }

  end(outcome: Outcome, { attempts, tags, elapsedMs }: Run): void {
    const numbers = words.numbers(tags.length, attempts.length, formatMs(elapsedMs()));
    const { name, title, lines } = describe(outcome);
    this.#box.dataset.outcome = name;
    this.#box.replaceChildren(make("strong", "", title), ...lines.map((line) => make("p", "", line)), make("p", "numbers", numbers));
  }
}

function describe(outcome: Outcome): { name: string; title: string; lines: string[] } {
  if (outcome.kind === "stopped") return { name: "stopped", title: words.stopped, lines: [words.whenStopped] };
  if (outcome.kind === "failed") {
    const { kind, message, hint, retryable } = outcome.error;
    const worth = retryable ? words.worthTrying : words.notWorthTrying;
    return { name: "failed", title: `ImagetagsError: ${kind}`, lines: [message, ...(hint ? [`${words.hint}: ${hint}`] : []), worth] };
  }
  if (outcome.completeness?.proven) {
    return { name: "proven", title: words.proven, lines: [words.whenProven] };
  }
  return {
    name: "unproven",
    title: words.unproven,
    lines: [words.whyUnproven(outcome.completeness?.reason ?? "?")],
  };
}
