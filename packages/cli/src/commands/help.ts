import { Argument, type Command } from "commander";
import { addExamples } from "../options.ts";

/** Added last: it knows the commands before it. */
export function addHelp(program: Command): void {
  const names = [...program.commands.map((command) => command.name()), "help"];
  const command = program
    .command("help")
    .summary("the help of a command")
    .description("Prints the help of a command, or of all of them.")
    .addArgument(new Argument("[command]", "which command").choices(names));
  addExamples(command, {
    "imagetags help": "the commands",
    "imagetags help ls": "how to choose tags, and how to print them",
  });
  command.action(async (name: string | undefined) => {
    const { printHelp } = await import("../runs/help.ts");
    printHelp(name, program);
  });
}
