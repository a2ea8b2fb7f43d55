import { factsOf, type ProviderId, providerIds } from "@imagetags/sandbox";
import { providers } from "../../../../packages/cli/src/providers.ts";
import { canHappen, type ScenarioId, scenarioIds } from "../playground/scenarios.ts";
import { type Tab, until } from "./browser.ts";
import type { Check, Surroundings } from "./check.ts";

/** Where a run of the playground ends, and what has to be seen on the way. */
interface Expected {
  readonly outcomes: readonly ("proven" | "unproven" | "failed")[];
  /** What the result says. */
  readonly says: RegExp;
  readonly leastTags: number;
  /** A request of which something must be true, as CSS. */
  readonly line: string;
}

const failed = (says: RegExp, line: string, leastTags = 0): Expected => ({ outcomes: ["failed"], says, leastTags, line });

/** What a scenario comes to at a vendor, by what the vendor states of itself. */
async function expect(provider: ProviderId, scenario: ScenarioId): Promise<Expected> {
  const isProven = (await providers[provider]?.())?.capabilities.complete === "proven";
  const listed = (line: string, leastTags = 1000): Expected => {
    const outcomes = isProven ? (["proven"] as const) : (["proven", "unproven"] as const);
    return { outcomes, says: /[\d,]+ tags, \d+ requests/, leastTags, line };
  };
  const again = isProven ? ".line[data-again]" : ".line";
  switch (scenario) {
    case "quiet":
      return listed(again);
    case "deleted":
      return listed(again, 999);
    case "throttled":
      // GitHub asks for a minute, which no call takes.
      if (provider === "ghcr") return failed(/throttled[\s\S]*may succeed later/, ".line[data-state='failed']");
      return listed(".line[data-state='answered'][data-attempt]");
    case "lying-total":
      return isProven ? failed(/incomplete[\s\S]*Hint: List again/, ".line[data-again]", 1000) : listed(".line[data-again]");
    case "expired-token":
      if (factsOf(provider).environmentExpiry === "ended") return failed(/authentication[\s\S]*Hint: /, ".line[data-state='failed']");
      return listed(".line[data-state='failed']");
    case "proxy":
      return failed(/unreadable[\s\S]*Hint: Check baseUrl/, ".line[data-state='failed']");
  }
}

const isReady = "document.documentElement.dataset.playground === 'ready'";
const hasEnded = "['proven', 'unproven', 'failed'].includes(document.querySelector('[data-part=verdict]').dataset.outcome)";

async function open({ chromium, server }: Surroundings, page = "playground/"): Promise<Tab> {
  const tab = await chromium.newTab();
  await tab.goto(`${server.url}${page}#latencyMs=0`);
  await until(tab, isReady);
  return tab;
}

interface Seen {
  readonly outcome: "proven" | "unproven" | "failed";
  readonly text: string;
  readonly tags: number;
  readonly lines: number;
}

/** Chooses by a link, lists, and tells how it ended. */
async function play(tab: Tab, link: string, line = ".line"): Promise<Seen> {
  await tab.evaluate(`new Promise((shown) => {
    addEventListener("hashchange", shown, { once: true });
    location.hash = ${JSON.stringify(`latencyMs=10&${link}`)};
  })`);
  await tab.evaluate("document.querySelector('[data-part=list]').click()");
  await until(tab, hasEnded);
  return look(tab, line);
}

async function look(tab: Tab, line: string): Promise<Seen> {
  return tab.evaluate<Seen>(`({
    outcome: document.querySelector("[data-part=verdict]").dataset.outcome,
    text: document.querySelector("[data-part=verdict]").innerText,
    tags: document.querySelectorAll("[data-part=tags] tr").length,
    lines: document.querySelectorAll(${JSON.stringify(line)}).length,
  })`);
}

function judge(link: string, { outcomes, says, leastTags, line }: Expected, seen: Seen): string[] {
  const isRight = outcomes.includes(seen.outcome) && says.test(seen.text) && seen.tags >= leastTags && seen.lines > 0;
  return isRight ? [] : [`#${link}: ${JSON.stringify(seen)}; there has to be ${line}`];
}

/** Each scenario runs to its end with each vendor at which it can happen, and a repository that is not there is told of, restored from links. */
export const scenariosCheck: Check = {
  name: "playground: every provider, every scenario, to its end",
  async run(surroundings) {
    const played = providerIds.map(async (provider) => {
      const problems: string[] = [];
      const tab = await open(surroundings);
      for (const scenario of scenarioIds.filter((id) => canHappen(id, provider))) {
        const link = `provider=${provider}&scenario=${scenario}`;
        const expected = await expect(provider, scenario);
        problems.push(...judge(link, expected, await play(tab, link, expected.line)));
      }
      const link = `provider=${provider}&repository=no/such`;
      problems.push(...judge(link, failed(/(?:not-found|permission|rejected)[\s\S]*Hint: /, ".line"), await play(tab, link)));
      await tab.close();
      return problems;
    });
    return (await Promise.all(played)).flat();
  },
};

/** The page in Chinese says the same. */
export const chineseCheck: Check = {
  name: "playground: in Chinese",
  async run(surroundings) {
    const tab = await open(surroundings, "zh-cn/playground/");
    const { outcome, text, tags } = await play(tab, "scenario=deleted");
    await tab.close();
    return outcome === "proven" && text.startsWith("已证明完整") && tags === 999 ? [] : [`the run ended ${outcome}: ${text}`];
  },
};

/** From the address bar to the result without a mouse. */
export const keyboardCheck: Check = {
  name: "playground: keyboard only",
  async run(surroundings) {
    const tab = await open(surroundings);
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
