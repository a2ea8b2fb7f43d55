import { existsSync } from "node:fs";
import { createServer, request as forward, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { withProject } from "./case-runtimes.ts";
import { type Case, expectOutput, Missing } from "./cases.ts";
import { environmentFor, listed, listProgram } from "./programs.ts";
import type { Project } from "./project.ts";
import { importTool, installTools } from "./tools.ts";

const page = '<!doctype html><title>waiting</title><script type="module" src="./page.ts"></script>';
const contentTypes: Readonly<Record<string, string>> = { html: "text/html", js: "text/javascript" };

interface Playwright {
  chromium: { launch(options: object): Promise<Browser> };
}
interface Browser {
  newPage(): Promise<{
    goto(url: string): Promise<unknown>;
    waitForFunction(script: string): Promise<unknown>;
    title(): Promise<string>;
  }>;
  close(): Promise<void>;
}

/** Every provider in a page that Vite bundled. Vendors send no CORS headers, so the page asks its own server, which passes it on. */
export const browserCase: Case = {
  name: "Vite and headless Chromium",
  async run(surroundings) {
    const executablePath = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));
    if (!executablePath) throw new Missing("no Chromium; on Debian: apt-get install chromium");
    const folder = await installTools("browser", ["vite@8.3.8", "playwright-core@1.65.1"]);
    const { build } = await importTool<{ build(options: object): Promise<unknown> }>(folder, "vite");
    const { chromium } = (await importTool<{ default: Playwright }>(folder, "playwright-core")).default;
    const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
    const browser = await chromium.launch({ executablePath, args: [...args, "--disable-component-update", "--disable-sync"] });
    try {
      await withProject(
        surroundings,
        surroundings.ids.map((id) => `@imagetags/${id}`),
        async (project) => {
          for (const id of surroundings.ids) {
            project.write("index.html", page);
            project.write("list.ts", listProgram(id));
            project.write("page.ts", toPage(environmentFor(id, "")));
            await build({ root: project.folder, logLevel: "silent", build: { target: "es2023" } });
            expectOutput({ status: 0, output: await readTitle(browser, project, surroundings.sandboxUrl) }, listed);
          }
        },
      );
    } finally {
      await browser.close();
    }
  },
};

function toPage(env: Record<string, string>): string {
  return `import { list } from "./list.ts";
const env = { ...${JSON.stringify(env)}, BASE_URL: location.origin + ${JSON.stringify(env.BASE_URL)} };
list(env).then((text) => { document.title = text; }, (error) => { document.title = String(error); });
`;
}

async function readTitle(browser: Browser, project: Project, sandboxUrl: string): Promise<string> {
  const server = await serve(project, sandboxUrl);
  try {
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await tab.waitForFunction('document.title !== "waiting"');
    return await tab.title();
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** The page's own server: its files, and everything else from the vendor. */
function serve(project: Project, sandboxUrl: string): Promise<Server> {
  const files = new Set(project.list("dist"));
  const server = createServer((request, response) => {
    const path = (request.url ?? "/").slice(1) || "index.html";
    if (files.has(path)) {
      response.writeHead(200, { "content-type": contentTypes[path.split(".").at(-1) ?? ""] ?? "" }).end(project.read(`dist/${path}`));
      return;
    }
    // Host and path stay as the page signed them.
    const { method, headers } = request;
    const onward = forward(`${sandboxUrl}${request.url}`, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on("error", () => response.destroy());
    request.pipe(onward);
  });
  return new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(server)));
}
