import { type Answer, parseBody } from "./answer.ts";

const mask = "***";

/** Replaces each secret in a text: as it is, as in a URL, as in JSON with or without escaped slashes. */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  const forms = secrets.filter((secret) => secret !== "").flatMap(writtenForms);
  return forms.reduce((hidden, form) => hidden.replaceAll(form, mask), text);
}

/** A failed answer without the secrets that a server may echo in its headers or its body. */
export function hideSecretsInAnswer(answer: Answer, secrets: readonly string[]): Answer {
  const headers = new Headers([...answer.headers].map(([name, value]) => [name, hideSecrets(value, secrets)]));
  const text = hideSecrets(answer.text, secrets);
  return text === answer.text ? { ...answer, headers } : { ...answer, headers, text, ...parseBody(text) };
}

function writtenForms(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1);
  return [secret, encodeURIComponent(secret), json, json.replaceAll("/", "\\/")];
}
