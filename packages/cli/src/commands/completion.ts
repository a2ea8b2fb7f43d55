import { Argument, type Command } from "commander";
import type { Context } from "../context.ts";
import { addExamples } from "../options.ts";
import type { Shell } from "../runs/completion.ts";

export function addCompletion(program: Command, context: Context): void {
  const command = program
    .command("completion")
    .summary("print a script that completes commands in a shell")
    .description("Prints a script for a shell, which then completes commands, options, their values, and providers.")
    .addArgument(new Argument("<shell>", "which shell").choices(["bash", "zsh", "fish"]));
  addExamples(command, {
    "imagetags completion bash >> ~/.bashrc": "bash; zsh: >> ~/.zshrc",
    "imagetags completion fish > ~/.config/fish/completions/imagetags.fish": "fish",
  });
  command.action(async (shell: Shell) => {
    const { printCompletion } = await import("../runs/completion.ts");
    await printCompletion(shell, program, context);
  });
}
