import { equal, match } from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Finished, runOrThrow } from "@imagetags/consumers/run";
import type { Case, Registries } from "./cases.ts";
import { runImagetags } from "./command.ts";
import type { User } from "./registry.ts";

/** What `docker login` leaves behind, in each of its forms. The command and skopeo find the same login in it. */
export const loginCases: readonly Case[] = [
  {
    name: "docker login in the config itself lets the command in",
    run: (registries) =>
      checkLetIn(registries, ({ host, user }) => ({ auths: { [host]: { auth: btoa(`${user.username}:${user.password}`) } } })),
  },
  {
    name: "docker login in the host's own helper program lets the command in",
    run: (registries) => checkLetIn(registries, ({ host }) => ({ credHelpers: { [host]: helper }, credsStore: "absent" })),
  },
  {
    name: "docker login in the helper program for all hosts lets the command in",
    run: (registries) => checkLetIn(registries, ({ host }) => ({ auths: { [host]: {} }, credsStore: helper }), { isKnownToSkopeo: false }),
  },
  {
    name: "docker login is left out with --anonymous, and the refusal says what to give",
    async run(registries) {
      await withConfig(
        registries,
        ({ host }) => ({ credHelpers: { [host]: helper } }),
        async ({ host, ls }) => {
          checkRefused(await ls("--anonymous"), host, /^hint: Leave out --anonymous, .*: docker login localhost:\d+$/m);
        },
      );
    },
  },
  {
    name: "docker login is what the command asks for where there is none",
    async run(registries) {
      await withConfig(
        registries,
        () => ({ auths: {} }),
        async ({ host, ls }) => {
          checkRefused(await ls(), host, /^hint: Sign in: docker login localhost:\d+$/m);
        },
      );
    },
  },
  {
    name: "docker login with a wrong password is refused, and the password is not shown",
    async run(registries) {
      await withConfig(
        registries,
        ({ host }) => ({ auths: { [host]: { auth: btoa("sandbox:wrong-password") } } }),
        async ({ host, ls }) => {
          const refused = await ls();
          checkRefused(refused, host, /^hint: What docker login wrote is not taken: docker login localhost:\d+ again/m);
          equal(/wrong-password|c2FuZGJveDp3/.test(refused.output), false);
        },
      );
    },
  },
];

const helper = "imagetags-test";

interface Login {
  /** As it is typed: by name, `localhost:41234`. */
  readonly host: string;
  readonly user: User;
}

interface Configured extends Login {
  /** `imagetags ls <host>/team/app:v1`, with what `docker login` left behind. */
  ls(...options: string[]): Promise<Finished>;
  /** The tags of `team/app`, as skopeo lists them with the same. */
  listBySkopeo(): Promise<string>;
}

/** @param isKnownToSkopeo - whether skopeo reads this form of config: it knows no `credsStore`. */
async function checkLetIn(
  registries: Registries,
  configure: (login: Login) => object,
  { isKnownToSkopeo } = { isKnownToSkopeo: true },
): Promise<void> {
  await withConfig(registries, configure, async ({ ls, listBySkopeo }) => {
    const { status, stdout, output } = await ls("--json");
    equal(status, 0, output);
    const { name, digest } = JSON.parse(stdout);
    equal(name, "v1");
    equal(digest, registries.layouts["team/app"].digests.get("v1"));
    if (isKnownToSkopeo) match(await listBySkopeo(), /"v1"/);
  });
}

function checkRefused({ status, output }: Finished, host: string, hint: RegExp): void {
  equal(status, 1, output);
  match(output, new RegExp(`^error: ${host}/team/app:v1: `, "m"));
  match(output, hint);
}

/** Writes Docker's config, and the helper program that it may name, into a folder of its own. */
async function withConfig(
  { locked }: Registries,
  configure: (login: Login) => object,
  use: (configured: Configured) => Promise<void>,
): Promise<void> {
  const { user } = locked;
  if (!user) throw new Error("The registry with htpasswd has a user.");
  const host = locked.host.replace("127.0.0.1", "localhost");
  const folder = mkdtempSync(join(tmpdir(), "imagetags-login-"));
  const config = join(folder, "config.json");
  writeFileSync(config, JSON.stringify(configure({ host, user })));
  writeHelper(folder, { host, user });
  const env = { DOCKER_CONFIG: folder, PATH: `${folder}:${process.env.PATH}` };
  try {
    await use({
      host,
      user,
      ls: (...options) => runImagetags(["ls", `${host}/team/app:v1`, ...options], env),
      listBySkopeo: () =>
        runOrThrow("skopeo", ["list-tags", "--tls-verify=false", "--authfile", config, `docker://${host}/team/app`], { cwd: "/", env }),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A program as https://github.com/docker/docker-credential-helpers describes it: it knows one host, which it reads from its input. */
function writeHelper(folder: string, { host, user }: Login): void {
  const answer = JSON.stringify({ ServerURL: host, Username: user.username, Secret: user.password });
  const script = [
    "#!/bin/sh",
    "read -r host",
    `[ "$1 $host" = "get ${host}" ] || { echo 'credentials not found in native keychain'; exit 1; }`,
    `echo '${answer}'`,
  ];
  const file = join(folder, `docker-credential-${helper}`);
  writeFileSync(file, `${script.join("\n")}\n`);
  chmodSync(file, 0o755);
}
