import { spawnSync } from "node:child_process";

/** What a command that a page shows, `npm start -- …` or `imagetags …`, prints; but not that it asked a sandbox, which the pages say. */
export function runShown(root: string, text: string): string {
  const line = text.trim().replace(/^(?:npm start(?: --)?|imagetags)\s*/, "");
  const args = (line.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replaceAll("'", ""));
  const { stdout, stderr } = spawnSync(process.execPath, ["--conditions=@imagetags/source", "tools/run/start.ts", ...args], {
    cwd: root,
    encoding: "utf8",
    env: { PATH: process.env.PATH, HOME: process.env.HOME },
  });
  return stdout + stderr.replace(/^sandbox: .*\n/, "");
}
