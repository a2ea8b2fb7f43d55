import type { ErrorKind, ImagetagsError } from "@imagetags/core";
import type { Source } from "./source.ts";

const advice: Readonly<Record<ErrorKind, string>> = {
  argument: "Correct what was typed: imagetags --help",
  authentication: "Check the credentials: imagetags providers shows which are set.",
  permission: "Ask the owner of the account for the right to list this repository's tags.",
  "not-found": "Check the repository's name, and the region.",
  rejected: "Check the repository's name and the options; the vendor's code says more.",
  throttled: "Wait, or ask for less at a time: --concurrency 1.",
  unavailable: "Try again later.",
  retired: "Look on the vendor's page for what has replaced it.",
  network: "Check the network, and the endpoint if you gave one.",
  timeout: "Try again, or allow more time: --timeout 120.",
  unreadable: "Check for a proxy in between, and the endpoint if you gave one.",
  incomplete: "List again when fewer pushes and deletions are under way.",
};

/**
 * What a person who typed a command can do about a failure. The library's hint names its own options: those that the command has
 * under another name are said by that name, and a hint about one that it has not gives way to the command's own.
 *
 * @param source - where it failed, if it could be opened.
 */
export function hintFor(
  { kind, message, hint, status }: ImagetagsError,
  { explain = inWordsOfTheCommand, signIn }: Partial<Source> = {},
): string {
  if (message.startsWith("The environment variable ")) return "Correct it; imagetags providers shows which variables each provider reads.";
  if (hint === undefined || kind === "timeout") return advice[kind];
  if (status === 401 && signIn !== undefined) return kind === "permission" ? `${hint} ${signIn}` : signIn;
  const said = explain(hint);
  return /\b[a-z]+[A-Z]\w*/.test(said) ? advice[kind] : said;
}

/** A library's sentence with the names that the command has for its options. */
export function inWordsOfTheCommand(text: string, variables: readonly string[] = [], endpoint = "--endpoint"): string {
  return text
    .replaceAll(/\bbaseUrl\b/g, endpoint)
    .replaceAll(/\bcredentials\.(?=\w)/g, "")
    .replaceAll(/\bthe provider oci\b/g, "--provider oci")
    .replaceAll(/@imagetags\/(?=[\w-]+)/g, "the provider ")
    .replaceAll(/(?<!-)\bconcurrency\b/g, "--concurrency")
    .replaceAll(/\bas (realm)\b/g, (text, option) => asVariable(text, option, variables))
    .replaceAll(/\b[a-z]+[A-Z]\w*/g, (option) => variables.find((name) => isNameOf(name, option)) ?? option);
}

function asVariable(text: string, option: string, variables: readonly string[]): string {
  const variable = variables.find((name) => isNameOf(name, option));
  return variable === undefined ? text : `in ${variable}`;
}

const short: Readonly<Record<string, string>> = { accessKey: "AK", secretKey: "SK" };

/** `TENCENTCLOUD_SECRET_ID` of `secretId`, `HUAWEICLOUD_SDK_AK` of `accessKey`. */
function isNameOf(variable: string, option: string): boolean {
  const words = option.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
  return variable.endsWith(`_${words}`) || (short[option] !== undefined && variable.endsWith(`_${short[option]}`));
}
