// Runs a TypeScript file of this repository on the pinned Node, after installing what the manifests and the lockfile pin.
// The one file that a machine's own Node runs: plain JavaScript, for Node 20 and npm.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const binaries = join(root, "node_modules/.bin");
const stampFile = join(root, "node_modules/.imagetags-installed");

const [script, ...args] = process.argv.slice(2);
// What a script takes stands at its head. Two have help of their own.
if (args[0] === "--help" && !/\/(?:start|bench)\.ts$/.test(script)) {
  const [head] = /^(?:\/\/.*\n)+/.exec(readFileSync(join(root, script), "utf8")) ?? [""];
  process.stdout.write(head.replace(/^\/\/ ?/gm, ""));
  process.exit(0);
}

if (!existsSync(stampFile) || readFileSync(stampFile, "utf8") !== stampOfManifests()) {
  const { packageManager } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  process.stderr.write(`Installing what pnpm-lock.yaml pins (once), with ${packageManager} …\n`);
  let done = install(packageManager, "--frozen-lockfile");
  if (!process.env.CI && done.status !== 0 && outputOf(done).includes("ERR_PNPM_OUTDATED_LOCKFILE")) {
    process.stderr.write("A package.json asks for more than pnpm-lock.yaml pins: bringing it up to date …\n");
    done = install(packageManager, "--no-frozen-lockfile");
  }
  if (done.status !== 0) {
    process.stderr.write(`${outputOf(done)}\nThe install failed; its own words are above.\n`);
    process.exit(1);
  }
  writeFileSync(stampFile, stampOfManifests());
}

const child = spawn(join(binaries, "node"), ["--conditions=@imagetags/source", join(root, script), ...args], inRoot({ stdio: "inherit" }));
// A terminal sends Ctrl-C to both, and the script has the last word; the others come to this process alone.
process.on("SIGINT", () => {});
for (const name of ["SIGTERM", "SIGHUP"]) process.on(name, () => child.kill(name));
child.on("error", (error) => {
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
});
child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));

function install(packageManager, lockfile) {
  // The release brings pnpm by its hash: npm ci --prefix tools/run/pnpm.
  const hashed = join(root, "tools/run/pnpm/node_modules/@pnpm/exe.linux-x64/pnpm");
  const [command, ...before] = existsSync(hashed) ? [hashed] : ["npx", "--yes", packageManager];
  return run(command, [...before, "install", lockfile, "--reporter=append-only"], { stdio: ["ignore", "pipe", "pipe"] });
}

function outputOf({ stdout, stderr }) {
  return `${stdout ?? ""}${stderr ?? ""}`;
}

function stampOfManifests() {
  const folders = ["packages", "tools/derive", "tools/follow", "tools/prove"].flatMap((folder) =>
    readdirSync(join(root, folder)).map((name) => `${folder}/${name}/package.json`),
  );
  const single = ["pnpm-lock.yaml", "pnpm-workspace.yaml", "package.json", "docs/site/package.json", "tools/run/package.json"];
  const files = [...single, ...folders.sort()].filter((file) => existsSync(join(root, file)));
  return files.reduce((hash, file) => hash.update(readFileSync(join(root, file))), createHash("sha256")).digest("hex");
}

function run(command, args, options) {
  return spawnSync(command, args, inRoot(options));
}

function inRoot(options) {
  const env = {
    ...process.env,
    PATH: `${binaries}${delimiter}${process.env.PATH}`,
    DO_NOT_TRACK: "1",
    TURBO_TELEMETRY_DISABLED: "1",
    // Reading a program's TypeScript takes longer than running it: each file is read once.
    NODE_COMPILE_CACHE: join(root, "node_modules/.imagetags-compiled"),
  };
  return { cwd: root, env, ...options };
}
