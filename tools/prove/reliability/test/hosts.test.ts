// Which credential reaches which host: what each vendor states, against what the clients send.
import { factsOf, providerIds } from "@imagetags/sandbox";
import { describe, expect, test } from "vitest";
import { editCredentials } from "../src/environment.ts";
import { holds, listenTo, readHostRows, waysOf } from "../src/hosts.ts";

const ways = providerIds.flatMap((id) => waysOf(id).map((way) => ({ id, way })));

describe.each(ways)("$id with $way", ({ id, way }) => {
  const { credentials, environment, credentialOrigins } = factsOf(id);

  test("they go where the vendor states", async () => {
    const { sent, error, fields } = await listenTo(id, {}, environment, way);
    expect(error).toBeUndefined();
    const carriers = sent.filter(({ text }) => Object.values(fields).some((value) => holds(text, value)));
    expect(carriers.length).toBeGreaterThan(0);
    const origins = way === undefined ? credentialOrigins : credentials[way]?.origins;
    for (const { origin } of carriers) expect(origin).toMatch(origins ?? /^$/);
  });

  test("with a baseUrl, everything goes there, and nothing to the vendor", async () => {
    const { sent } = await listenTo(id, { baseUrl: "http://127.0.0.1:9/elsewhere" }, environment, way);
    expect(new Set(sent.map(({ origin }) => origin))).toEqual(new Set(["http://127.0.0.1:9"]));
  });
});

/** Everybody's variables at once, each credential with a value of its own. */
const everybodysEnvironment = Object.assign({}, ...providerIds.map((id) => editCredentials(id, ({ name }) => markOf(name))));

function markOf(variable: string): string {
  return `mark-of-${variable.toLowerCase().replaceAll("_", "-")}`;
}

test("every provider that takes credentials stands in the table of SECURITY.md", async () => {
  const rows = await readHostRows();
  const taking = providerIds.filter((id) => Object.keys(factsOf(id).credentialVariables).length > 0);
  expect(new Set(rows.map(([id]) => id))).toEqual(new Set(taking.map((id) => `\`${id}\``)));
});

const known = providerIds.filter((id) => factsOf(id).refusal);

test.each(known)("%s: the environment's credentials go where the vendor states, and none of another vendor's", async (id) => {
  const { credentialVariables, credentialOrigins, environment } = factsOf(id);
  const { sent, error } = await listenTo(id, {}, { ...everybodysEnvironment, ...editCredentials(id, ({ name }) => markOf(name)) });
  expect(error).toMatchObject({ name: "ImagetagsError", kind: "authentication" });
  const marks = Object.keys(everybodysEnvironment).map((name) => ({ name, mark: markOf(name) }));
  const seen = marks.filter(({ mark }) => sent.some(({ text }) => holds(text, mark))).map(({ name }) => name);
  expect(seen.length).toBeGreaterThan(0);
  expect(Object.keys(credentialVariables)).toEqual(expect.arrayContaining(seen));
  expect(Object.keys(environment)).toEqual(expect.arrayContaining(Object.keys(credentialVariables)));
  for (const { origin } of sent) expect(origin).toMatch(credentialOrigins);
});
