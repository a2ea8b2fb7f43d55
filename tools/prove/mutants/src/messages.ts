// A Stryker plugin: leaves alone what people read, such as messages and hints. Their words are no behaviour; a text that a
// program reads, such as a header's name, has no two words in a row.
const sentence = /[a-z]{2,},? [a-z]{2,}/;

interface SyntaxPath {
  readonly node: {
    readonly type: string;
    readonly value?: unknown;
    readonly quasis?: readonly { readonly value: { readonly raw: string } }[];
  };
}

function shouldIgnore({ node }: SyntaxPath): string | undefined {
  const texts =
    node.type === "StringLiteral" ? [node.value] : node.type === "TemplateLiteral" ? node.quasis?.map(({ value }) => value.raw) : [];
  return texts?.some((text) => typeof text === "string" && sentence.test(text)) ? "It is a text for people." : undefined;
}

export const strykerPlugins = [{ kind: "Ignore", name: "messages", value: { shouldIgnore } }];
