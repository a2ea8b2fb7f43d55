// The playground: the clients and a sandbox of their vendors in the visitor's browser. Nothing leaves the page.
import { Form } from "./form.ts";
import { find, splitCode, words } from "./page.ts";
import { writeProgram } from "./program.ts";
import { type Run, startRun } from "./run.ts";
import { fromLink, toLink } from "./settings.ts";
import { TagTable } from "./tag-table.ts";
import { Verdict } from "./verdict.ts";
import { Waterfall } from "./waterfall.ts";

const form = new Form();
const waterfall = new Waterfall();
const table = new TagTable();
const verdict = new Verdict();
const program = find("program", HTMLElement);
const watch = find("watch", HTMLElement);
const listButton = find("list", HTMLButtonElement);
let stopping: AbortController | undefined;

function settings() {
  return fromLink(`${form.read()}`);
}

function show(): void {
  const chosen = settings();
  program.replaceChildren(...splitCode(writeProgram(chosen)));
  watch.textContent = words.scenarios[chosen.scenario].watch;
}

async function list(): Promise<void> {
  if (stopping) return stopping.abort();
  if (!form.isValid) return;
  stopping = new AbortController();
  listButton.textContent = words.stop;
  try {
    const chosen = settings();
    waterfall.clear();
    table.clear();
    verdict.begin();
    const run = await startRun(chosen, stopping.signal);
    const drawing = drawUntilEnd(run);
    const outcome = await run.ended;
    await drawing;
    verdict.end(outcome, run);
  } finally {
    stopping = undefined;
    listButton.textContent = words.list;
  }
}

async function drawUntilEnd(run: Run): Promise<void> {
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  run.ended.then(over, over);
  while (!isOver) {
    draw(run);
    // A tab in the background gets no frames: the end comes all the same.
    await Promise.race([new Promise(requestAnimationFrame), run.ended.catch(over)]);
  }
  draw(run);
}

function draw({ attempts, mostInFlight, tags, capabilities, elapsedMs }: Run): void {
  waterfall.draw(attempts, elapsedMs(), mostInFlight());
  table.draw(tags, capabilities);
}

/** Puts a text on the clipboard, and says so on the button. */
function copyOn(part: string, text: () => string): void {
  const button = find(part, HTMLButtonElement);
  const label = button.textContent;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text());
    button.textContent = words.copied;
    setTimeout(() => {
      button.textContent = label;
    }, 2000);
  });
}

form.show(fromLink(location.hash.slice(1)));
form.onChange(() => {
  history.replaceState(null, "", `#${toLink(settings())}`);
  show();
});
form.onSubmit(list);
addEventListener("hashchange", () => {
  form.show(fromLink(location.hash.slice(1)));
  show();
});
copyOn("copy-program", () => program.textContent ?? "");
copyOn("copy-link", () => `${location.href.split("#")[0]}#${toLink(settings())}`);
show();
document.documentElement.dataset.playground = "ready";
