import { readAxe, type Tab, until } from "./browser.ts";
import type { Check, Surroundings } from "./check.ts";

interface Seen {
  readonly links: readonly string[];
  readonly ids: readonly string[];
}

type Report = (problem: string) => void;

/** Reports what a page says in the console, and whom it asks beside its own host. */
function listen(tab: Tab, siteUrl: string, report: Report): void {
  tab.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") report(`${message.text()} ${message.location().url}`);
  });
  tab.on("pageerror", ({ message }) => report(message));
  tab.on("request", (request) => {
    const url = new URL(request.url());
    if (/^https?:$/.test(url.protocol) && url.origin !== new URL(siteUrl).origin) report(`asks ${url.host}`);
  });
}

const linksAndIds = `({
  links: [...document.querySelectorAll("a[href]")].map((link) => link.href),
  ids: [...document.querySelectorAll("[id]")].map((element) => element.id),
})`;

/**
 * Every page loads without a word in the console and without asking another host, is as wide as the screen, has no serious finding of
 * axe-core, in the light on a desk and in the dark on a phone, and leads nowhere that is not there.
 */
export const pagesCheck: Check = {
  name: "every page: console, other hosts, width, axe-core, links",
  async run(surroundings) {
    const { chromium, server, pages } = surroundings;
    const problems: string[] = [];
    const seen = new Map<string, Seen>();
    const tab = await chromium.newTab();
    let current = "";
    const report: Report = (problem) => problems.push(`/${current}: ${problem}`);
    listen(tab, server.url, report);
    const axe = readAxe(surroundings.starlight);
    for (const page of pages) {
      current = page;
      await tab.setViewportSize({ width: 1440, height: 900 });
      await tab.emulateMedia({ colorScheme: "light" });
      await tab.goto(`${server.url}${page}`);
      seen.set(`${server.url}${page}`, await tab.evaluate<Seen>(linksAndIds));
      // Pages that are shown in English for want of a translation are the same pages.
      if (page.startsWith("zh-cn/") && !/^zh-cn\/(?:guides\/start\/|playground\/)?$/.test(page)) continue;
      await tab.evaluate(axe);
      await inspect(tab, report);
      await tab.setViewportSize({ width: 360, height: 740 });
      await tab.emulateMedia({ colorScheme: "dark" });
      await inspect(tab, report);
    }
    await tab.close();
    return [...problems, ...findDeadLinks(surroundings, seen)];
  },
};

const findSerious = `axe.run().then(({ violations }) => violations
  .filter(({ impact }) => impact === "serious" || impact === "critical")
  .map(({ id, nodes }) => id + " at " + nodes.slice(0, 2).map(({ target, any }) => target + " " + (any[0]?.message ?? "")).join("; ")))`;

const findTooWide = `document.documentElement.scrollWidth <= innerWidth ? [] : [...document.querySelectorAll("body *")]
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1).slice(0, 3)
  .map((one) => "is wider than " + innerWidth + " pixels: " + one.outerHTML.slice(0, 80))`;

// Code that scrolls becomes reachable a moment after its width has changed.
const codeIsReachable =
  "[...document.querySelectorAll('.expressive-code pre')].every((one) => one.scrollWidth <= one.clientWidth || one.tabIndex === 0)";

async function inspect(tab: Tab, report: Report): Promise<void> {
  await until(tab, codeIsReachable);
  for (const find of [findTooWide, findSerious]) {
    for (const finding of await tab.evaluate<string[]>(find)) report(finding);
  }
}

function findDeadLinks({ server }: Surroundings, seen: ReadonlyMap<string, Seen>): string[] {
  const isAlive = (link: string) => {
    const [url = "", hash = ""] = link.split("#");
    const target = seen.get(url);
    if (!target) return server.compressedBytes(new URL(url).pathname) > 0;
    // The playground reads its hash itself.
    return hash === "" || url.endsWith("/playground/") || target.ids.includes(decodeURIComponent(hash));
  };
  return [...seen].flatMap(([from, { links }]) =>
    links
      .filter((link) => link.startsWith(new URL(server.url).origin) && !isAlive(link))
      .map((link) => `${from}: leads to ${link}, which is not there`),
  );
}

/** The search finds a page by its words, without asking anybody. */
export const searchCheck: Check = {
  name: "search, without another host",
  async run({ chromium, server }) {
    const problems: string[] = [];
    const tab = await chromium.newTab();
    listen(tab, server.url, (problem) => problems.push(problem));
    await tab.goto(server.url);
    // It is loaded when the browser has nothing else to do, and takes no key before.
    await until(tab, "document.querySelector('site-search button:not([disabled])') && document.querySelector('site-search input')");
    await tab.keyboard.press("Control+k");
    await until(tab, "document.activeElement?.tagName === 'INPUT'");
    await tab.keyboard.type("Renovate");
    await until(tab, "[...document.querySelectorAll('dialog a')].some((link) => link.href.includes('/guides/renovate/'))");
    await tab.close();
    return problems;
  },
};
