import { type Answer, parseBody } from "./answer.ts";

const mask = "***";
// What is shorter cannot be a secret, and would mask pieces of everything.
const shortest = 4;

/** Replaces each secret in a text, however it is written there: plain, escaped for JSON or HTML, encoded for a URL, once or more. */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  // The longest first: one may begin with another.
  const found = secrets.filter((secret) => mayHold(text, secret)).sort((a, b) => b.length - a.length);
  return found.reduce((hidden, secret) => hidden.replace(writtenForms(secret), mask), text);
}

// Letters and digits stand as they are in every written form. Looking for some first spares most texts the regular expression.
function mayHold(text: string, secret: string): boolean {
  const run = /[A-Za-z0-9]+/.exec(secret)?.[0] ?? "";
  return secret.length >= shortest && text.toLowerCase().includes(run.toLowerCase());
}

const ofTheBodyOnItsWay = ["content-encoding", "content-length", "transfer-encoding"];

/** Headers without the secrets that a server may echo in them, and without what they say of the body as it was sent. */
export function hideSecretsInHeaders(headers: Headers, secrets: readonly string[]): Headers {
  const kept = [...headers].filter(([name]) => !ofTheBodyOnItsWay.includes(name));
  return new Headers(kept.map(([name, value]) => [name, hideSecrets(value, secrets)]));
}

/** A failed answer without the secrets that a server may echo in its headers or its body. */
export function hideSecretsInAnswer(answer: Answer, secrets: readonly string[]): Answer {
  const headers = hideSecretsInHeaders(answer.headers, secrets);
  const text = hideSecrets(answer.text, secrets);
  return text === answer.text ? { ...answer, headers } : { ...answer, headers, text, ...parseBody(text) };
}

function writtenForms(secret: string): RegExp {
  return new RegExp([...secret].map((character) => `(?:${formsOfCharacter(character)})`).join(""), "gi");
}

const namesInHtml: Readonly<Record<string, string>> = { "&": "amp", "<": "lt", ">": "gt", '"': "quot", "'": "apos" };

function formsOfCharacter(character: string): string {
  if (/[A-Za-z0-9]/.test(character)) return character;
  const hex = (value: number, digits: number) => value.toString(16).padStart(digits, "0");
  const escaped = (text: string) => text.replace(/[^A-Za-z0-9]/gu, "\\$&");
  const point = character.codePointAt(0) as number;
  return [
    `&(?:#0*${point}|#x0*${hex(point, 1)}|${namesInHtml[character] ?? "#"});`,
    [...new TextEncoder().encode(character)].map((byte) => `%(?:25)?${hex(byte, 2)}`).join(""),
    character
      .split("")
      .map((unit) => `\\\\+u${hex(unit.charCodeAt(0), 4)}`)
      .join(""),
    escaped(JSON.stringify(character).slice(1, -1)),
    `\\\\*${/\s/.test(character) ? `[+${character}]` : escaped(character)}`,
  ].join("|");
}
