import { execFile } from "node:child_process";

/** The time at which the pages were printed. */
const shownAt = "2026-11-21T12:00:00Z";

/** What a command that a page shows, `npm start -- …` or `imagetags …`, prints; but not that it asked a sandbox, which the pages say. */
export async function runShown(root: string, text: string): Promise<string> {
  const line = text.trim().replace(/^(?:npm start(?: --)?|imagetags)\s*/, "");
  const args = (line.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replaceAll("'", ""));
  const command = ["--conditions=@imagetags/source", "tools/run/start.ts", ...args];
  const { PATH, NODE_COMPILE_CACHE } = process.env;
  const env = { PATH, NODE_COMPILE_CACHE, SANDBOX_NOW: shownAt };
  return await new Promise((resolve) => {
    // A command that refuses is shown too.
    execFile(process.execPath, command, { cwd: root, env }, (_, stdout, stderr) => resolve(stdout + stderr.replace(/^sandbox: .*\n/, "")));
  });
}
