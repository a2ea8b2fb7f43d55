// Providers whose API the vendor ends, and what lists the same repositories instead.
const successors: Readonly<Record<string, string>> = { "tencent-ccr": "tencent-tcr-personal" };

/** The same command for the successor of a provider, as a shell takes it; nothing where there is none. */
export function successorCommand(provider: string, args: readonly string[]): string | undefined {
  const successor = successors[provider];
  if (successor === undefined) return undefined;
  const renamed = withoutEndpoint(args).map((arg, index, all) => {
    if (arg === provider && all[index - 1] === "--provider") return successor;
    // `provider/a/b`, `account@provider/a/b`, `--provider=provider`.
    return arg.replace(new RegExp(`^((?:[\\w-]+@)?(?=${provider}/)|--provider=(?=${provider}$))${provider}`), `$1${successor}`);
  });
  return ["imagetags", ...renamed].map(quote).join(" ");
}

/** An endpoint of the old API is none of the new one. */
function withoutEndpoint(args: readonly string[]): string[] {
  return args.filter((arg, index) => !/^--endpoint(=|$)/.test(arg) && args[index - 1] !== "--endpoint");
}

function quote(arg: string): string {
  return /^[\w@%+=:,./-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", `'\\''`)}'`;
}
