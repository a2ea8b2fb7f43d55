import { factsOf, isPublic, type ProviderId } from "@imagetags/sandbox";
import type { Context } from "./context.ts";
import { examples } from "./examples.ts";
import { type Column, TableWriter } from "./output/table.ts";
import { providers } from "./providers.ts";
import { checkProvider } from "./reference.ts";
import { type DocumentedExample, type Verdict, verifyExample } from "./verify-example.ts";

interface Verified extends Verdict {
  readonly example: DocumentedExample;
}

/** Replays the documented answers and prints what came of each. Returns whether all came out as they should. */
export async function verifyAll(only: readonly string[], context: Context): Promise<boolean> {
  for (const provider of only) checkProvider(provider);
  const wanted = examples.filter(({ provider }) => only.length === 0 || only.includes(provider));
  const verified = await Promise.all(wanted.map(verify));
  const columns: Column<Verified>[] = [
    { title: "PROVIDER", value: ({ example }) => example.provider },
    { title: "DOCUMENTED ANSWER", value: ({ example }) => example.name },
    { title: "RESULT", value: ({ ok }) => (ok ? "ok" : "FAILED"), whole: true },
    { title: "FOUND", value: ({ found }) => found },
  ];
  const writer = new TableWriter(context, columns);
  await writer.write(verified);
  const failed = verified.filter(({ ok }) => !ok).length;
  context.say(`${verified.length - failed} of ${verified.length} documented answers come out as they should.`);
  return failed === 0;
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
