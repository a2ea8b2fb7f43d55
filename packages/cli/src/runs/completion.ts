import type { Command } from "commander";
import type { Context } from "../context.ts";
import { providers } from "../providers.ts";

export type Shell = "bash" | "zsh" | "fish";

/** A command as a shell completes it. */
interface Completed {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly {
    readonly flag: string;
    readonly short?: string | undefined;
    readonly text: string;
    readonly takes: boolean;
    readonly choices: readonly string[];
  }[];
  /** What may stand in place of its arguments. */
  readonly words: readonly string[];
}

/** Prints the script that makes a shell complete the program's commands. */
export async function printCompletion(shell: Shell, program: Command, context: Context): Promise<void> {
  const commands = program.commands.map(describe);
  await context.print({ bash: renderBash, zsh: renderZsh, fish: renderFish }[shell](commands));
}

function describe(command: Command): Completed {
  const [argument] = command.registeredArguments;
  const ids = Object.keys(providers);
  const places: Readonly<Record<string, readonly string[]>> = { provider: ids, repository: ids.map((id) => `${id}/`) };
  return {
    name: command.name(),
    summary: command.summary(),
    options: command.options.map(({ long, short, description, required, argChoices, name }) => ({
      flag: long ?? name(),
      short,
      text: description,
      takes: required,
      choices: argChoices ?? (long === "--provider" ? ids : []),
    })),
    words: argument?.argChoices ?? places[argument?.name() ?? ""] ?? [],
  };
}

function renderBash(commands: readonly Completed[]): string {
  const names = commands.map(({ name }) => name).join(" ");
  const cases = commands.map(({ name, options, words }) => {
    const values = options.filter(({ choices }) => choices.length > 0);
    const valueCases = values.map(({ flag, short, choices }) => {
      return `      ${[flag, short].filter(Boolean).join("|")}) words="${choices.join(" ")}" ;;\n`;
    });
    const flags = options.flatMap(({ flag, short }) => [flag, ...(short ? [short] : [])]);
    return `    ${name})\n      case "$previous" in\n${valueCases.join("")}      *) words="${[...flags, ...words].join(" ")}" ;;\n      esac ;;\n`;
  });
  return `# imagetags completion bash
_imagetags() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then words="${names} --help --version"; else
    case "\${COMP_WORDS[1]}" in
${cases.join("")}    esac
  fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
  if [ "\${#COMPREPLY[@]}" -eq 1 ] && [[ "\${COMPREPLY[0]}" == */ ]]; then compopt -o nospace 2>/dev/null; fi
}
complete -F _imagetags imagetags
`;
}

/** zsh runs the functions of bash. */
function renderZsh(commands: readonly Completed[]): string {
  return `autoload -Uz compinit bashcompinit\n(( $+functions[compdef] )) || compinit\nbashcompinit\n${renderBash(commands)}`;
}

function renderFish(commands: readonly Completed[]): string {
  const quote = (text: string) => `'${text.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
  const lines = commands.flatMap(({ name, summary, options, words }) => [
    `complete -c imagetags -n __fish_use_subcommand -f -a ${name} -d ${quote(summary)}`,
    ...options.map(({ flag, short, text, takes, choices }) => {
      const values = choices.length > 0 ? ` -x -a ${quote(choices.join(" "))}` : takes ? " -x" : "";
      return `complete -c imagetags -n '__fish_seen_subcommand_from ${name}' -l ${flag.replace(/^--/, "")}${short ? ` -s ${short[1]}` : ""}${values} -d ${quote(text)}`;
    }),
    ...(words.length > 0 ? [`complete -c imagetags -n '__fish_seen_subcommand_from ${name}' -f -a ${quote(words.join(" "))}`] : []),
  ]);
  // No command takes a file.
  return `# imagetags completion fish\ncomplete -c imagetags -f\n${lines.join("\n")}\n`;
}
