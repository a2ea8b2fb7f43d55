import { type Tab, until } from "./browser.ts";
import type { Check, Surroundings } from "./check.ts";

/** Where a run of the playground ends, and what has to be seen on the way. */
interface Scenario {
  readonly link: string;
  readonly outcome: "proven" | "unproven" | "failed";
  /** What the result says. */
  readonly says: RegExp;
  readonly tags: number;
  /** Requests of which something must be true, as CSS. */
  readonly lines: string;
}

const scenarios: readonly Scenario[] = [
  { link: "", outcome: "proven", says: /1,000 tags, 12 requests/, tags: 1000, lines: ".line[data-again]" },
  { link: "scenario=deleted", outcome: "proven", says: /999 tags/, tags: 999, lines: ".line[data-again]" },
  { link: "scenario=throttled&provider=huawei-swr", outcome: "proven", says: /1,000 tags/, tags: 1000, lines: ".line[data-attempt='2']" },
  { link: "scenario=lying-total", outcome: "failed", says: /incomplete[\s\S]*Hint: List again/, tags: 1000, lines: ".line[data-again]" },
  { link: "scenario=expired-token", outcome: "proven", says: /1,000 tags/, tags: 1000, lines: ".line[data-state='failed']" },
  {
    link: "scenario=proxy",
    outcome: "failed",
    says: /unreadable[\s\S]*Hint: Check baseUrl/,
    tags: 298,
    lines: ".line[data-state='not needed']",
  },
  {
    link: "provider=ucloud-uhub",
    outcome: "unproven",
    says: /Not proven: its order and total are not documented/,
    tags: 1000,
    lines: ".line",
  },
  {
    link: "repository=no/such",
    outcome: "failed",
    says: /not-found[\s\S]*Hint: Check the repository/,
    tags: 0,
    lines: ".line[data-state='failed']",
  },
];

const isReady = "document.documentElement.dataset.playground === 'ready'";
const hasEnded = "['proven', 'unproven', 'failed'].includes(document.querySelector('[data-part=verdict]').dataset.outcome)";

async function open({ chromium, server }: Surroundings, link: string): Promise<Tab> {
  const tab = await chromium.newTab();
  await tab.goto(`${server.url}playground/#latencyMs=50&${link}`);
  await until(tab, isReady);
  return tab;
}

interface Seen {
  readonly outcome: string;
  readonly text: string;
  readonly tags: number;
  readonly lines: number;
}

async function look(tab: Tab, lines: string): Promise<Seen> {
  return tab.evaluate<Seen>(`({
    outcome: document.querySelector("[data-part=verdict]").dataset.outcome,
    text: document.querySelector("[data-part=verdict]").innerText,
    tags: document.querySelectorAll("[data-part=tags] tr").length,
    lines: document.querySelectorAll(${JSON.stringify(lines)}).length,
  })`);
}

/** Each scenario runs to its end, restored from a link. */
export const scenariosCheck: Check = {
  name: "playground: scenarios to their end",
  async run(surroundings) {
    const problems: string[] = [];
    for (const { link, outcome, says, tags, lines } of scenarios) {
      const tab = await open(surroundings, link);
      await tab.evaluate("document.querySelector('[data-part=list]').click()");
      await until(tab, hasEnded);
      const seen = await look(tab, lines);
      const isRight = seen.outcome === outcome && says.test(seen.text) && seen.tags === tags && seen.lines > 0;
      if (!isRight) problems.push(`#${link}: ${JSON.stringify(seen)}`);
      await tab.close();
    }
    return problems;
  },
};

/** From the address bar to the result without a mouse. */
export const keyboardCheck: Check = {
  name: "playground: keyboard only",
  async run(surroundings) {
    const tab = await open(surroundings, "");
    const focus = () => tab.evaluate<string>("document.activeElement?.name || document.activeElement?.dataset.part || ''");
    const reached: string[] = [];
    for (let steps = 0; steps < 60 && !reached.includes("list"); steps++) {
      await tab.keyboard.press("Tab");
      reached.push(await focus());
      if (reached.at(-1) === "scenario") await tab.keyboard.press("ArrowDown");
    }
    const order = reached.filter(Boolean).join(" ");
    await tab.keyboard.press("Enter");
    await until(tab, hasEnded);
    const { outcome, tags } = await look(tab, ".line");
    const hash = await tab.evaluate<string>("location.hash");
    await tab.close();
    return [
      ...(order.endsWith("provider repository scenario pageSize concurrency latencyMs list") ? [] : [`the order of focus is ${order}`]),
      ...(outcome === "proven" && tags === 999 ? [] : [`the run ended ${outcome}, with ${tags} tags`]),
      ...(hash.includes("scenario=deleted") ? [] : [`the address does not hold the choice: ${hash}`]),
    ];
  },
};

const mostBytes = 250_000;

/** The page, all that it asks for, and a run: how much goes over the wire. */
export const weightCheck: Check = {
  name: "playground: weight",
  async run({ chromium, server }) {
    const paths = new Set<string>();
    const tab = await chromium.newTab();
    tab.on("request", (request) => paths.add(new URL(request.url()).pathname));
    await tab.goto(`${server.url}playground/#latencyMs=0`);
    await until(tab, isReady);
    await tab.evaluate("document.querySelector('[data-part=list]').click()");
    await until(tab, hasEnded);
    await tab.close();
    const bytes = [...paths].reduce((sum, path) => sum + server.compressedBytes(path), 0);
    console.log(`         ${(bytes / 1000).toFixed(0)} kB in ${paths.size} files`);
    return bytes <= mostBytes ? [] : [`it weighs ${bytes} bytes, and may weigh ${mostBytes}`];
  },
};
