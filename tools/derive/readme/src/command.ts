import { spawnSync } from "node:child_process";

/** The time at which the pages were printed. */
const shownAt = "2026-11-21T12:00:00Z";

/** What a command that a page shows, `npm start -- …` or `imagetags …`, prints; but not that it asked a sandbox, which the pages say. */
export function runShown(root: string, text: string): string {
  const line = text.trim().replace(/^(?:npm start(?: --)?|imagetags)\s*/, "");
  const args = (line.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replaceAll("'", ""));
  const { stdout, stderr } = spawnSync(process.execPath, ["--conditions=@imagetags/source", "tools/run/start.ts", ...args], {
    cwd: root,
    encoding: "utf8",
    env: { PATH: process.env.PATH, SANDBOX_NOW: shownAt },
  });
  return stdout + stderr.replace(/^sandbox: .*\n/, "");
}
