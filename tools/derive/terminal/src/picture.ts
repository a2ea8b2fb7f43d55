import { fileURLToPath } from "node:url";
import headless from "@xterm/headless";
import { runInTerminal } from "./pty.ts";
import { renderSvg } from "./svg.ts";

const columns = 108;
const prompt = "\u001b[32m$\u001b[39m ";

/** What the picture at the top of README.md shows being typed. */
const commands: readonly (readonly string[])[] = [
  ["ls", "docker-hub/team/shop", "huawei-swr/team/shop", "harbor/team/shop", "--newest", "2", "--no-signatures"],
  ["ls", "swr.eu-de.otc.t-systems.com/team/shop:v2.14.3"],
  ["stale", "otc-swr/team/shop", "--older-than", "90d", "--keep", "5"],
  ["ls", "hauwei-swr/team/shop"],
];

const imagetags = fileURLToPath(new URL("imagetags.ts", import.meta.url));

/** Types the commands into a real terminal, against the sandbox, and draws what it shows. */
export async function renderPicture(): Promise<string> {
  const screen = new headless.Terminal({ cols: columns, rows: 24, scrollback: 1000, allowProposedApi: true });
  for (const args of commands) {
    const { output } = await runInTerminal([process.execPath, "--conditions=@imagetags/source", imagetags, ...args], { columns });
    const typed = args.map((arg) => (/^[\w./-]+$/.test(arg) ? arg : `'${arg}'`)).join(" ");
    await new Promise<void>((resolve) => screen.write(`${prompt}imagetags ${typed}\r\n${output}\r\n`, resolve));
  }
  return renderSvg(screen, "imagetags in a terminal: tags with time, size and digest, a comparison, a mistake and what to do");
}
