import { count, find, formatMs, make } from "./page.ts";
import type { Outcome, Run } from "./run.ts";

/** Says how a run stands, and how it ended: to everybody, screen readers included. */
export class Verdict {
  readonly #box = find("verdict", HTMLElement);

  begin(): void {
    this.#box.dataset.outcome = "running";
    this.#box.replaceChildren(make("strong", "", "Listing …"), make("p", "", "Bars are requests, tags come below."));
  }

  end(outcome: Outcome, { attempts, tags, elapsedMs }: Run): void {
    const numbers = `${count(tags.length, "tag")}, ${count(attempts.length, "request")}, ${formatMs(elapsedMs())}`;
    const { name, title, lines } = describe(outcome);
    this.#box.dataset.outcome = name;
    this.#box.replaceChildren(make("strong", "", title), ...lines.map((line) => make("p", "", line)), make("p", "numbers", numbers));
  }
}

function describe(outcome: Outcome): { name: string; title: string; lines: string[] } {
  if (outcome.kind === "stopped") return { name: "stopped", title: "Stopped", lines: ["What was in flight is cancelled."] };
  if (outcome.kind === "failed") {
    const { kind, message, hint, retryable } = outcome.error;
    const worth = retryable ? "The same call may succeed later." : "The same call would fail again.";
    return { name: "failed", title: `ImagetagsError: ${kind}`, lines: [message, ...(hint ? [`Hint: ${hint}`] : []), worth] };
  }
  if (outcome.completeness?.proven) {
    return { name: "proven", title: "Proven complete", lines: ["Every tag that was there from start to end, each once."] };
  }
  return {
    name: "unproven",
    title: "Complete as far as can be told",
    lines: [`Not proven: ${outcome.completeness?.reason ?? "no reason is told"}.`],
  };
}
