// Providers whose API the vendor ends, and what lists the same repositories instead.
const successors: Readonly<Record<string, string>> = { "tencent-ccr": "tencent-tcr-personal" };

/** The same command for the successor of a provider, as a shell takes it; nothing where there is none. */
export function successorCommand(provider: string, args: readonly string[]): string | undefined {
  const successor = successors[provider];
  if (successor === undefined) return undefined;
  const renamed = withoutEndpoint(args).map((arg) => rename(arg, provider, successor));
  return ["imagetags", ...renamed].map(quote).join(" ");
}

/** The provider's name in `provider/a/b`, `account@provider/a/b`, and behind `--provider`. */
function rename(arg: string, provider: string, successor: string): string {
  return arg.replace(new RegExp(`^((?:[\\w-]+@)?|--provider=)${provider}(?=/|$)`), (_, before: string) => `${before}${successor}`);
}

/** An endpoint of the old API is none of the new one. */
function withoutEndpoint(args: readonly string[]): string[] {
  return args.filter((arg, index) => !/^--endpoint(=|$)/.test(arg) && args[index - 1] !== "--endpoint");
}

function quote(arg: string): string {
  return /^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", `'\\''`)}'`;
}
