import { factsOf, isPublic, type ProviderId } from "@imagetags/sandbox";
import type { Context } from "../context.ts";
import { examples } from "../examples.ts";
import { TableWriter } from "../output/table.ts";
import { JsonWriter, LineWriter, type Writer } from "../output/writers.ts";
import { toPrintableJson } from "../printable.ts";
import { providers } from "../providers.ts";
import { checkProvider } from "../reference.ts";
import { type DocumentedExample, type Verdict, verifyExample } from "../verify-example.ts";

interface Verified extends Verdict {
  readonly example: DocumentedExample;
}

export interface VerifyOptions {
  readonly format: "table" | "json" | "ndjson";
}

/** Replays the documented answers and prints what came of each. Returns whether all came out as they should. */
export async function verifyAll(only: readonly string[], { format }: VerifyOptions, context: Context): Promise<boolean> {
  for (const provider of only) checkProvider(provider);
  const wanted = examples.filter(({ provider }) => only.length === 0 || only.includes(provider));
  const verified = await Promise.all(wanted.map(verify));
  const writer = createWriter(format, context);
  if (verified.length > 0) await writer.write(verified);
  await writer.end();
  const failed = verified.filter(({ ok }) => !ok).length;
  context.say(`${verified.length - failed} of ${verified.length} documented answers come out as they should.`);
  return failed === 0;
}

function createWriter(format: VerifyOptions["format"], context: Context): Writer<Verified> {
  const toValue = ({ example, ok, found }: Verified) => ({ provider: example.provider, name: example.name, ok, found });
  if (format === "json") return new JsonWriter(context, toValue);
  if (format === "ndjson") return new LineWriter(context, (row) => toPrintableJson(toValue(row)));
  return new TableWriter<Verified>(context, [
    { title: "PROVIDER", value: ({ example }) => example.provider },
    { title: "DOCUMENTED ANSWER", value: ({ example }) => example.name },
    { title: "RESULT", value: ({ ok }) => (ok ? "ok" : "FAILED") },
    { title: "FOUND", value: ({ found }) => found, cut: true },
  ]);
}

async function verify(example: DocumentedExample): Promise<Verified> {
  const id = example.provider as ProviderId;
  const loaded = await providers[id]?.();
  if (!loaded) return { example, ok: false, found: "there is no such provider" };
  return { example, ...(await verifyExample(example, loaded, environmentFor(id), factsOf(id).documentedRepository)) };
}

/** Without credentials where the vendor needs none: nothing is then exchanged for a token before the example is asked for. */
function environmentFor(id: ProviderId): Readonly<Record<string, string>> {
  const { environment, credentialVariables } = factsOf(id);
  if (!isPublic(id)) return environment;
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !credentialVariables[name]));
}
