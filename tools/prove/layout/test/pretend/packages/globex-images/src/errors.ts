import { asFields, asText, createFailure, describeRefusal, type Failure, type Meaning, readStatus, type SeenAnswer } from "@imagetags/core";

const provider = "globex-images";

const meanings: readonly Meaning[] = [
  { codes: ["WrongToken"], kind: "authentication", renewCredentials: true, refusesKey: true, hint: "Check token." },
  { codes: ["NoRepository"], kind: "not-found", hint: "Check the repository." },
  { codes: ["SlowDown"], kind: "throttled", hint: "Lower concurrency." },
];

/** The failure that an answer reports, if any. */
export function readFailure(answer: SeenAnswer): Failure | undefined {
  const { status, body } = answer;
  const { error, images } = asFields(body);
  const { code, message } = asFields(error);
  if (error !== undefined || readStatus(status)) {
    return describeRefusal(provider, answer, { code: asText(code) || undefined, said: asText(message) }, meanings);
  }
  return Array.isArray(images) ? undefined : createFailure(provider, "unreadable", "the answer lacks images", { status });
}
