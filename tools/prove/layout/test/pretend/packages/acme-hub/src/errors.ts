import { asFields, asText, createFailure, describeRefusal, type Failure, type Meaning, readStatus, type SeenAnswer } from "@imagetags/core";

const provider = "acme-hub";

const meanings: readonly Meaning[] = [
  { codes: ["no-such-repository"], kind: "not-found", hint: "Check the repository." },
  { codes: ["calm-down"], kind: "throttled", hint: "Lower concurrency." },
];

/** The failure that an answer reports, if any. */
export function readFailure(answer: SeenAnswer): Failure | undefined {
  const { status, body } = answer;
  const { problem, tags } = asFields(body);
  if (problem !== undefined || readStatus(status))
    return describeRefusal(provider, answer, { code: asText(problem) || undefined }, meanings);
  return Array.isArray(tags) ? undefined : createFailure(provider, "unreadable", "the answer lacks tags", { status });
}
