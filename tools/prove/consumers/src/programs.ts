// What the strangers write. Each program lists the sandbox's repository of 1,000 tags.
import { environmentOf, type ProviderId } from "@imagetags/sandbox";

/** The repository that the programs read. */
const repository = "test/many";

/** The variables that a program needs: the sandbox's keys, and where it answers. */
export function environmentFor(id: ProviderId, sandboxUrl: string): Record<string, string> {
  return { ...environmentOf(id), BASE_URL: `${sandboxUrl}/${id}` };
}

/** What {@link listProgram}'s function gives. */
export const listed = "1000 tags, v1.0 to v1.999, and an ImagetagsError for another repository";

/** A module with a function that lists with the provider's package alone. */
export function listProgram(id: ProviderId): string {
  return `import { ${creator(id)}, isImagetagsError, optionsFromEnvironment } from "@imagetags/${id}";

export async function list(env: Record<string, string | undefined>): Promise<string> {
  const client = ${creator(id)}({ ...optionsFromEnvironment(env), baseUrl: env["BASE_URL"] ?? "" });
  const numbers = new Set<number>();
  for await (const tag of client.tags("${repository}")) numbers.add(Number(/"v1\\.(\\d+)"/.exec(JSON.stringify(tag))?.[1]));
  let failure = "nothing";
  try {
    await client.tags("no/such").next();
  } catch (error) {
    if (!isImagetagsError(error)) throw error;
    failure = "an ImagetagsError";
  }
  return \`\${numbers.size} tags, v1.\${Math.min(...numbers)} to v1.\${Math.max(...numbers)}, and \${failure} for another repository\`;
}
`;
}

/** What {@link normalizedProgram}'s function gives. */
export function normalized(id: ProviderId): string {
  return `1000 tags, the newest ${id}/${repository}:v1.999`;
}

/** A module with a function that lists as `ImageTag`s. */
export function normalizedProgram(id: ProviderId): string {
  return `import { type ImageTag, newest } from "@imagetags/normalize";
import { capabilities, listImageTags } from "@imagetags/normalize/${id}";
import { ${creator(id)}, optionsFromEnvironment } from "@imagetags/${id}";

export async function list(env: Record<string, string | undefined>): Promise<string> {
  const client = ${creator(id)}({ ...optionsFromEnvironment(env), baseUrl: env["BASE_URL"] ?? "" });
  const tags: ImageTag[] = [];
  for await (const tag of listImageTags(client, "${repository}")) tags.push(tag);
  const [first] = await newest(tags, 1, capabilities);
  const size: number | undefined = first?.sizeBytes;
  if (size !== undefined && !Number.isSafeInteger(size)) throw new RangeError(\`\${size}\`);
  return \`\${tags.length} tags, the newest \${first?.provider}/\${first?.repository}:\${first?.name}\`;
}
`;
}

/** Prints what a program's function gives, in a runtime that has a `process`. */
export const mainProgram = `import { list } from "./list.ts";

console.log(await list(process.env));
`;

function creator(id: ProviderId): string {
  return `create${id.replaceAll(/(?:^|-)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())}`;
}
